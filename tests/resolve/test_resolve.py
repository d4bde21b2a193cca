"""Names, countries and days over the whole archive."""

from datetime import date

import pytest
from by_hand import resolve

from warta.condense.days import calendar_ids
from warta.lexicon import figures
from warta.nouns.mentions import Analysis, Mention, Person, Timex, Value
from warta.nouns.text import Span
from warta.slugs import slug


def analysis(article: str, *values: Value) -> Analysis:
    mentions = tuple(Mention(0, 0, Span(n, n + 1), value, "by hand") for n, value in enumerate(values))
    return Analysis(article, date(2024, 2, 29), "head", (), mentions, ())


def test_one_full_name_in_two_articles_is_one_person_under_its_commonest_form() -> None:
    found = resolve(
        [
            analysis("berita/a", Person("Kim Jong Un"), Person("Kim Jong Un")),
            analysis("berita/b", Person("Kim Jong-un")),
        ]
    )
    assert [(e.id, e.name) for e in found.entities] == [("orang/kim-jong-un", "Kim Jong Un")]
    assert [(o.article, o.mention) for o in found.occurrences] == [("berita/a", 0), ("berita/a", 1), ("berita/b", 0)]


def test_a_figure_of_the_table_is_described_by_it() -> None:
    found = resolve([analysis("berita/a", Person("Kim Jong Un"), Person("Ani Sekardipa"))])
    assert [(one.name, one.description) for one in found.entities] == [
        ("Ani Sekardipa", ""),
        ("Kim Jong Un", figures()["Kim Jong Un"].description),
    ]


def test_two_people_who_share_a_word_stay_two() -> None:
    found = resolve([analysis("berita/a", Person("Kim Jong-un"), Person("Kim Yo-jong"), Person("Kim"))])
    assert [e.id for e in found.entities] == ["orang/kim", "orang/kim-jong-un", "orang/kim-yo-jong"]


def test_an_entity_keeps_its_id_when_articles_are_added() -> None:
    few = resolve([analysis("berita/a", Person("Soeharto"))])
    more = resolve([analysis("berita/0", Person("SOEHARTO")), analysis("berita/a", Person("Soeharto"))])
    assert {e.id for e in few.entities} <= {e.id for e in more.entities}


@pytest.mark.parametrize(
    ("value", "pages"),
    [
        ("2023-08-30", ("2023-08-30",)),
        ("2023-08-30T19:30", ("2023-08-30",)),
        ("2023-08", ("2023-08",)),
        ("2023", ("2023",)),
        ("2023-Q3", ("2023",)),
        ("2023-H2", ("2023",)),
        ("2023-SU", ("2023",)),
        ("2023-W01", ("2023-01",)),
        ("2023-W52-WE", ("2023-12",)),
        ("2023-W54", ()),
        ("2024-W50/2024-W51", ("2024-12",)),
        ("2023-08-30TNI", ("2023-08-30",)),
        ("2023-12-30/2024-01-01", ("2023-12-30", "2023-12-31", "2024-01-01")),
        ("2023-01-01/2023-04-30", ("2023-01", "2023-04")),
        ("2023-01-01/2023-02-01", ("2023-01", "2023-02")),
        ("2022-11-01/2023-03-31", ("2022-11", "2023-03")),
        ("2023-01/2023-08", ("2023-01", "2023-08")),
        ("2023-08-30T22:00/2023-08-31T02:00", ("2023-08-30", "2023-08-31")),
        ("2023-08-31/2023-08-30", ()),
        ("2019/2024", ("2019", "2024")),
        ("2023-08-30T06:00/T09:00", ("2023-08-30",)),
        ("2023-02-31", ()),
        ("P3D", ()),
        ("199", ()),
        ("16", ()),
        ("P1D", ()),
        ("XXXX-08-17", ()),
    ],
)
def test_a_value_is_on_the_pages_of_the_days_it_tells_of(value: str, pages: tuple[str, ...]) -> None:
    assert calendar_ids(value) == pages


def test_an_interval_of_a_month_is_on_each_of_its_days_and_a_longer_one_on_none() -> None:
    january = calendar_ids("2023-01-01/2023-01-31")
    assert (january[0], january[-1], len(january)) == ("2023-01-01", "2023-01-31", 31)
    assert all(len(page) == 7 for page in calendar_ids("2023-01-01/2023-02-01"))


@pytest.mark.parametrize(("kind", "value"), [("DURATION", "P3D"), ("DURATION", "2023-08-30"), ("SET", "2023-08-30")])
def test_a_duration_or_a_set_has_no_page(kind: str, value: str) -> None:
    assert resolve([analysis("berita/a", Timex(kind, value))]).entities == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [("Kim Jong-Un", "kim-jong-un"), ("Ma'ruf Amin", "maruf-amin"), ("Türkiye", "turkiye"), ("Đỗ Mười", "do-muoi")],
)
def test_a_slug_is_plain_ascii(text: str, word: str) -> None:
    assert slug(text) == word


def test_a_name_without_latin_letters_has_a_slug_of_its_own() -> None:
    assert slug("金正恩") != slug("習近平")
    assert slug("金正恩").startswith("x")
