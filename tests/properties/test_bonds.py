"""What resolving and connecting make is kept as long as all is the same that it hangs on."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from histories import ARTICLES, LATEST, LONG, article, png
from msgspec.structs import replace

from warta import bonds
from warta.bonds import FILE, as_shown, bonds_of, load, save
from warta.connect.copies import Judge
from warta.gather import Archive, read_archive
from warta.pipeline import build
from warta.render.traces.digests import Digests
from warta.render.traces.tables import Table, Whole
from warta.render.traces.watch import BOUND, Watch

# words that tell of no matter, so stories do not hang on them
WORDS = "Itu dan ini."


@pytest.fixture
def project(first: Path, tmp_path: Path) -> Path:
    shutil.copytree(first, tmp_path / "project")
    return tmp_path / "project"


def archive(project: Path) -> Archive:
    return read_archive(project, latest=LATEST)


def test_a_build_after_a_change_of_words_takes_them_as_they_were(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(project, latest=LATEST, search=False)
    article(project, "e", text=WORDS)
    monkeypatch.setattr(bonds, "connect", None)
    assert build(project, latest=LATEST, search=False).written.written > 0


def test_what_is_kept_is_what_was_made(project: Path) -> None:
    found = archive(project)
    made = bonds_of(found)
    save(project / ".warta", made)
    kept = load(project / ".warta")
    assert kept is not None
    assert kept.seal == made.seal
    assert {
        key: dict(value) if isinstance(value, bonds.Sealed) else value for key, value in fields(kept).items()
    } == dict(fields(made).items())
    assert list(as_shown(found, kept).site.entries) == list(as_shown(found, made).site.entries)
    assert as_shown(found, kept).site.entries[:2] == tuple(as_shown(found, made).site.entries[:2])


def fields(one: bonds.Bonds) -> dict[str, object]:
    """Those of bonds and of their look-ups."""
    held = {name: getattr(one, name) for name in one.__struct_fields__ if name not in ("lookups", "related")}
    told = {name: getattr(one.lookups, name) for name in one.lookups.__struct_fields__}
    return held | told | {"related": one.related}


@pytest.mark.parametrize("name", ["a", "c", "h"])
def test_a_name_more_makes_others(project: Path, name: str) -> None:
    before = bonds_of(archive(project))
    article(project, name, text="Bagus Hartono juga menemui Vladimir Putin.")
    after = bonds_of(archive(project), before)
    assert after.seal != before.seal
    assert after.lookups.articles != before.lookups.articles or after.lookups.entities != before.lookups.entities


def test_a_damaged_file_counts_as_absent(project: Path) -> None:
    save(project / ".warta", bonds_of(archive(project)))
    path = project / ".warta" / FILE
    whole = path.read_bytes()
    for at in range(0, len(whole), len(whole) // 50):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        assert load(project / ".warta") is None
        path.write_bytes(whole[:at])
        assert load(project / ".warta") is None
    path.unlink()
    assert load(project / ".warta") is None


def test_where_a_copy_is_none_any_more_they_are_made_anew(project: Path) -> None:
    found = archive(project)
    before = bonds_of(found)
    ids = tuple(one.id for one in found.gists[:2])
    judge = Judge(found.known)
    judge(*ids)
    (told,) = judge.told
    assert judge.agrees(told)
    assert bonds_of(found, replace(before, judged=(replace(told, keys=("", "")),))).judged == (
        replace(told, keys=("", "")),
    )
    wrong = replace(before, judged=(replace(told, keys=("", ""), is_copy=not told.is_copy),))
    assert wrong.seal != before.seal
    assert bonds_of(found, wrong) is not wrong


def test_tables_that_hang_on_them_alone_are_the_same_whatever_else_is_written(project: Path) -> None:
    """What ``BOUND`` names is not looked at where the bonds are the same: it must not hang on anything else."""
    digests = []
    held = None
    article(project, "a", text=LONG)
    for is_other in (False, True):
        if is_other:
            # printed elsewhere too, which its row in lists tells
            printed = (project / "articles/a.md").read_text(encoding="utf-8").replace("source:", "author: Rina #")
            (project / "articles/a1.md").write_text(f"{printed[:4]}source: Kabar Lain\n{printed[4:]}", encoding="utf-8")
            for name in "bcdefgh":
                article(project, name, text=WORDS, head="image: peta.png\nurl: https://example.org/berita")
            (project / "articles/peta.png").write_bytes(png(1))
            (project / "site.yaml").write_text("title: Lain\nbase_url: https://example.org/\n", encoding="utf-8")
            withdrawn = ARTICLES["h"][0].replace("Rani", "Ani")
            text = f"---\n{withdrawn}\nwithdrawn: {{date: 2024-03-06, reason: Keliru.}}\n---\n\nKeliru.\n"
            (project / "articles/z.md").write_text(text, encoding="utf-8")
        found = read_archive(project, latest=LATEST, today=date(2030, 1, 1) if is_other else None)
        made = bonds_of(found)
        assert held is None or made.seal == held.seal
        held = made
        watch, told = Watch(as_shown(found, made), {}), Digests()
        digests.append(
            {
                (table.name, key): told.of(table, key)
                for table in watch.tables
                if table.name in BOUND
                for key in ((*table.held, *Whole) if isinstance(table, Table) else Whole)
            }
            | {
                (table.name, key): told.of(table, key)
                for table in watch.tables
                for name in BOUND
                for record, _, key in [name.partition(".")]
                if record == table.name and type(table).__name__ == "Noted"
            }
        )
    assert digests[0] == digests[1]
    named = {name for name, _ in digests[0]} | {f"{name}.{key}" for name, key in digests[0]}
    assert named >= BOUND


def test_the_day_of_a_build_is_none_of_theirs(project: Path) -> None:
    first = bonds_of(archive(project))
    later = read_archive(project, latest=LATEST, today=date(2030, 1, 1))
    assert bonds_of(later, first) is first


def test_suggestions_are_written_again_where_they_would_be_others(project: Path) -> None:
    article(project, "g", text="Wali Kota Tirtamaya Rani Wulandarri dan Bagus Hartono tiba.")
    build(project, latest=LATEST, search=False)
    path = project / ".warta" / "people.yaml"
    first = path.read_bytes()
    assert b"Rani Wulandarri" in first
    number = path.stat().st_ino
    article(project, "e", text=WORDS)
    build(project, latest=LATEST, search=False)
    assert (path.stat().st_ino, path.read_bytes()) == (number, first)
    path.write_bytes(first[:-1])
    build(project, latest=LATEST, search=False)
    assert path.read_bytes() == first
    # words of the evidence alone, which no gist has
    article(project, "g", text="Wali Kota Tirtamaya Rani Wulandarri dan Bagus Hartono tiba itu.")
    build(project, latest=LATEST, search=False)
    before = load(project / ".warta")
    article(project, "g", text="Wali Kota Tirtamaya Rani Wulandarri dan Bagus Hartono tiba ini.")
    build(project, latest=LATEST, search=False)
    after = load(project / ".warta")
    assert before and after and before.key == after.key
    assert b"Bagus Hartono tiba ini." in path.read_bytes()


@pytest.mark.parametrize("name", ["people.seal", "people.yaml", FILE])
@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"{}" * 40])
def test_whatever_lies_in_their_place_a_build_goes_on(project: Path, name: str, damage: bytes) -> None:
    article(project, "g", text="Wali Kota Tirtamaya Rani Wulandarri dan Bagus Hartono tiba.")
    build(project, latest=LATEST, search=False)
    whole = (project / ".warta" / "people.yaml").read_bytes()
    (project / ".warta" / name).write_bytes(damage)
    article(project, "e", text=WORDS)
    assert build(project, latest=LATEST, search=False).problems == build(project, latest=LATEST, search=False).problems
    assert (project / ".warta" / "people.yaml").read_bytes() == whole


def flood(project: Path, name: str, day: int, gangs: str) -> None:
    """An article of a story, with a sentence for each of these gangs."""
    told = " ".join(f"Warga gang {gang} menata karung pasir di tepi tanggul sejak pagi." for gang in gangs.split())
    lead = (
        "Banjir Sungai Arun merendam Tirtamaya. Wali Kota Tirtamaya Rani Wulandari dan Bagus Hartono meninjau tanggul."
    )
    head = f"title: Banjir Sungai Arun merendam Tirtamaya\ndate: 2024-02-{day}"
    (project / "articles" / f"{name}.md").write_text(f"---\n{head}\n---\n\n{lead}\n\n{told}\n", encoding="utf-8")


def gangs(sign: str, count: int) -> str:
    return " ".join(f"{sign}{letter}" for letter in "abcdefghijklmnop"[:count])


def test_a_story_whose_copy_is_rewritten_is_told_anew(project: Path, tmp_path: Path) -> None:
    flood(project, "s1", 24, f"{gangs('x', 14)} {gangs('y', 6)}")
    flood(project, "s2", 25, f"{gangs('x', 14)} {gangs('z', 12)}")
    flood(project, "s3", 26, gangs("w", 16))
    build(project, latest=LATEST, search=False)
    before = load(project / ".warta")
    assert before and {"berita/s2": "berita/s1"} in [dict(one.copies) for one in before.stories]
    flood(project, "s2", 25, f"{gangs('q', 14)} {gangs('z', 12)}")
    build(project, latest=LATEST, search=False)
    after = load(project / ".warta")
    assert after and after.key == before.key
    assert not any("berita/s2" in one.copies for one in after.stories)
    shutil.copytree(project / "articles", tmp_path / "clean" / "articles")
    build(tmp_path / "clean", latest=LATEST, search=False)
    clean = load(tmp_path / "clean" / ".warta")
    assert clean and (clean.seal, clean.stories) == (after.seal, after.stories)
