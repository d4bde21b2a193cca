"""docs/messages.md has every message of Warta, and no other."""

import re
from pathlib import Path

import pytest
from messages import said_in

ROOT = Path(__file__).parents[2]
SAID = said_in(ROOT / "src/warta")
TEXT = (ROOT / "docs/messages.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (`+)(.+?)\1 \| (\w+) \| (.+?) \| (.+?) \|$", TEXT, re.MULTILINE)
IN_TABLE = [message for _, message, *_ in ROWS]
# places that say what another place made, and who made it
UNSEEN = {
    "*done.messages": "told of problems",
    "PLAINLY.get(problem, problem)": "libyaml",
    "doubt": "DOUBTS",
    "error": "FileNotFoundError",
    "error.what": "YamlError, WrongValueError",
    "f'\"{name.scalar}\" {what}.'": "_unfit",
    "f'\"{node.scalar}\" {what}.'": "_unfit",
    "f'\"{one.scalar}\" {what}.'": "_unfit",
    "f'{error.message}.'.replace('..', '.')": "Jinja",
    "f'{error.what}.'": "YamlError",
    "f'{error}.'": "Jinja, msgspec",
    "f'{fault}: \"{href}\"'": "a check of built sites that no command runs",
    "f'{type(error).__name__}: {error}.'": "Jinja",
    "fault": "a check of built sites that no command runs",
    "message": "told of problems",
    "str(error).splitlines()[0]": "libyaml",
    "connect/links.py: what": "_unseen, _unlinked",
    "read/signs.py: what": "disguises",
}


def test_every_message_of_the_source_is_in_the_table() -> None:
    assert sorted({f"{one.module}: {one.text}" for one in SAID if one.seen and one.text not in IN_TABLE}) == []


def test_the_table_has_no_message_that_nothing_says() -> None:
    assert sorted(set(IN_TABLE) - {one.text for one in SAID if one.seen}) == []


def test_what_the_collector_cannot_see_is_known() -> None:
    unseen = {(one.text, f"{one.module}: {one.text}") for one in SAID if not one.seen}
    assert sorted(place for text, place in unseen if not {text, place} & UNSEEN.keys()) == []


def test_every_row_of_the_tables_is_whole() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| `")]
    assert len(rows) == len(ROWS)
    assert {level for _, _, level, *_ in ROWS} == {"error", "warning", "note", "stop"}


@pytest.mark.parametrize(
    ("source", "text", "seen"),
    [
        ('def f(a):\n    return Problem(a, f"{a} is bad.", "Mend it.")', "… is bad.", True),
        ('def f(a):\n    what = "is bad."\n    return Problem(a, what)', "is bad.", True),
        ('def f(a):\n    what, fix = "is bad.", "Mend it."\n    return Problem(a, what, fix)', "is bad.", True),
        ('def f(a):\n    return Problem(a, "is bad." if a else "is worse.")', "is worse.", True),
        ('def f(a):\n    return g(a, "is bad.")\n\ndef g(a, what):\n    return Problem(a, what)', "is bad.", True),
        ("def f(a):\n    return Problem(a, g(a))", "g(a)", False),
        ('def f(a):\n    raise WrongValueError(f"{a} is bad.", "Mend it.")', "… is bad.", True),
    ],
)
def test_the_collector_sees_a_message(source: str, text: str, seen: bool, tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(source, encoding="utf-8")
    assert ("one.py", text, seen) in said_in(tmp_path)
