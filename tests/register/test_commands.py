"""The register on the command line: what it changes, what nothing needs, what is built anew."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from warta.cli import main
from warta.pipeline import build
from warta.register.file import register_from

ROOT = Path(__file__).parents[2]
ARTICLES = {
    "satu.md": "Dewi Anggraini Membuka Pasar|Bupati Tirtamaya Dewi Anggraini membuka pasar bersama guru Budi Santoso.",
    "dua.md": "Jalan Arun Diperbaiki|Ketua DPRD Tirtamaya Budi Santoso meninjau jalan di Negeri Bonsai.",
    "kirana-laksmi.md": "Kabar Kirana Laksmi|Polisi menemukan Kirana Laksmi (12) di Tirtamaya.",
}
REGISTER = """\
people:
- {name: Dewi Anggraini, rename: Dewi Anggraini Putri, aliases: [Mbak Dewi]}
- {name: Budi Santoso, split: {"Budi Santoso (guru)": [satu.md], "Budi Santoso (DPRD)": [dua.md]}}
- {name: Kirana Laksmi, protected: true}
- {name: Tak Ada, description: Tidak di arsip}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        title, body = text.split("|")
        head = f"---\ntitle: {title}\ndate: 2024-02-29\n---\n\n"
        (tmp_path / "articles" / name).write_text(f"{head}{body}\n", encoding="utf-8")
    (tmp_path / "entities.yaml").write_text(REGISTER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("name", ["Mbak Dewi", "Dewi Anggraini", "Dewi Anggraini Putri"])
def test_a_person_is_explained_by_every_name_that_leads_to_the_page(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "--person", name]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Dewi Anggraini Putri (orang/dewi-anggraini-putri): 2 mentions in 1 article"


def test_check_tells_what_the_register_changes_and_writes_no_site(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--diff", "--jobs", "1"]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        '> orang/budi-santoso.html "Budi Santoso": 2 mentions in 2 articles: leads to orang/budi-santoso-guru.html, orang/budi-santoso-dprd.html',
        '+ orang/budi-santoso-dprd.html "Budi Santoso (DPRD)": 1 mention in 1 article',
        '+ orang/budi-santoso-guru.html "Budi Santoso (guru)": 1 mention in 1 article',
        '> orang/dewi-anggraini.html "Dewi Anggraini": 2 mentions in 1 article: leads to orang/dewi-anggraini-putri.html',
        '+ orang/dewi-anggraini-putri.html "Dewi Anggraini Putri": 2 mentions in 1 article',
        '- orang/kirana-laksmi.html "Kirana Laksmi": 2 mentions in 1 article',
        "> orang/mbak-dewi.html: leads to orang/dewi-anggraini-putri.html",
        "> berita/kirana-laksmi.html: is now berita/k-l.html, and nothing leads there",
        "Pages of people and countries: 3 added, 1 gone, 3 redirected, 0 changed; articles with another address: 1.",
        "3 articles: 0 errors, 0 warnings.",
    ]
    assert told.err.splitlines() == [
        'note: entities.yaml:2: no article has "Mbak Dewi".',
        'note: entities.yaml:5: no article has "Tak Ada".',
    ]
    assert not (project / "site").exists()
    assert not (project / ".warta" / "people.yaml").exists()


def test_decisions_cost_no_article_and_a_name_of_a_country_those_that_have_it(project: Path) -> None:
    done: list[int] = []

    def analyzed() -> int:
        done.clear()
        build(project, latest=date(2026, 12, 31), progress=lambda one, _: done.append(one), search=False)
        return len(done)

    assert analyzed() == 3
    (project / "entities.yaml").unlink()
    assert analyzed() == 0
    (project / "entities.yaml").write_text("countries: [{code: JP, aliases: [Negeri Bonsai]}]\n", encoding="utf-8")
    assert analyzed() == 1
    assert (project / "site" / "negara" / "jepang.html").is_file()


def test_the_register_of_the_sample_and_of_the_readme_are_good() -> None:
    sample = register_from((ROOT / "entities.yaml").read_text(encoding="utf-8"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    example = next(text for text in readme.split("```yaml\n")[1:] if text.startswith("people:")).partition("```")[0]
    told = register_from(example)
    assert (len(sample.register.decisions), sample.problems) == (3, ())
    assert (len(told.register.decisions), told.problems) == (10, ())
    assert "src/warta/data/entities.schema.json" in readme
    assert files("warta").joinpath("data", "entities.schema.json").is_file()
