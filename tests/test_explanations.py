"""Why a mention is whom it is, in words."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from warta.analyze.countries.find import BUILDING, IDLE
from warta.analyze.countries.refusals import REASONS
from warta.analyze.dates.find import IN_A_NAME, NAMED_AFTER, TITLE
from warta.cli import main
from warta.lines import explained
from warta.reasons import REFUSED

LATEST = date(2026, 12, 31)
ARTICLE = "---\ntitle: {title}\ndate: 2024-02-29\n---\n\n{text}\n"
TEXTS = {
    "satu": 'Bupati Tirtamaya Dewi Anggraini membuka pasar. "Pasar ini milik warga," kata Dewi Anggraini.',
    "dua": 'Bupati Tirtamaya Anggraini meninjau jalan. "Jalan ini selesai Mei," kata Anggraini.',
}


def test_a_short_name_tells_the_full_name_that_it_leads_to() -> None:
    text = 'Juru bicara Gedung Putih John Kirby datang. "Kami siap berangkat," kata Kirby.'
    told = list(explained(text, LATEST))
    assert "'Kirby': person John Kirby; short name: the only full name in this article that holds 'Kirby'" in told
    assert any(line.startswith("'\"Kami siap berangkat,\"': direct quote by John Kirby; cue 'kata'") for line in told)
    assert any(line.startswith("    role 'Juru bicara Gedung Putih") for line in told)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "articles" / f"{name}.md").write_text(ARTICLE.format(title=f"Berita {name}", text=text))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("project")
def test_a_person_of_the_archive_tells_what_is_sure_and_what_is_probable(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--person", "Anggraini"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Dewi Anggraini (orang/dewi-anggraini): 4 mentions in 2 articles"
    assert [line for line in told if line.startswith("articles/")] == [
        "articles/dua.md: probable: the only full name in the archive that fits; both are Bupati Tirtamaya",
        "articles/satu.md: sure",
    ]


@pytest.mark.usefixtures("project")
def test_a_person_whom_nobody_knows_is_offered_the_near_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "--person", "Dewi Anggrainu"]) == 2
    assert "Did you mean 'Dewi Anggraini'?" in capsys.readouterr().err


def test_a_check_tells_of_likely_merges_and_writes_them_down(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = ARTICLE.format(title="Berita tiga", text=TEXTS["satu"].replace("Anggraini", "Anggrainni"))
    (project / "articles" / "tiga.md").write_text(text)
    main(["check"])
    assert "1 likely merge" in capsys.readouterr().err
    assert '"Dewi Anggrainni"' in (project / ".warta" / "people.yaml").read_text(encoding="utf-8")


RESOLVED = """
import sys
sys.path.insert(0, {tests!r})
from by_hand import article, person, resolve
from warta.nouns.mentions import Country, Organisation, Place
things = [Country("JP"), Place("Sleman"), Organisation("PDIP")]
print(resolve([
    article("a", [person("Hasto Kristiyanto", "Menteri Agama", "Bupati Arun"), person("Rania Sekardipa"), *things]),
    article("b", [person("Hasto", "Menteri Agama", "Bupati Arun"), person("Rania Sekardipo"), *things]),
]))
"""


def test_the_hash_seed_makes_no_difference() -> None:
    code = RESOLVED.format(tests=str(Path(__file__).parent / "resolve"))
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "012"
    }
    assert len(told) == 1


def test_a_file_is_explained_as_a_build_reads_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "articles" / "tiga.md"
    path.write_text(ARTICLE.format(title="Berita tiga", text="Pasar itu dibuka kemarin."), encoding="utf-8")
    assert main(["explain", str(path)]) == 0
    assert (
        capsys.readouterr().out == "'kemarin': date 2024-02-28, counted from the day of publication; rule: day word\n"
    )


def test_a_file_that_is_not_there_and_a_text_with_nothing_in_it_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "articles/tidak-ada.md"]) == 2
    assert main(["explain", "Halo."]) == 0
    told = capsys.readouterr()
    assert told.err == "articles/tidak-ada.md: no such file. Give the path of an article file, or a text.\n"
    assert told.out == "Nothing found: no person, country, date or quote.\n"


def test_what_was_not_taken_is_told_with_its_reason() -> None:
    text = "Dolar AS naik, dolar AS turun. Ia berbahasa Jepang di Universitas 17 Agustus 1945. Kremlin membantah kabar itu."
    told = list(explained(text, LATEST))
    assert told[-4:] == [
        "'AS': no country (rule: abbreviation); it stands in the name of a currency (2 times)",
        "'Jepang': no country (rule: name); it stands in the name of a language",
        "'17 Agustus 1945': no date (rule: day month year); a place or institution is named after the day",
        "'Kremlin': no organisation (rule: recogniser); country RU stands there (rule: government metonym)",
    ]


def test_every_reason_of_a_refusal_has_words() -> None:
    assert {name for name, _ in REASONS} | {IDLE, BUILDING, NAMED_AFTER, TITLE, IN_A_NAME} == set(REFUSED)
