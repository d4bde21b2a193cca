"""Which names over the whole archive are one person."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from warta.analyze.people.words import ALIASES, tokens
from warta.nouns.entities import Entity
from warta.slugs import slug

INITIALS = re.compile(r"\b((?:[a-z]-)+[a-z])\b")


@cache
def person_id(name: str) -> str:
    """The entity id of a full name; case, hyphens, accents and dots make no difference: B.J. Habibie, BJ Habibie.

    Every form of a public figure has the id of the name in the table: Muhammad Jusuf Kalla is Jusuf Kalla.
    """
    known = ALIASES.get(tokens(name), name)
    return f"orang/{INITIALS.sub(lambda found: found[1].replace('-', ''), slug(known))}"


def is_full(name: str) -> bool:
    """Whether a name has more than one word, so that it can stand for a person over the whole archive."""
    return " " in name.strip()


def people(names: Iterable[str], *, described: Mapping[str, str]) -> list[Entity]:
    """One person for each id; the name is the form that is written most often, of equals the first by alphabet.

    ``described`` holds what the table of public figures says of them, by name.
    """
    forms: dict[str, Counter[str]] = {}
    for name in names:
        forms.setdefault(person_id(name), Counter())[name] += 1
    described_ids = {person_id(name): text for name, text in described.items()}
    return [
        Entity(
            id=identity,
            kind="person",
            name=_shown(counted),
            description=described_ids.get(identity, ""),
        )
        for identity, counted in sorted(forms.items())
    ]


def _shown(counted: Counter[str]) -> str:
    """The name in the table of public figures, else the form that is written most often."""
    most = min(counted, key=lambda form: (-counted[form], form))
    known = ALIASES.get(tokens(most), most)
    return most if tokens(known) == tokens(most) else known


def by_token(names: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The ids of the full names that have each word; ``names`` are by id."""
    found: dict[str, list[str]] = {}
    for identity, name in sorted(names.items()):
        for word in dict.fromkeys(tokens(name)):
            found.setdefault(word, []).append(identity)
    return {word: tuple(held) for word, held in found.items()}
