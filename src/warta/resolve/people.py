"""Which names over the whole archive are one person."""

from collections import Counter
from collections.abc import Iterable

from warta.nouns.entities import Entity
from warta.slugs import slug


def person_id(name: str) -> str:
    """The entity id of a full name; case, hyphens and accents make no difference: Kim Jong-Un, Kim Jong Un."""
    return f"orang/{slug(name)}"


def people(names: Iterable[str]) -> list[Entity]:
    """One person for each id; the name is the form that is written most often, of equals the first by alphabet."""
    forms: dict[str, Counter[str]] = {}
    for name in names:
        forms.setdefault(person_id(name), Counter())[name] += 1
    return [
        Entity(id=identity, kind="person", name=min(counted, key=lambda form: (-counted[form], form)))
        for identity, counted in sorted(forms.items())
    ]
