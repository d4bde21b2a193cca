"""The maps: every country is on them, links lead to pages, classes follow the counts, and the markup stays small."""

import gzip
import re
from collections.abc import Iterable

import pytest
from archives import small_site

from warta.analyze.countries import country_name, country_slug
from warta.lexicon import mapping
from warta.nouns.entities import Entity, Occurrence
from warta.nouns.gist import Gist, Sights, Told
from warta.nouns.site import Entry, Site
from warta.read.theme import theme
from warta.render.archive import Archive, archive_of
from warta.render.environment import environment
from warta.render.outlines import Box, area, coarse, extent, outlines, path, pieces, rings, world
from warta.render.stage import render
from warta.render.views.maps import Locator, limits, locator, small_map, world_map
from warta.settings import Settings

CODES = tuple(mapping("countries"))
LINK = re.compile(r'<a href="\.\./(negara/[^"]+)"><title>([^<]*)</title>')


def archive(counts: dict[str, int], names: dict[str, str] | None = None) -> Archive:
    """An archive whose articles name these countries so often; ``names`` are other names for some."""
    entries = tuple(
        Entry(
            Entity(f"negara/{country_slug(code)}", "country", (names or {}).get(code, country_name(code)), code),
            tuple(Occurrence(f"negara/{country_slug(code)}", f"berita/{n}", 0) for n in range(count)),
            (),
            (),
        )
        for code, count in counts.items()
    )
    told = Sights(mention=(0,), entity=(0,), sentence=(0,), spot=(0,), at=(0,), called=(-1,), ids=("",))
    numbers = range(max(counts.values(), default=0))
    gists = tuple(Gist(f"berita/{n}", f"{n}.md", "", "head", None, "undated", Told(), sights=told) for n in numbers)
    return archive_of(Site((), entries, {}, gists=gists), Settings())


def shown(held: Archive) -> str:
    """The markup of the world."""
    macros = environment(theme(None), Settings()).get_template("macros/map.html").module
    return str(macros.world(world_map(held), "../"))  # type: ignore[attr-defined]


def layer(markup: str, level: str) -> list[tuple[str, str]]:
    """The links of a class, with their titles."""
    return LINK.findall(re.search(rf'<g class="{level}">(.*?)</g>', markup, re.DOTALL)[1])  # type: ignore[index]


def inside(points: Iterable[tuple[int, int]]) -> bool:
    return all(0 <= x <= world().width and 0 <= y <= world().height for x, y in points)


def test_every_country_of_the_table_has_a_shape_or_a_dot_and_nothing_else_has() -> None:
    assert set(outlines()) == set(CODES)
    assert [code for code, one in outlines().items() if not one.rings and not one.dot] == []


def test_outlines_and_dots_lie_on_the_map() -> None:
    drawn = outlines()
    assert [code for code in CODES if not inside(point for ring in drawn[code].rings for point in ring)] == []
    assert [code for code in CODES if (dot := drawn[code].dot) and not inside([dot])] == []
    assert [code for code in CODES if any(area(ring) == 0 for ring in drawn[code].rings)] == []


def test_dots_do_not_hide_each_other() -> None:
    dots = [(code, one.dot) for code, one in outlines().items() if one.dot]
    near = [
        (code, other)
        for n, (code, (x, y)) in enumerate(dots)
        for other, (other_x, other_y) in dots[:n]
        if (x - other_x) ** 2 + (y - other_y) ** 2 < 4**2
    ]
    assert near == []


def test_outlines_are_read_as_they_are_written() -> None:
    assert rings("M4 2h1l-1 1zM9 9v2l1-1z") == (((4, 2), (5, 2), (4, 3)), ((9, 9), (9, 11), (10, 10)))
    shapes = mapping("world")["shapes"]
    assert isinstance(shapes, dict)
    assert {code: path(outlines()[code].rings) for code in shapes} == shapes


def test_neighbours_keep_their_common_border_on_a_coarser_grid() -> None:
    west, east = ((0, 0), (10, 1), (11, 9), (0, 10)), ((10, 1), (20, 0), (20, 10), (11, 9))
    assert coarse((west, east), 5) == (((0, 0), (10, 0), (10, 10), (0, 10)), ((10, 0), (20, 0), (20, 10), (10, 10)))
    assert coarse((((0, 0), (1, 0), (1, 1)),), 5) == ()


def test_the_finest_grid_is_the_data_as_it_is() -> None:
    assert {code: "".join(piece.path for piece in held) for code, held in pieces(1).items()} == {
        code: path(one.rings) for code, one in outlines().items()
    }


