"""What editors add in lexicon.yaml: what is used, and what they are told of the rest."""

import json
import re
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.additions import COUNTRY_KEYS, HOLIDAY_KEYS, KEYS, Lexicon, concerning, lexicon_from, unused
from warta.analyze.engine import finds, pipeline
from warta.cli import main
from warta.errors import told
from warta.nouns.knowledge import Additions, Alias, Holiday
from warta.pipeline import build

GOOD = """\
# ours
countries:
  JP:
    epithets: [Negeri Sushi]
  Korea Selatan:
    governments: [Gedung Biru Baru]
not_countries: [Bukit Jepang]
holidays:
  Festival Kali Lirih: [2023-09-02, 2024-09-07]
  Hari Jadi Tirtamaya: {day: 05-12, aliases: [HJT], first_year: 1901}
  Hari Sungai: 02-29
"""


def problems(text: str) -> list[str]:
    return [told(problem) for problem in lexicon_from(text).problems]


def test_a_file_gives_names_exclusions_and_holidays() -> None:
    lexicon = lexicon_from(GOOD)
    assert lexicon.problems == ()
    assert lexicon.additions == Additions(
        countries=(
            Alias("Gedung Biru Baru", "KR", "government metonym"),
            Alias("Negeri Sushi", "JP", "epithet"),
        ),
        not_countries=("Bukit Jepang",),
        holidays=(
            Holiday(
                "Festival Kali Lirih",
                names=("Festival Kali Lirih",),
                days=((2023, "2023-09-02"), (2024, "2024-09-07")),
            ),
            Holiday("Hari Jadi Tirtamaya", names=("HJT", "Hari Jadi Tirtamaya"), day="05-12", first_year=1901),
            Holiday("Hari Sungai", names=("Hari Sungai",), day="02-29"),
        ),
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "countries:\nholidays:\nnot_countries:\n"])
def test_a_file_that_says_nothing_adds_nothing(text: str) -> None:
    assert lexicon_from(text) == Lexicon()


