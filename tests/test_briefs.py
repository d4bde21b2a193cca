"""What a site needs of each article in short is remembered; where that is damaged it is worked out again."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from warta import briefs
from warta.answering import packed, remembered, unpacked
from warta.briefs import FILE, Brief, briefs_of
from warta.nouns.files import SourceFile
from warta.nouns.register import UNDECIDED, Decision, Register

TEXT = "---\ntitle: Berita {0}\ndate: 2024-02-29\n---\n\n{1} tiba di Jepang, Kamis (29/2/2024).\n"
HIDDEN = Register((Decision("person", "Ani Wijaya", "entities.yaml:2", hide=True),))


@pytest.fixture(scope="module")
def answers() -> list[tuple[str, bytes]]:
    """The answers about two articles and a file that cannot be read, with their keys."""
    texts = [TEXT.format("a", "Presiden Ani Wijaya"), TEXT.format("b", "Menteri Bagus Hartono"), "---\nx: [\n---\n"]
    sources = tuple(SourceFile(f"{n}.md", text.encode()) for n, text in enumerate(texts))
    return [(f"key {n}", packed(one)) for n, one in enumerate(remembered(sources, date(2026, 12, 31)))]


def known(
    answers: list[tuple[str, bytes]], state: Path, register: Register = UNDECIDED, *, remember: bool = True
) -> tuple[Brief, ...]:
    found = briefs_of(answers, register, state=state, remember=remember, held={})
    assert found.problems == ()
    return found.known


def test_they_are_worked_out_once(
    answers: list[tuple[str, bytes]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = known(answers, tmp_path)
    assert [one.gist.title if one.gist else "" for one in first] == ["Berita a", "Berita b", ""]
    assert first == known(answers, tmp_path / "x", remember=False)
    assert not (tmp_path / "x").exists()
    monkeypatch.setattr(briefs, "condense", None)
    assert known(answers, tmp_path) == first
    assert known(answers[::-1], tmp_path) == first[::-1]


def test_a_damaged_file_of_them_is_no_matter(answers: list[tuple[str, bytes]], tmp_path: Path) -> None:
    first = known(answers, tmp_path)
    whole = (tmp_path / FILE).read_bytes()
    for at in range(0, len(whole), 331):
        (tmp_path / FILE).write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        assert known(answers, tmp_path) == first
    for at in range(0, len(whole), 3001):
        (tmp_path / FILE).write_bytes(whole[:at])
        assert known(answers, tmp_path) == first


def test_another_register_makes_other_briefs_and_seals_of_those_alone_that_it_tells_of(
    answers: list[tuple[str, bytes]], tmp_path: Path
) -> None:
    before, after = known(answers, tmp_path), known(answers, tmp_path, HIDDEN)
    assert [one.seal == other.seal for one, other in zip(before, after, strict=True)] == [False, True, True]
    assert [one.gist == other.gist for one, other in zip(before, after, strict=True)] == [False, True, True]
    assert len({one.seal for one in before}) == 3
    assert known(answers, tmp_path) == before


def test_where_a_rule_stands_is_no_matter(answers: list[tuple[str, bytes]], tmp_path: Path) -> None:
    lower = Register(tuple(replace(one, where="entities.yaml:9") for one in HIDDEN.decisions))
    assert known(answers, tmp_path, HIDDEN) == known(answers, tmp_path, lower)


def test_an_article_that_says_something_else_has_another_seal(answers: list[tuple[str, bytes]], tmp_path: Path) -> None:
    answer = unpacked(answers[0][1])
    assert answer.reading
    other = replace(answer, reading=replace(answer.reading, sketch=(1,)))
    changed = [(answers[0][0], packed(other)), *answers[1:]]
    seals = [
        [one.seal for one in known(found, tmp_path, register)]
        for found in (answers, changed)
        for register in (UNDECIDED, HIDDEN)
    ]
    assert len({found[0] for found in seals}) == 4
    assert len({found[1] for found in seals}) == 1
