"""The maps: the world by how many articles name a country, the same small, and where a country lies."""

from collections.abc import Iterable
from itertools import count

from msgspec import Struct

from warta.nouns.site import Entry
from warta.render.archive import Archive, Link
from warta.render.outlines import Box, Outline, Ring, area, extent, meet, outlines, pieces, specks, world

HOME = "ID"
LEVELS = ("c5", "c4", "c3", "c2", "c1")
SMALL = 4
NARROWEST = 280
GRAINS = 160
MAIN_PART = 0.05


class Place(Struct, frozen=True):
    """A country that is named: its page, its words and its outline; a dot where it is small."""

    address: str
    title: str
    shape: str


class Layer(Struct, frozen=True):
    """The countries of a class, those in the most articles first."""

    level: str
    places: tuple[Place, ...]


class Level(Struct, frozen=True):
    """A class of the map and what it stands for: c2, 3-9 berita."""

    name: str
    words: str


class WorldMap(Struct, frozen=True):
    """The world. ``layers`` and above them ``dots`` are links, the highest class first; ``land`` and ``specks`` are
    countries that no article names, ``edges`` sets the dots off; ``home`` counts the archive's own country."""

    box: str
    land: str
    specks: str
    edges: str
    layers: tuple[Layer, ...]
    dots: tuple[Layer, ...]
    legend: tuple[Level, ...]
    home: Link | None


class SmallMap(Struct, frozen=True):
    """The world as one picture: an outline and the dots of each class."""

    box: str
    land: str
    layers: tuple[tuple[str, str, str], ...]


class Locator(Struct, frozen=True):
    """Where a country lies: the land around it, the country itself, and a ring where it is small."""

    box: str
    land: str
    specks: str
    shape: str
    dot: str
    ring: tuple[int, int, int] | None


class Named(Struct, frozen=True):
    """A country with a page, and in how many articles it is named."""

    entry: Entry
    articles: int


def limits(most: int) -> tuple[int, ...]:
    """The lower limits of the classes, by equal steps of the logarithm, round: 400 -> 1, 4, 10, 40, 100."""
    found: list[int] = []
    for step in range(len(LEVELS)):
        # the fifth root of a whole number is found among whole numbers, so that it is the same on every machine
        root = next(n for n in count(1) if n ** len(LEVELS) >= most**step)
        found.append(max(_round(root), found[-1] + 1 if found else 1))
    return tuple(one for one in found if one <= most)


