"""Which names over the whole archive are one person."""

from collections.abc import Iterable, Mapping

from warta.analyze.people.identity import person_id
from warta.analyze.people.words import ALIASES, tokens
from warta.lexicon import Figure
from warta.nouns.entities import Entity
from warta.nouns.gist import Gist


def is_full(name: str) -> bool:
    """Whether a name has more than one word, so that it can stand for a person over the whole archive."""
    return " " in name.strip()


def people(gists: Iterable[Gist], *, known: Mapping[str, Figure]) -> list[Entity]:
    """One person for each id; the name is the form that is written most often, of equals the first by alphabet.

    ``known`` is the table of public figures, by name.
    """
    forms: dict[str, dict[str, int]] = {}
    for gist in gists:
        for one in gist.people:
            counted = forms.setdefault(one.person, {})
            for form, count in one.forms.items():
                counted[form] = counted.get(form, 0) + count
    by_id = {person_id(name): figure for name, figure in known.items()}
    return [_person(identity, counted, by_id.get(identity)) for identity, counted in sorted(forms.items())]


def _person(identity: str, counted: Mapping[str, int], figure: Figure | None) -> Entity:
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


def _shown(counted: Mapping[str, int]) -> str:
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
