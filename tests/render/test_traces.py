"""What parts of a site looked up is noted, and told to be the same or not."""

from array import array
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from warta.hashes import Hashes
from warta.render.traces import store
from warta.render.traces.digests import ABSENT, Digests
from warta.render.traces.looks import looks
from warta.render.traces.memory import NOTHING, Memory, Notes, Trace, translated
from warta.render.traces.tables import Fields, Members, Table, Whole, noting
from warta.settings import Settings

ALL = frozenset({"x.html", "y.html"})


class Record(Struct, frozen=True):
    """A record with look-ups of its own."""

    name: str
    held: dict[str, int]
    marks: frozenset[str]

    @property
    def size(self) -> int:
        """A value that is made of others."""
        return len(self.held)


def noted(held: dict[Any, Any], before: Memory = NOTHING) -> tuple[Table, Notes]:
    """A table, and the notes of it."""
    table = Table("held", held)
    return table, Notes(before, [table], Digests())


def remembered(held: dict[Any, Any], *keys: Any) -> Memory:
    """The memory of one part that looked up these keys."""
    table, notes = noted(held)
    for key in keys:
        table.get(key)
    return notes.memory({"part": Trace(notes.taken().tobytes(), ("x.html",))})


def holds(memory: Memory, now: dict[Any, Any]) -> bool:
    """Whether the part is as it was."""
    return "part" in noted(now, memory)[1].kept(ALL)


@pytest.mark.parametrize(
    ("look", "same", "other"),
    [
        (lambda table: table["a"], {"a": 1, "b": 3}, {"a": 2, "b": 2}),
        (lambda table: table.get("c"), {"a": 2}, {"a": 1, "b": 2, "c": None}),
        (lambda table: "c" in table, {}, {"a": 1, "b": 2, "c": 0}),
        (lambda table: len(table), {"x": 5, "y": 6}, {"a": 1, "b": 2, "c": 3}),
        (lambda table: list(table), {"a": 8, "b": 9}, {"b": 2, "a": 1}),
        (lambda table: list(table.keys()), {"a": 8, "b": 9}, {"a": 1}),
        (lambda table: list(table.values()), {"a": 1, "b": 2}, {"a": 1, "b": 3}),
        (lambda table: dict(table), {"a": 1, "b": 2}, {"a": 1, "b": 3}),
        (lambda table: {**table}, {"a": 1, "b": 2}, {"a": 1, "b": 2, "c": 3}),
        (lambda table: table == {"a": 1}, {"a": 1, "b": 2}, {"a": 1}),
        (lambda table: bool(table), {"x": 5, "y": 6}, {}),
    ],
)
def test_a_part_is_made_anew_where_what_it_looked_up_is_another(look: Any, same: Any, other: Any) -> None:
    table, notes = noted({"a": 1, "b": 2})
    look(table)
    memory = notes.memory({"part": Trace(notes.taken().tobytes(), ("x.html",))})
    assert holds(memory, {"a": 1, "b": 2})
    assert holds(memory, same)
    assert not holds(memory, other)


def test_a_part_whose_files_were_touched_is_made_anew() -> None:
    memory = remembered({"a": 1}, "a")
    assert noted({"a": 1}, memory)[1].kept(frozenset({"x.html"}))
    assert not noted({"a": 1}, memory)[1].kept(frozenset({"y.html"}))


def test_nothing_there_is_not_an_empty_value() -> None:
    digests = Digests()
    told = {digests.of(Table("held", {"a": value}), "a") for value in (None, "", 0, (), {}, False)}
    assert digests.of(Table("held", {}), "a") == ABSENT
    assert ABSENT not in told
    assert len(told) == 6


def test_the_order_of_a_set_is_no_matter_and_its_members_are() -> None:
    digests = Digests()
    table = Table("held", {"a": frozenset("xyz"), "b": frozenset("zyx"), "c": frozenset("xy")})
    assert digests.of(table, "a") == digests.of(table, "b") != digests.of(table, "c")
    members = Members("marks", frozenset("xy"))
    assert digests.of(members, "x") == digests.of(members, "y") != digests.of(members, "z")
    assert digests.of(members, Whole.ALL) == digests.of(Members("marks", frozenset("yx")), Whole.ALL)
    assert digests.of(members, Whole.LENGTH) != digests.of(Members("marks", frozenset("x")), Whole.LENGTH)


def test_a_record_at_the_place_of_another_that_is_gone_is_not_taken_for_it() -> None:
    digests = Digests()
    told = {digests.of(Table("held", {"a": Record(str(n), {}, frozenset())}), "a") for n in range(50)}
    assert len(told) == 50


def test_the_fields_of_a_record_are_noted_by_their_names() -> None:
    fields: Any = Fields("record", Record("r", {"a": 1}, frozenset("m")))
    assert (fields.name, fields.size, fields.held["a"], "m" in fields.marks) == ("r", 1, 1, True)
    assert {(one.name, key) for one in noting(fields) for key in one.taken()} == {
        ("record", "name"),
        ("record", "size"),
        ("record.held", "a"),
        ("record.marks", "m"),
    }