def _round(value: int) -> int:
    """37 -> 40: the nearest number with one digit before its noughts."""
    unit = int("1".ljust(len(str(value)), "0"))
    return (value + unit // 2) // unit * unit


def named(archive: Archive) -> dict[str, Named]:
    """The countries with a page by code, those in the most articles first."""
    count = dict(archive.articles.items())
    found = [
        Named(entry, count[entry.entity.id]) for entry in archive.site.entries if entry.entity.id.startswith("negara/")
    ]
    found.sort(key=lambda one: (-one.articles, one.entry.entity.id))
    return {one.entry.entity.code: one for one in found}


def scale(found: dict[str, Named]) -> tuple[int, ...]:
    """The lower limits of the classes for these countries; the archive's own country has none."""
    return limits(max((found[code].articles for code in found if code != HOME), default=0))


def levels(found: dict[str, Named]) -> dict[str, str]:
    """The class of each country on the map, by code: c1 to c5, and home."""
    lower = scale(found)
    return {
        code: "home" if code == HOME else f"c{sum(limit <= one.articles for limit in lower)}"
        for code, one in found.items()
    }


def world_map(archive: Archive) -> WorldMap:
    """The map above the table of countries."""
    found, dots = named(archive), {code: one.dot for code, one in outlines().items() if one.dot}
    home = found.get(HOME)
    return WorldMap(
        box=str(world()),
        land=_land(code for code in outlines() if code not in found or code in dots),
        specks=specks(dots[code] for code in dots if code not in found),
        edges=specks(dots[code] for code in dots if code in found),
        layers=_layers(archive, found, {code: _land((code,)) for code in found if code not in dots}),
        dots=_layers(archive, found, {code: specks((dots[code],)) for code in found if code in dots}),
        legend=_legend(archive, scale(found)),
        home=Link(f"{home.entry.entity.id}.html#berita", _articles(archive, home.articles)) if home else None,
    )


def _layers(archive: Archive, found: dict[str, Named], shapes: dict[str, str]) -> tuple[Layer, ...]:
    """The shapes by class: the archive's own country, then the highest class."""
    held: dict[str, list[Place]] = {}
    level = levels(found)
    for code, shape in shapes.items():
        held.setdefault(level[code], []).append(_place(archive, found[code], shape))
    return tuple(Layer(one, tuple(held[one])) for one in ("home", *LEVELS) if one in held)


def _land(codes: Iterable[str], step: int = 1) -> str:
    return "".join(piece.path for code in codes for piece in pieces(step)[code])


def _place(archive: Archive, one: Named, shape: str) -> Place:
    said = archive.ngettext("disebut di %(num)s berita", "disebut di %(num)s berita", one.articles)
    return Place(f"{one.entry.entity.id}.html", f"{one.entry.entity.name}: {said}", shape)


def _articles(archive: Archive, articles: int) -> str:
    return archive.ngettext("%(num)s berita", "%(num)s berita", articles)


def _legend(archive: Archive, lower: tuple[int, ...]) -> tuple[Level, ...]:
    """The classes by what they stand for; the highest is open."""
    upper = (*(limit - 1 for limit in lower[1:]), 0)[: len(lower)]
    return tuple(
        Level(f"c{n}", _stretch(archive, low, high)) for n, (low, high) in enumerate(zip(lower, upper, strict=True), 1)
    )


def _stretch(archive: Archive, low: int, high: int) -> str:
    if not high:
        return archive.ngettext("%(num)s berita atau lebih", "%(num)s berita atau lebih", low)
    if low == high:
        return _articles(archive, low)
    return archive.say("%(fewest)s–%(most)s berita", fewest=archive.number(low), most=archive.number(high))


def small_map(archive: Archive) -> SmallMap:
    """The same map as a picture of few bytes."""
    found, drawn = named(archive), outlines()
    level = levels(found)
    return SmallMap(
        str(world()),
        _land((code for code in drawn if code not in found or drawn[code].dot), SMALL),
        tuple(
            (one, *_layer([code for code in found if level[code] == one]))
            for one in ("home", *LEVELS)
            if one in level.values()
        ),
    )


def _layer(codes: list[str]) -> tuple[str, str]:
    """The outlines of a class, and the dots of those that are too small for one."""
    drawn = outlines()
    shown = _land((code for code in codes if not drawn[code].dot), SMALL)
    return shown, specks(dot for code in codes if (dot := drawn[code].dot))


def locator(code: str) -> Locator:
    """Where the country lies, in the part of the world around it."""
    drawn = outlines()
    body = _body(drawn[code])
    window = _window(body)
    step = max(1, window.width // GRAINS)
    dots = {other: one.dot for other, one in drawn.items() if one.dot and meet(Box(*one.dot, 0, 0), window)}
    own = dots.pop(code, None)
    is_small = max(body.width, body.height) < window.width // 12
    return Locator(
        box=str(window),
        land="".join(_inside(window, step, (other for other in drawn if other != code))),
        specks=specks(dots.values()),
        shape="".join(_inside(window, step, (code,))),
        dot=specks((own,)) if own else "",
        ring=(body.x + body.width // 2, body.y + body.height // 2, window.width // 24) if is_small else None,
    )


def _inside(window: Box, step: int, codes: Iterable[str]) -> Iterable[str]:
    return (piece.path for code in codes for piece in pieces(step)[code] if meet(piece.box, window))


def _body(one: Outline) -> Box:
    """What a country mainly is: its dot, or its large rings without the islands far away."""
    if one.dot:
        return Box(*one.dot, 0, 0)
    main: list[Ring] = [ring for ring in one.rings if area(ring) >= MAIN_PART * area(one.rings[0])]
    return extent(main)


def _window(body: Box) -> Box:
    """The part of the world around a body: three times as wide, twice as wide as high, never over the edge."""
    whole = world()
    width = min(max(3 * body.width, 5 * body.height, NARROWEST), whole.width)
    height = min(width // 2, whole.height)
    x = min(max(body.x + body.width // 2 - width // 2, 0), whole.width - width)
    y = min(max(body.y + body.height // 2 - height // 2, 0), whole.height - height)
    return Box(x, y, width, height)