@pytest.mark.parametrize(
    ("most", "lower"),
    [(0, ()), (1, (1,)), (3, (1, 2, 3)), (14, (1, 2, 3, 5, 9)), (63, (1, 3, 6, 10, 30)), (400, (1, 4, 10, 40, 100))],
)
def test_the_limits_of_the_classes_are_round_steps_of_the_logarithm(most: int, lower: tuple[int, ...]) -> None:
    assert limits(most) == lower


def test_a_country_is_in_the_class_of_its_count_and_links_to_its_page() -> None:
    markup = shown(archive({"FR": 1, "JP": 3, "RU": 14, "US": 9, "SG": 5, "ID": 90}))
    assert layer(markup, "c5") == [
        ("negara/rusia.html", "Rusia: disebut di 14 berita"),
        ("negara/amerika-serikat.html", "Amerika Serikat: disebut di 9 berita"),
    ]
    assert layer(markup, "c3") == [("negara/jepang.html", "Jepang: disebut di 3 berita")]
    assert layer(markup, "c1") == [("negara/prancis.html", "Prancis: disebut di 1 berita")]
    assert layer(markup, "dot c4") == [("negara/singapura.html", "Singapura: disebut di 5 berita")]
    assert re.findall(r'<li class="c\d">([^<]*)</li>', markup) == [
        *("1 berita", "2 berita", "3–4 berita", "5–8 berita", "9 berita atau lebih"),
    ]


def test_the_archive_s_own_country_is_counted_apart() -> None:
    markup = shown(archive({"ID": 1234, "JP": 1}))
    assert layer(markup, "home") == [("negara/indonesia.html", "Indonesia: disebut di 1.234 berita")]
    assert (
        '<a class="legend home" href="../negara/indonesia.html#berita" title="1.234 berita">Indonesia, negara asal arsip ini</a>'
        in markup
    )
    assert re.findall(r'<li class="c\d">([^<]*)</li>', markup) == ["1 berita atau lebih"]
    assert "negara asal" not in shown(archive({"JP": 1}))


def test_only_countries_with_a_page_are_links() -> None:
    assert [address for address, _ in LINK.findall(shown(archive({"JP": 1})))] == ["negara/jepang.html"]
    assert LINK.findall(shown(archive({}))) == []


def test_names_are_escaped_and_no_style_stands_in_the_markup() -> None:
    markup = shown(archive({"JP": 1}, {"JP": "<b>&"}))
    assert "<title>&lt;b&gt;&amp;: disebut di 1 berita</title>" in markup
    assert "style=" not in markup


def test_the_map_and_the_table_tell_the_same_counts() -> None:
    files = render(archive_of(small_site(), Settings()), theme=theme(None), pictures=())
    page = next(file.data.decode() for file in files if file.path == "negara/index.html")
    assert LINK.findall(page) == [("negara/jepang.html", "Jepang: disebut di 2 berita")]
    assert '<a href="../negara/jepang.html#berita">2</a>' in page


def test_the_map_stays_light_though_every_country_is_named() -> None:
    everywhere = archive({code: n + 1 for n, code in enumerate(CODES)})
    markup = re.search("<svg.*</svg>", shown(everywhere), re.DOTALL)[0].encode()  # type: ignore[index]
    assert len(LINK.findall(markup.decode())) == len(CODES)
    assert len(markup) <= 60_000
    assert len(gzip.compress(markup)) <= 25_000
    small = "".join(text for row in small_map(everywhere).layers for text in row)
    assert len(small) <= 17_000


def test_a_country_is_seen_where_it_lies() -> None:
    assert [code for code in CODES if not seen(code, locator(code))] == []


def seen(code: str, place: Locator) -> bool:
    """Whether the window lies in the world, and the ring or the largest part of the country in the window."""
    window = Box(*map(int, place.box.split()))
    own = Box(*place.ring[:2], 0, 0) if place.ring else extent(outlines()[code].rings[:1])
    return bool(place.shape or place.dot) and lies_in(window, world()) and lies_in(own, window)


def lies_in(one: Box, other: Box) -> bool:
    return (
        other.x <= one.x
        and one.x + one.width <= other.x + other.width
        and other.y <= one.y
        and one.y + one.height <= other.y + other.height
    )


def test_the_place_of_a_country_is_light() -> None:
    places = {code: locator(code) for code in CODES}
    sizes = {code: len("".join((one.land, one.specks, one.shape, one.dot))) for code, one in places.items()}
    assert {code: size for code, size in sizes.items() if size > 14_500} == {}