def test_the_order_of_the_file_makes_no_difference() -> None:
    turned = "holidays: {Hari Sungai: 02-29}\ncountries: {JP: {names: [Negeri Sushi, Negeri Bonsai]}}\n"
    straight = "countries: {JP: {names: [Negeri Bonsai, Negeri Sushi]}}\nholidays: {Hari Sungai: 02-29}\n"
    assert lexicon_from(turned).additions == lexicon_from(straight).additions


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("countries: {JP: [", "lexicon.yaml:1: did not find expected node content. Write `key: value` lines and lists in brackets; put words with signs in quotes."),
        ("a: &x [1]\nb: *x\n", "lexicon.yaml:2: an alias (*x) is not allowed. Write `key: value` lines and lists in brackets; put words with signs in quotes."),
        ("a: !!python/name:os.system x\n", "lexicon.yaml:1: a tag (tag:yaml.org,2002:python/name:os.system) is not allowed. Write `key: value` lines and lists in brackets; put words with signs in quotes."),
        ("- Jepang\n", "lexicon.yaml:1: here is no `key: value`. Write it as `countries: …`."),
        ("countrys: {}\n", 'lexicon.yaml:1: unknown key "countrys". Did you mean "countries"?'),
        ("countries:\n  Jepamg: {names: [Negeri Sushi]}\n", 'lexicon.yaml:2: unknown country "Jepamg". Did you mean "Jepang"?'),
        ("countries: {QQ: {names: [Negeri Sushi]}}\n", 'lexicon.yaml:1: unknown country "QQ". Write its ISO code or its Indonesian name.'),
        ("countries: {JP: {epithet: [Negeri Sushi]}}\n", 'lexicon.yaml:1: unknown key "epithet". Did you mean "epithets"?'),
        ("countries: {JP: {names: Negeri Sushi}}\n", 'lexicon.yaml:1: "names" is no list. Write it as `names: [Negeri Sushi]`.'),
        ("countries: {JP: [Negeri Sushi]}\n", "lexicon.yaml:1: here is no `key: value`. Write it as `epithets: [Negeri Sakura]`."),
        ("countries: {JP: {names: [X]}}\n", 'lexicon.yaml:1: "X" is too short. Write the name as it stands in the text.'),
        ("countries: {JP: {names: [negeri sushi]}}\n", 'lexicon.yaml:1: "negeri sushi" begins with no capital. Write the name as it stands in the text.'),
        ("countries: {JP: {names: [Negara]}}\n", 'lexicon.yaml:1: "Negara" is a common word. Write a longer name, or leave it out.'),
        ("countries: {JP: {names: [Brasil]}}\n", 'lexicon.yaml:1: "Brasil" is a name of Brasil (BR) already. A name can lead to one country only: write a longer one.'),
        ("countries:\n  JP: {names: [Negeri Sushi]}\n  KR: {names: [Negeri Sushi]}\n", 'lexicon.yaml:3: "Negeri Sushi" is a name of Jepang (JP) already. A name can lead to one country only: write a longer one.'),
        ("countries: {JP: {names: [Jepang]}}\n", 'lexicon.yaml:1: "Jepang" is known already as a name of Jepang (JP). Take it out.'),
        ("countries:\n  JP: {}\n  JP: {}\n", 'lexicon.yaml:3: "JP" is given twice. Put both under one key.'),
        ("not_countries: [Jepang]\n", 'lexicon.yaml:1: "Jepang" is the name of Jepang (JP) itself. Write the longer name that holds it.'),
        ("not_countries: [Kedai Kopi]\n", 'lexicon.yaml:1: "Kedai Kopi" holds no name of a country. It changes nothing.'),
        ("not_countries: [{a: b}]\n", "lexicon.yaml:1: in not_countries stands something that is no text. Write words."),
        ("holidays: {Hari Sungai: 2024-02-30}\n", 'lexicon.yaml:1: "2024-02-30" is no day. Write 2024-02-29, a list of such days, or 02-29 for every year.'),
        ("holidays: {Hari Sungai: 13-40}\n", 'lexicon.yaml:1: "13-40" is no day. Write 2024-02-29, a list of such days, or 02-29 for every year.'),
        ("holidays: {Hari Sungai: W01-1}\n", 'lexicon.yaml:1: "W01-1" is no day. Write 2024-02-29, a list of such days, or 02-29 for every year.'),
        ("holidays: {Hari Sungai: []}\n", 'lexicon.yaml:1: "Hari Sungai" has no day. Write 2024-02-29, a list of such days, or 02-29 for every year.'),
        ("holidays:\n  Hari Sungai: [2024-02-27, 2024-02-28]\n", 'lexicon.yaml:2: "Hari Sungai" has two days in 2024. Leave one: the year alone must tell the day.'),
        ("holidays: {Natal: 12-25}\n", 'lexicon.yaml:1: the holiday "Natal" is given by Warta already. Leave one of them.'),
        ("holidays:\n  Hari Sungai: 02-27\n  Hari Air: {day: 03-22, aliases: [Hari Sungai]}\n", 'lexicon.yaml:3: the holiday "Hari Sungai" is given by lexicon.yaml:2 already. Leave one of them.'),
        ("holidays: {Hari Sungai: {day: 02-27, first_year: dulu}}\n", 'lexicon.yaml:1: first_year "dulu" is no year. Write it as `first_year: 1945`.'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_a_way_out(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_all_mistakes_are_told_at_once_and_the_good_rules_are_used() -> None:
    lexicon = lexicon_from(
        "countries:\n  JP: {names: [X, Negeri Sushi]}\nholidays:\n  Hari Air: 99-99\n  Hari Sungai: 02-27\n"
    )
    assert [problem.where for problem in lexicon.problems] == ["lexicon.yaml:2", "lexicon.yaml:4"]
    assert lexicon.additions.countries == (Alias("Negeri Sushi", "JP", "name"),)
    assert [one.name for one in lexicon.additions.holidays] == ["Hari Sungai"]


PIECES = st.sampled_from(
    [
        *(
            "countries",
            "holidays",
            "not_countries",
            "JP",
            "Jepang",
            "names",
            "epithets",
            "day",
            "days",
            "aliases",
            "Natal",
        ),
        *(
            "first_year",
            "Negeri Sushi",
            "Hari Sungai",
            "02-29",
            "2024-02-30",
            "",
            "null",
            "~",
            "1e999",
            "'",
            "\u00e9",
            "\x00",
        ),
    ]
)
TREES = st.recursive(
    PIECES,
    lambda inside: st.one_of(
        st.lists(inside, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(st.tuples(PIECES, inside), max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(
    text=st.one_of(
        TREES, st.lists(st.tuples(PIECES, TREES)).map(lambda rows: "\n".join(f"{k}: {v}" for k, v in rows)), st.text()
    )
)
def test_no_file_breaks_the_reading_and_every_problem_has_its_line(text: str) -> None:
    lexicon = lexicon_from(text)
    assert all(re.fullmatch(r"lexicon\.yaml:[1-9]\d*", problem.where) for problem in lexicon.problems)
    assert all(problem.what and problem.fix for problem in lexicon.problems)


def test_a_rule_that_no_article_uses_is_a_note() -> None:
    notes = unused(lexicon_from(GOOD).rules, ["Warga negeri sushi merayakan HJT.", "Bukit Jepang tutup."])
    assert [(note.level, told(note)) for note in notes] == [
        ("note", 'lexicon.yaml:6: no article has "Gedung Biru Baru".'),
        ("note", 'lexicon.yaml:9: no article has "Festival Kali Lirih".'),
        ("note", 'lexicon.yaml:10: no article has "Hari Jadi Tirtamaya".'),
        ("note", 'lexicon.yaml:11: no article has "Hari Sungai".'),
    ]


def test_only_additions_whose_words_stand_in_a_text_concern_it() -> None:
    additions = lexicon_from(GOOD).additions
    assert concerning(additions, "Warga NEGERI\n  SUSHI merayakan HJT.") == Additions(
        countries=(Alias("Negeri Sushi", "JP", "epithet"),), holidays=(additions.holidays[1],)
    )


def test_the_pipeline_reads_what_is_added_beside_what_is_shipped() -> None:
    text = "Dari Rusia ia ke Negeri Sushi, menginap di Bukit Jepang, dan pulang pada Hari Sungai 2024."
    with_ours, shipped = (
        {
            text[one.span.start : one.span.end]: one.rule
            for one in finds(pipeline(additions)(text))
            if one.rule != "recogniser"
        }
        for additions in (lexicon_from(GOOD).additions, Additions())
    )
    assert with_ours == {"Rusia": "name", "Negeri Sushi": "epithet", "Hari Sungai 2024": "holiday"}
    assert shipped == {"Rusia": "name", "Jepang": "name"}


def project(folder: Path, monkeypatch: pytest.MonkeyPatch, lexicon: str) -> None:
    (folder / "articles").mkdir()
    article = "---\ntitle: Kabar dari Negeri Sushi\ndate: 2024-05-13\n---\n\nAni tiba di Negeri Sushi.\n"
    (folder / "articles" / "a.md").write_text(article, encoding="utf-8")
    (folder / "lexicon.yaml").write_text(lexicon, encoding="utf-8")
    monkeypatch.chdir(folder)


def test_check_tells_mistakes_and_idle_rules_and_exits_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, monkeypatch, "countries: {JP: {epithets: [Negeri Sushi, Negeri Bonsai, X]}}\n")
    assert main(["check", "--jobs", "1"]) == 1
    told = capsys.readouterr()
    assert told.err.splitlines() == [
        'lexicon.yaml:1: "X" is too short. Write the name as it stands in the text.',
        'note: lexicon.yaml:1: no article has "Negeri Bonsai".',
    ]
    assert told.out == "1 article: 1 error, 0 warnings.\n"


def test_a_note_is_no_error_even_where_warnings_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, monkeypatch, "countries: {JP: {epithets: [Negeri Bonsai]}}\n")
    assert main(["check", "--jobs", "1", "--strict"]) == 0


def test_a_changed_rule_costs_only_the_articles_that_have_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, monkeypatch, "countries: {JP: {epithets: [Negeri Sushi]}}\n")
    other = "---\ntitle: Jalan ditutup\ndate: 2024-05-13\n---\n\nJalan itu ditutup.\n"
    (tmp_path / "articles" / "b.md").write_text(other, encoding="utf-8")
    totals: list[int] = []

    def rebuilt(lexicon: str) -> int:
        (tmp_path / "lexicon.yaml").write_text(lexicon, encoding="utf-8")
        totals.clear()
        build(tmp_path, latest=date(2026, 12, 31), progress=lambda done, total: totals.append(total))
        return len(totals)

    assert rebuilt("countries: {JP: {epithets: [Negeri Sushi]}}\n") == 2
    assert rebuilt("countries: {JP: {epithets: [Negeri Sushi, Negeri Bonsai]}}\n") == 0
    assert rebuilt("countries: {JP: {epithets: [Negeri Bonsai]}}\n") == 1


def test_analyze_and_explain_know_what_the_folder_adds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, monkeypatch, "countries: {JP: {epithets: [Negeri Sushi]}}\n")
    assert main(["explain", "Ani tiba di Negeri Sushi."]) == 0
    assert "'Negeri Sushi': country JP; a nickname of the country" in capsys.readouterr().out
    assert main(["analyze", "articles/a.md"]) == 0


def test_problems_of_all_files_are_told_in_one_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, monkeypatch, "holidays: {Natal: 12-25}\n")
    (tmp_path / "site.yaml").write_text("titel: Kabar\n", encoding="utf-8")
    assert main(["build", "--jobs", "1"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        'site.yaml:1: unknown key "titel". Did you mean "title"?',
        'lexicon.yaml:1: the holiday "Natal" is given by Warta already. Leave one of them.',
    ]


def test_a_broken_register_is_told_by_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project(tmp_path, monkeypatch, "")
    (tmp_path / "entities.yaml").write_text("people:\n- {name: [}\n", encoding="utf-8")
    assert main(["check", "--jobs", "1"]) == 1
    assert "entities.yaml:2: did not find expected node content. Mend the YAML." in capsys.readouterr().err


def test_the_example_of_the_readme_is_good() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    example = next(text for text in readme.split("```yaml\n")[1:] if text.startswith("countries:")).partition("```")[0]
    lexicon = lexicon_from(example)
    assert (len(lexicon.rules), lexicon.problems) == (6, ())


def test_the_schema_for_text_editors_knows_the_same_keys() -> None:
    schema = json.loads(files("warta").joinpath("data", "lexicon.schema.json").read_text(encoding="utf-8"))
    parts = schema["properties"]
    assert tuple(sorted(parts)) == KEYS
    assert tuple(sorted(parts["countries"]["additionalProperties"]["properties"])) == COUNTRY_KEYS
    long_form = parts["holidays"]["additionalProperties"]["oneOf"][-1]
    assert tuple(sorted(long_form["properties"])) == HOLIDAY_KEYS