def test_numbers_of_keys_hold_through_several_processes() -> None:
    now = {f"k{n}": n for n in range(8)}
    before = remembered(now, "k1", "k0")
    table, parent = noted(now, before)
    table.get("k2")
    own = parent.taken()
    # two processes that began with what the parent knew then, and numbered the same keys otherwise
    held = parent.memory({})
    children = [noted(now, held), noted(now, held)]
    ways: list[dict[int, int]] = [{}, {}]
    reads = {"own": own.tobytes()}
    for name, process, keys in (("x", 0, "k7 k3"), ("y", 1, "k3 k7 k0"), ("z", 0, "k3 k5"), ("w", 1, "k7 k6")):
        child, notes = children[process]
        counts = notes.counts()
        for key in keys.split():
            child.get(key)
        found = notes.taken().tobytes()
        ways[process] |= parent.adopted(counts, notes.since(counts))
        reads[name] = translated(found, ways[process])
    memory = parent.memory({name: Trace(found, ()) for name, found in reads.items()})
    looked = {"own": "k2", "x": "k7 k3", "y": "k3 k7 k0", "z": "k3 k5", "w": "k7 k6"}
    for n in range(8):
        kept = noted({**now, f"k{n}": -1}, memory)[1].kept(ALL)
        assert set(kept) == {name for name, keys in looked.items() if f"k{n}" not in keys.split()}


def test_a_memory_of_other_tables_is_none() -> None:
    memory = remembered({"a": 1}, "a")
    notes = Notes(memory, [Table("other", {"a": 1})], Digests())
    assert notes.kept(ALL) == {}


def test_keys_of_pairs_and_of_the_whole_are_kept_as_they_are(tmp_path: Path) -> None:
    table, notes = noted({("a", 1): 1, ("a", "b"): 2})
    _ = len(table), table[("a", 1)], table[("a", "b")], list(table), list(table.values())
    memory = notes.memory({"part": Trace(notes.taken().tobytes(), ("x.html",))})
    store.save(tmp_path, tmp_path / "site", memory, {"x.html": (1, 2, 3, 4)})
    kept = store.load(tmp_path, tmp_path / "site")
    assert kept.memory == memory
    assert kept.states == {"x.html": (1, 2, 3, 4)}
    assert holds(kept.memory, {("a", 1): 1, ("a", "b"): 2})
    assert not holds(kept.memory, {("a", 1): 1, ("a", "b"): 3})


def test_a_memory_that_is_damaged_of_another_site_or_another_warta_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / store.FILE
    assert store.load(tmp_path, tmp_path) == store.NONE
    store.save(tmp_path, tmp_path, remembered({"a": 1}, "a"), {})
    whole = place.read_bytes()
    assert store.load(tmp_path, tmp_path).memory.traces
    assert store.load(tmp_path, tmp_path / "x") == store.NONE
    for at in range(len(whole)):
        place.write_bytes(whole[:at])
        assert store.load(tmp_path, tmp_path) == store.NONE
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store.load(tmp_path, tmp_path) == store.NONE
    place.write_bytes(whole)
    # a process works it out once
    monkeypatch.setattr(store, "OURS", Hashes())
    monkeypatch.setattr(store, "LIBRARIES", ("jinja2",))
    assert store.load(tmp_path, tmp_path) == store.NONE


def test_a_memory_that_cannot_be_written_leaves_the_last(tmp_path: Path) -> None:
    (tmp_path / f"{store.FILE}.new").mkdir()
    with pytest.raises(OSError, match="new"):
        store.save(tmp_path, tmp_path, NOTHING, {})
    assert not (tmp_path / store.FILE).exists()


def test_numbers_that_nobody_translates_stay() -> None:
    assert array("I", translated(array("I", [1, 64, 7]).tobytes(), {64: 128})) == array("I", [1, 128, 7])


TEMPLATES = {
    "base.html": "{{ site.title }}{% block main %}{% endblock %}",
    "a.html": "a",
    "b.html": "b{{ site.report }}",
    "pages/one.html": '{% extends "base.html" %}',
    "pages/two.html": "two",
}


@pytest.mark.parametrize(
    "tag",
    [
        '{% include "a.html" %}',
        "{%- include 'a.html' ignore missing with context -%}",
        '{%+ import "a.html" as a %}',
        '{% from "a.html" import b, c as d with context %}',
        '{% include("a.html") %}',
        '{% from("a.html") import b %}',
        '{% include ["c.html", "a.html"] %}',
        '{% include "b.html" if page.tags else "a.html" %}',
        '{% include "b.html" if page.tags\n else "a.html" %}',
        '{% include "a" ~ page.kind %}',
        "{% include page.kind %}",
        '{% include "A.html"|lower %}',
        '{% extends "b.html" if page.tags else "a.html" %}',
        '{% include "\\x61.html" %}',
    ],
)
def test_a_page_looks_another_where_a_template_that_it_takes_in_does(tag: str) -> None:
    before = looks({**TEMPLATES, "pages/two.html": tag}, Settings())
    after = looks({**TEMPLATES, "pages/two.html": tag, "a.html": "neu"}, Settings())
    assert before["pages/two.html"] != after["pages/two.html"]
    assert before["pages/one.html"] == after["pages/one.html"]


def test_a_page_looks_the_same_where_another_template_does_not() -> None:
    one = {**TEMPLATES, "pages/two.html": '{% from "a.html" import x with context %}{% include "a.html" %}'}
    assert looks(one, Settings())["pages/two.html"] == looks({**one, "b.html": "neu"}, Settings())["pages/two.html"]


@pytest.mark.parametrize("words", ["site.title", "site . title", 'site["title"]', "show(site)", 'site|attr("title")'])
def test_a_page_looks_another_where_a_setting_that_it_shows_is(words: str) -> None:
    one = {**TEMPLATES, "pages/two.html": f"{{{{ {words} }}}}"}
    assert looks(one, Settings())["pages/two.html"] != looks(one, Settings(title="X"))["pages/two.html"]
    assert looks(TEMPLATES, Settings())["pages/two.html"] == looks(TEMPLATES, Settings(title="X"))["pages/two.html"]
