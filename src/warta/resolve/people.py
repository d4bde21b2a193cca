"""Which names over the whole archive are one person."""

from collections import Counter
from collections.abc import Iterable, Mapping

from warta.analyze.people.identity import person_id
from warta.analyze.people.words import ALIASES, tokens
from warta.lexicon import Figure
from warta.nouns.entities import Entity


def is_full(name: str) -> bool:
    """Whether a name has more than one word, so that it can stand for a person over the whole archive."""
    return " " in name.strip()


def people(names: Iterable[str], *, known: Mapping[str, Figure]) -> list[Entity]:
    """One person for each id; the name is the form that is written most often, of equals the first by alphabet.

    ``known`` is the table of public figures, by name.
    """
    forms: dict[str, Counter[str]] = {}
    for name in names:
        forms.setdefault(person_id(name), Counter())[name] += 1
    by_id = {person_id(name): figure for name, figure in known.items()}
    return [_person(identity, counted, by_id.get(identity)) for identity, counted in sorted(forms.items())]


def _person(identity: str, counted: Counter[str], figure: Figure | None) -> Entity:
    if figure is None:
        return Entity(id=identity, kind="person", name=_shown(counted))
    return Entity(
        id=identity,
        kind="person",
        name=_shown(counted),
        description=figure.description,
        wikidata=figure.wikidata,
        aliases=figure.aliases,
    )


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
