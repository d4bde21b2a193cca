"""What is set aside before anything is counted."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace
from test_stories import FIRST, told

from warta.clean.pieces import sketch
from warta.condense.stage import condense
from warta.connect import aside, copies
from warta.connect.clashes import told_apart
from warta.connect.copies import NEAR
from warta.nouns.article import Correction, Stamp
from warta.nouns.site import Reading, Remedy

TEXT = (
    "Ani Wijaya menutup jembatan Arunika yang retak bagi truk sejak pagi sampai petugas selesai memeriksa tiang, "
    "lantai, pagar, lampu, dan jalan di kedua ujungnya, sedangkan sepeda motor masih boleh lewat dengan pelan satu demi satu."
)
MORE = (
    " Pedagang di pasar seberang menunggu kabar itu sejak pekan lalu karena sayur mereka harus diangkut memutar lewat "
    "desa tetangga, dan ongkosnya menjadi lebih mahal daripada harga sayur itu sendiri."
)
TODAY = date(2026, 12, 31)


def repeats(readings: Iterable[Reading]) -> dict[str, str]:
    by_id = {one.article.id: one for one in readings}
    return copies.repeats(map(condense, by_id.values()), by_id)


def set_aside(*readings: Reading) -> aside.Sorted:
    return aside.set_aside(map(condense, readings), {one.article.id: one for one in readings}, (), today=TODAY)


def printed(name: str, day: int | None, text: str, **head: object) -> Reading:
    """An article with this text, as the newsroom remembers it."""
    made = told(name, day, name, text)
    article = replace(made.article, meta=replace(made.article.meta, **head))
    return replace(made, article=article, sketch=sketch(made.prose))


def test_the_earliest_of_equal_texts_is_the_article_whatever_its_path() -> None:
    wire = (printed("c", 0, TEXT), printed("a", 1, TEXT), printed("b", 2, TEXT))
    assert repeats(wire) == repeats(wire[::-1]) == {"berita/a": "berita/c", "berita/b": "berita/c"}


def test_an_undated_text_copies_a_dated_one() -> None:
    assert repeats((printed("a", None, TEXT), printed("b", 3, TEXT))) == {"berita/a": "berita/b"}


def test_a_text_that_was_shortened_is_a_copy_and_one_that_tells_more_is_none() -> None:
    assert repeats((printed("long", 0, TEXT + MORE), printed("short", 1, TEXT[:-30] + MORE))) == {
        "berita/short": "berita/long"
    }
    assert repeats((printed("short", 0, TEXT), printed("long", 1, TEXT + MORE))) == {}


def test_a_sentence_within_a_long_list_is_no_copy_of_it() -> None:
    assert repeats((printed("list", 0, TEXT + MORE + MORE.upper()[::-1]), printed("one", 1, TEXT))) == {}


def test_a_number_that_is_new_is_news() -> None:
    prices = [f"{TEXT} Harga cabai hari ini Rp {price} sekilo." for price in ("41.000", "43.500")]
    assert repeats((printed("a", 0, prices[0]), printed("b", 1, prices[1]))) == {}
    assert repeats((printed("a", 0, prices[0]), printed("b", 1, prices[0]))) == {"berita/b": "berita/a"}


def test_a_person_who_is_new_is_news() -> None:
    speaks = f"{TEXT} Citra Lestari ikut menonton."
    assert repeats((printed("a", 0, TEXT), printed("b", 1, speaks))) == {}
    assert repeats((printed("a", 0, speaks), printed("b", 1, speaks))) == {"berita/b": "berita/a"}


def test_the_same_words_much_later_are_news_again() -> None:
    assert repeats((printed("a", 0, TEXT), printed("b", NEAR + 1, TEXT))) == {}


def test_an_invented_article_is_no_copy_of_a_real_one() -> None:
    assert repeats((printed("a", 0, TEXT), printed("b", 1, TEXT, fictional=True))) == {}


def test_a_short_text_is_no_copy() -> None:
    few = " ".join(TEXT.split()[:20])
    assert repeats((printed("a", 0, few), printed("b", 1, few))) == {}


def test_what_corrects_or_was_corrected_is_nobody_s_copy() -> None:
    first = printed("a", 0, TEXT)
    mended = printed("b", 1, TEXT, corrects=("a.md",))
    changed = printed("c", 2, TEXT, corrections=(Correction(Stamp(FIRST), "Nama desa."),))
    parted = set_aside(first, mended, changed, printed("d", 3, TEXT))
    assert [one.id for one in parted.gists] == [f"berita/{name}" for name in "abcd"]
    assert parted.aside.remedies == (Remedy("correction", "berita/b", "berita/a"),)
    assert parted.aside.copies == ()


def test_copies_leave_the_articles_that_count() -> None:
    first, second = printed("a", 0, TEXT), printed("b", 1, TEXT)
    parted = set_aside(first, second)
    assert (parted.gists, parted.aside.copies) == ((condense(first),), ((second, "berita/a"),))


def test_a_path_is_read_beside_the_article_first_then_from_the_folder() -> None:
    def at(path: str, **head: object) -> Reading:
        made = printed(path.replace("/", "-").removesuffix(".md"), 0, path, **head)
        return replace(made, article=replace(made.article, path=path))

    root, beside = at("banjir.md"), at("maret/banjir.md")
    names = (at("maret/a.md", corrects=("banjir.md",)), at("maret/b.md", corrects=("../banjir.md",)))
    parted = set_aside(root, beside, *names, at("c.md", corrects=("articles/banjir.md",)))
    assert [(one.article, one.target) for one in parted.aside.remedies] == [
        ("berita/c", "berita/banjir"),
        ("berita/maret-b", "berita/banjir"),
        ("berita/maret-a", "berita/maret-banjir"),
    ]


def test_the_older_article_keeps_an_address_and_both_are_named() -> None:
    newer, older = printed("a", 5, TEXT), printed("b", 0, MORE)
    newer, older = (
        replace(
            one, article=replace(one.article, id="berita/rapat", meta=replace(one.article.meta, lines={"slug": at}))
        )
        for one, at in ((newer, 3), (older, 7))
    )
    apart, (problem,) = told_apart(map(condense, (newer, older)))
    assert [(one.path, one.id) for one in apart] == [
        ("a.md", "berita/rapat-c93194e8"),
        ("b.md", "berita/rapat"),
    ]
    assert (problem.where, problem.level) == ("articles/a.md:3", "error")
    assert "taken by articles/b.md:7, which is older." in problem.what
    assert "`slug: rapat-2`" in problem.fix
