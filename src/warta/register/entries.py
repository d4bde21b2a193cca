"""One entry of entities.yaml: its keys with their values, and a problem with its line for each that is wrong."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import replace

from warta.analyze.countries import country_name
from warta.analyze.people.words import tokens
from warta.decode import Node
from warta.errors import Problem
from warta.lexicon import country_codes, mapping
from warta.mappings import pairs, texts, unknown
from warta.nouns.register import Decision

LISTS = {"people": "person", "countries": "country", "organisations": "organisation"}
KEYS = {
    "person": (
        *("aliases", "description", "hide", "initials", "kind", "merge", "name", "not_same_as", "protected"),
        *("rename", "split", "wikidata"),
    ),
    "country": ("aliases", "code", "description", "hide", "kind", "name", "rename", "wikidata"),
    "organisation": ("aliases", "hide", "kind", "merge", "name", "rename"),
}
KINDS = ("country", "none", "organisation", "person", "place")
# what would tell who somebody protected is
NOT_OF_PROTECTED = ("merge", "split", "rename", "not_same_as", "description", "wikidata", "retyped", "hide")
EXAMPLE = "name: Nama Lengkap"
ITEM = re.compile(r"Q[1-9]\d*")

Fields = dict[str, Any]


def entry(node: Node, kind: str, where: str) -> Iterator[Problem | Decision]:
    """The decision of an entry, with what is right in it, and a problem for all that is not."""
    fields: Fields = {}
    if node.kind != "mapping":
        yield Problem(f"{where}:{node.line}", "an entry without a name.", f"Write it as `- {EXAMPLE}`.")
        return
    for pair in pairs(node, where, EXAMPLE, known=KEYS[kind]):
        if isinstance(pair, Problem):
            yield pair
            continue
        key, value = pair
        read, problems = READERS[key.scalar](key.scalar, value, where)
        yield from problems
        if read:
            fields[FIELD.get(key.scalar, key.scalar)] = read
    line = f"{where}:{node.line}"
    if kind == "country":
        fields, problems = _of_country(fields, node, where)
        yield from problems
    elif not any(key.scalar == "name" and value.scalar for key, value in node.pairs):
        yield Problem(line, "an entry without a name.", f"Write it as `- {EXAMPLE}`.")
    elif fields.get("retyped") == "country" and fields.get("name", "").casefold() not in country_codes():
        del fields["retyped"]
        yield Problem(line, f'"{fields.get("name", "")}" is no country.', "Write another kind, or none.")
    if fields.get("name"):
        decision, problems = _protecting(Decision(kind=kind, where=line, **fields))
        yield from problems
        yield decision


def _of_country(fields: Fields, node: Node, where: str) -> tuple[Fields, list[Problem]]:
    """The fields with code and name of the country."""
    called = fields.get("code") or fields.get("name", "")
    codes = {country_name(code).casefold(): code for code in mapping("countries")}
    code = called if called in mapping("countries") else codes.get(called.casefold(), "")
    if code:
        return {**fields, "code": code, "name": country_name(code)}, []
    if not called:
        return {}, [Problem(f"{where}:{node.line}", "an entry without a country.", "Write it as `- code: JP`.")]
    known = (*mapping("countries"), *map(country_name, mapping("countries")))
    return {}, [unknown(Node(node.line, "scalar", called), where, "country", known)]


def _protecting(decision: Decision) -> tuple[Decision, list[Problem]]:
    """The decision, of somebody protected without all that would show who it is."""
    if not decision.protected:
        fix = "Add `protected: true`, or take them out."
        problems = [Problem(decision.where, "initials without `protected`.", fix)] if decision.initials else []
        return replace(decision, initials=""), problems
    problems = []
    held = [{"retyped": "kind"}.get(name, name) for name in NOT_OF_PROTECTED if getattr(decision, name)]
    if held:
        what = f'"{decision.name}" is protected and has {", ".join(held)}.'
        fix = "Leave name, aliases and initials: of a protected person nothing else is shown."
        problems.append(Problem(decision.where, what, fix))
    made = "".join(f"{word[0].upper()}." for word in tokens(decision.name))
    initials, words = decision.initials or made, {word for form in decision.forms for word in tokens(form)}
    if any(len(word) > 1 and word in words for word in tokens(initials)):
        problems.append(Problem(decision.where, f'the initials "{initials}" tell the name.', f"Write `{made}`."))
        initials = made
    kept = Decision(
        kind=decision.kind,
        name=decision.name,
        where=decision.where,
        aliases=(*decision.aliases, *decision.merge),
        protected=True,
        initials=initials,
    )
    return kept, problems


def _text(key: str, node: Node, where: str) -> tuple[str, list[Problem]]:
    if node.kind != "scalar":
        return "", [Problem(f"{where}:{node.line}", f'"{key}" is no text.', f"Write it as `{key}: text`.")]
    return " ".join(node.scalar.split()), []


def _name(key: str, node: Node, where: str) -> tuple[str, list[Problem]]:
    text, problems = _text(key, node, where)
    if text and not tokens(text):
        return "", [Problem(f"{where}:{node.line}", f'{key} "{text}" has no letter.', "Write a name.")]
    return text, problems


def _item(key: str, node: Node, where: str) -> tuple[str, list[Problem]]:
    text, problems = _text(key, node, where)
    if text and not ITEM.fullmatch(text):
        fix = "Write it as `wikidata: Q3318231`."
        return "", [Problem(f"{where}:{node.line}", f'wikidata "{text}" is no item.', fix)]
    return text, problems


def _kind(key: str, node: Node, where: str) -> tuple[str, list[Problem]]:
    text, problems = _text(key, node, where)
    if text and text not in KINDS:
        return "", [unknown(Node(node.line, "scalar", text), where, "kind", KINDS)]
    return text, problems


def _truth(key: str, node: Node, where: str) -> tuple[bool, list[Problem]]:
    if node.kind == "scalar" and node.scalar.casefold() in ("true", "false", ""):
        return node.scalar.casefold() == "true", []
    return False, [Problem(f"{where}:{node.line}", f'"{key}" is neither true nor false.', f"Write `{key}: true`.")]


def _names(key: str, node: Node, where: str) -> tuple[tuple[str, ...], list[Problem]]:
    found = [_name(key, one, where) if isinstance(one, Node) else ("", [one]) for one in texts(node, where, key)]
    names = tuple(dict.fromkeys(name for name, _ in found if name))
    return names, [problem for _, problems in found for problem in problems]


def _split(key: str, node: Node, where: str) -> tuple[tuple[tuple[str, tuple[str, ...]], ...], list[Problem]]:
    """The parts with their articles; no article is in two of them."""
    parts: list[tuple[str, tuple[str, ...]]] = []
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    for pair in pairs(node, where, '"Nama (jabatan)": [a.md]'):
        if isinstance(pair, Problem):
            problems.append(pair)
            continue
        paths = []
        for one in texts(pair[1], where, pair[0].scalar):
            if isinstance(one, Problem):
                problems.append(one)
            elif taken.setdefault(one.scalar, pair[0].scalar) != pair[0].scalar:
                what = f'{one.scalar} is in "{taken[one.scalar]}" and in "{pair[0].scalar}".'
                problems.append(Problem(f"{where}:{one.line}", what, "Leave one of them."))
            else:
                paths.append(one.scalar.removeprefix("articles/"))
        if paths and tokens(pair[0].scalar):
            parts.append((" ".join(pair[0].scalar.split()), tuple(dict.fromkeys(paths))))
    return tuple(parts), problems


FIELD = {"kind": "retyped"}
READERS: dict[str, Callable[[str, Node, str], tuple[Any, list[Problem]]]] = {
    "aliases": _names,
    "code": _text,
    "description": _text,
    "hide": _truth,
    "initials": _name,
    "kind": _kind,
    "merge": _names,
    "name": _name,
    "not_same_as": _names,
    "protected": _truth,
    "rename": _name,
    "split": _split,
    "wikidata": _item,
}
