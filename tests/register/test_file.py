"""What editors write in entities.yaml: what is used, and what they are told of the rest."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warta.errors import told
from warta.nouns.register import Decision, Register
from warta.register.entries import KEYS, KINDS, LISTS
from warta.register.file import RegisterFile, register_from

ROOT = Path(__file__).parents[2]
GOOD = """\
people:
- name: Rani Wulandari
  aliases: [Mbak Rani]
  merge: [Rani W.]
  not_same_as: [Rani Wulan]
  description: Wali Kota Tirtamaya
  wikidata: Q42
- name: Bagus Hartono
  split: {"Bagus Hartono (Bupati)": [a.md, articles/b.md], "Bagus Hartono (guru)": [c.md]}
- {name: Dimas Prakoso, rename: Dimas Prakoso Aji}
- {name: Anonim, hide: true}
- {name: Merah Putih, kind: organisation}
- {name: Kirana Laksmi, protected: true, aliases: [Kirana]}
countries:
- {code: JP, aliases: [Negeri Bonsai], description: Negara kepulauan}
- {name: Georgia, kind: place}
organisations:
- {name: PT Arun, merge: [Arun Tbk], rename: PT Arun Jaya}
"""


def problems(text: str) -> list[str]:
    return [told(problem) for problem in register_from(text).problems]


def test_a_file_gives_decisions() -> None:
    found = register_from(GOOD)
    assert found.problems == ()
    assert found.register.decisions == (
        Decision(
            "person",
            "Rani Wulandari",
            "entities.yaml:2",
            aliases=("Mbak Rani",),
            merge=("Rani W.",),
            not_same_as=("Rani Wulan",),
            description="Wali Kota Tirtamaya",
            wikidata="Q42",
        ),
        Decision(
            "person",
            "Bagus Hartono",
            "entities.yaml:8",
            split=(("Bagus Hartono (Bupati)", ("a.md", "b.md")), ("Bagus Hartono (guru)", ("c.md",))),
        ),
        Decision("person", "Dimas Prakoso", "entities.yaml:10", rename="Dimas Prakoso Aji"),
        Decision("person", "Anonim", "entities.yaml:11", hide=True),
        Decision("person", "Merah Putih", "entities.yaml:12", retyped="organisation"),
        Decision("person", "Kirana Laksmi", "entities.yaml:13", aliases=("Kirana",), initials="K.L.", protected=True),
        Decision("country", "Jepang", "entities.yaml:15", code="JP", aliases=("Negeri Bonsai",), description="Negara kepulauan"),
        Decision("country", "Georgia", "entities.yaml:16", code="GE", retyped="place"),
        Decision("organisation", "PT Arun", "entities.yaml:18", merge=("Arun Tbk",), rename="PT Arun Jaya"),
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "people:\ncountries:\norganisations:\n"])
def test_a_file_that_says_nothing_decides_nothing(text: str) -> None:
    assert register_from(text) == RegisterFile(Register())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("people: [", "entities.yaml:1: did not find expected node content. Write lists of entries, each with `- name: …`; put words with signs in quotes."),
        ("- name: Rani\n", "entities.yaml:1: here is no `key: value`. Write it as `people: …`."),
        ("poeple: []\n", 'entities.yaml:1: unknown key "poeple". Did you mean "people"?'),
        ("people: Rani\n", 'entities.yaml:1: "people" is no list of entries. Begin each entry with `- name: …`.'),
        ("people:\n- Rani Wulandari\n", "entities.yaml:2: an entry without a name. Write it as `- name: Nama Lengkap`."),
        ("people:\n- aliases: [Rani]\n", "entities.yaml:2: an entry without a name. Write it as `- name: Nama Lengkap`."),
        ("people:\n- name: '...'\n", 'entities.yaml:2: name "..." has no letter. Write a name.'),
        ("people:\n- {name: Rani Wulandari, alias: [Rani]}\n", 'entities.yaml:2: unknown key "alias". Did you mean "aliases"?'),
        ("people:\n- name: Rani Wulandari\n  aliases: Rani\n", 'entities.yaml:3: "aliases" is no list. Write it as `aliases: [Rani]`.'),
        ("people:\n- name: Rani Wulandari\n  hide: ja\n", 'entities.yaml:3: "hide" is neither true nor false. Write `hide: true`.'),
        ("people:\n- name: Rani Wulandari\n  wikidata: 42\n", 'entities.yaml:3: wikidata "42" is no item. Write it as `wikidata: Q3318231`.'),
        ("people:\n- name: Rani Wulandari\n  kind: organization\n", 'entities.yaml:3: unknown kind "organization". Did you mean "organisation"?'),
        ("people:\n- {name: Rani Wulandari, kind: country}\n", 'entities.yaml:2: "Rani Wulandari" is no country. Write another kind, or none.'),
        ("people:\n- {name: Rani Wulandari, initials: R.}\n", "entities.yaml:2: initials without `protected`. Add `protected: true`, or take them out."),
        ("people:\n- {name: Kirana Laksmi, protected: true, initials: Kirana L.}\n", 'entities.yaml:2: the initials "Kirana L." tell the name. Write `K.L.`.'),
        ("people:\n- {name: Kirana Laksmi, protected: true, wikidata: Q1}\n", 'entities.yaml:2: "Kirana Laksmi" is protected and has wikidata. Leave name, aliases and initials: of a protected person nothing else is shown.'),
        ("people:\n- name: Rani\n  split: {A: [a.md], B: [a.md]}\n", 'entities.yaml:3: a.md is in "A" and in "B". Leave one of them.'),
        ("countries:\n- code: QQ\n", 'entities.yaml:2: unknown country "QQ". Write its ISO code or its Indonesian name.'),
        ("countries:\n- name: Jepamg\n", 'entities.yaml:2: unknown country "Jepamg". Did you mean "Jepang"?'),
        ("countries:\n- hide: true\n", "entities.yaml:2: an entry without a country. Write it as `- code: JP`."),
        ("countries:\n- {code: JP, merge: [KR]}\n", 'entities.yaml:2: unknown key "merge". Known: aliases, code, description, hide, kind, name, rename, wikidata.'),
        ("people:\n- name: Rani\n- {name: rani, hide: true}\n", 'entities.yaml:3: "rani" has an entry at entities.yaml:2. Put both under one entry; only names may be added in a second.'),
        ("people:\n- {name: Rani, aliases: [RANI]}\n", 'entities.yaml:2: "RANI" in aliases is the name itself. Take it out.'),
        ("people:\n- {name: Rani Wulandari, aliases: [Bagus]}\n- name: Bagus\n", 'entities.yaml:2: "Bagus" in aliases is in name at entities.yaml:3 already. A name can lead to one entry only: leave it in one of them.'),
        ("people:\n- {name: Rani Wulandari, aliases: [Bu W.]}\n- {name: Wati, merge: [Bu W.]}\n", 'entities.yaml:3: "Bu W." in merge is in aliases at entities.yaml:2 already. A name can lead to one entry only: leave it in one of them.'),
        ("people:\n- {name: Rani Wulandari, aliases: [Rani W.], merge: [Rani W.]}\n", 'entities.yaml:2: "Rani W." in merge is in aliases above already. A name can lead to one entry only: leave it in one of them.'),
        ("people:\n- {name: Rani Wulandari, merge: [Rani W.], not_same_as: [Rani W.]}\n", 'entities.yaml:2: "Rani W." is in merge of "Rani Wulandari" and in not_same_as. Leave one of them.'),
        ("people:\n- {name: Rani Wulandari, merge: [Rani W.]}\n- {name: Rani W., not_same_as: [Rani Wulandari]}\n", 'entities.yaml:2: "Rani W." in merge is in name at entities.yaml:3 already. A name can lead to one entry only: leave it in one of them.'),
        ("people:\n- {name: Rani, merge: [Rani W.], split: {Rani (guru): [a.md]}}\n", 'entities.yaml:2: "Rani" is split and has merge. Give the part an entry of its own, with its name.'),
        ("people:\n- {name: Rani, rename: Bagus}\n- name: Bagus\n", 'entities.yaml:2: "Bagus" in rename is in name at entities.yaml:3 already. A name can lead to one entry only: leave it in one of them.'),
        ("people:\n- {name: Joko Widodo, not_same_as: [Jokowi]}\n", 'entities.yaml:2: "Joko Widodo" and "Jokowi" are one name, or one person of the table of public figures. Tell their articles apart with `split: {…}`.'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line_and_a_way_out(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_all_mistakes_are_told_at_once_and_the_good_rules_are_used() -> None:
    found = register_from("people:\n- {name: Rani, alias: [R.], description: Guru}\n- {}\n- {name: Wati, hide: true}\n")
    assert [problem.where for problem in found.problems] == ["entities.yaml:2", "entities.yaml:3"]
    assert found.register.decisions == (
        Decision("person", "Rani", "entities.yaml:2", description="Guru"),
        Decision("person", "Wati", "entities.yaml:4", hide=True),
    )


def test_who_is_protected_stays_so_whatever_else_claims_the_name() -> None:
    text = "people:\n- {name: Rani Wulandari, aliases: [Kirana]}\n- {name: Kirana Laksmi, protected: true, aliases: [Kirana]}\n"
    first, second = register_from(text).register.decisions
    assert (first.aliases, second.aliases) == ((), ("Kirana",))


def test_a_second_entry_may_add_names_as_suggestions_do() -> None:
    text = "people:\n- {name: Rani Wulandari, aliases: [Rani]}\n- {name: Rani Wulandari, aliases: [Mbak Rani]}\n"
    assert register_from(text) == RegisterFile(
        Register((Decision("person", "Rani Wulandari", "entities.yaml:2", aliases=("Rani", "Mbak Rani")),))
    )


def test_entries_on_one_line_are_entries_of_their_own() -> None:
    found = register_from(
        "people: [{name: Rani, aliases: [R.]}, {name: Bagus, aliases: [B.]}, {name: Wati, merge: [B.]}]"
    )
    assert [(one.name, one.aliases, one.merge) for one in found.register.decisions] == [
        ("Rani", ("R.",), ()),
        ("Bagus", ("B.",), ()),
        ("Wati", (), ()),
    ]
    assert [told(problem) for problem in found.problems] == [
        'entities.yaml:1: "B." in merge is in aliases at entities.yaml:1 already. A name can lead to one entry only: leave it in one of them.'
    ]


def test_a_part_of_a_split_may_have_an_entry_of_its_own() -> None:
    text = "people:\n- {name: Rani, split: {Rani (guru): [a.md]}}\n- {name: Rani (guru), description: Guru}\n"
    assert problems(text) == []


PIECES = st.sampled_from(
    [
        *("people", "countries", "organisations", "name", "aliases", "merge", "split", "rename", "hide", "protected"),
        *(
            "Rani Wulandari",
            "Bagus",
            "JP",
            "true",
            "a.md",
            "Q1",
            "",
            "null",
            "- ",
            ": ",
            "\n",
            "\n- ",
            "\n  ",
            "{",
            "}",
        ),
        *("[", "]", ",", "&x", "*x", '"', "'", "#", "é", "\u200b"),
    ]
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(pieces=st.lists(PIECES, max_size=20))
def test_no_text_makes_the_reader_fail(pieces: list[str]) -> None:
    found = register_from("".join(pieces))
    assert all(problem.where.startswith("entities.yaml:") for problem in found.problems)


# what a text editor takes for right by the schema, and what it does not
SAMPLES = {
    "words": (["Rani W."], {"Rani": "W."}),
    "string": ("Rani", ["Rani"]),
    "boolean": (True, "mungkin"),
    "item": ("Q1", "1"),
    "kind": ("place", "planet"),
    "object": ({"Rani (guru)": ["a.md"]}, "a.md"),
}
SCHEMA = json.loads(files("warta").joinpath("data", "entities.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("top", "key"),
    [(top, key) for top, kind in LISTS.items() for key in KEYS[kind] if key not in ("name", "code", "initials")],
)
def test_the_reader_takes_what_the_schema_takes(top: str, key: str) -> None:
    told_ = SCHEMA["properties"][top]["items"]["properties"][key]
    right, wrong = SAMPLES[told_["$ref"].rpartition("/")[2] if "$ref" in told_ else told_["type"]]
    name = {"countries": "Jepang"}.get(top, "Wulan")
    assert problems(json.dumps({top: [{"name": name, key: right}]})) == []
    assert len(problems(json.dumps({top: [{"name": name, key: wrong}]}))) == 1


def test_the_schema_for_text_editors_knows_the_same_keys() -> None:
    known = {name: tuple(sorted(part["items"]["properties"])) for name, part in SCHEMA["properties"].items()}
    assert known == {name: KEYS[kind] for name, kind in LISTS.items()}
    assert tuple(SCHEMA["$defs"]["kind"]["enum"]) == KINDS
