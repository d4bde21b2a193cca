"""Who is in an article, and what stands around each name there."""

from collections.abc import Iterable

from warta.analyze.people.identity import person_id
from warta.nouns.entities import Agreement
from warta.nouns.gist import Presence
from warta.nouns.mentions import UNNAMED, Analysis, Country, Mention, Organisation, Person, Place

HOME = "ID"
Held = tuple[int, Mention, Person]


def presences(analysis: Analysis) -> tuple[Presence, ...]:
    """The people of an article who are named, in the order of the text."""
    held: dict[str, list[Held]] = {}
    near: dict[int, dict[Agreement, None]] = {}
    for index, mention in enumerate(analysis.mentions):
        if mention.rule in UNNAMED:
            continue
        if isinstance(mention.value, Person):
            held.setdefault(person_id(mention.value.name), []).append((index, mention, mention.value))
        elif thing := _thing(mention):
            near.setdefault(mention.sentence, {})[thing] = None
    return tuple(_presence(identity, found, near) for identity, found in held.items())


def _presence(identity: str, held: list[Held], near: dict[int, dict[Agreement, None]]) -> Presence:
    forms: dict[str, int] = {}
    for _, _, value in held:
        forms[value.name] = forms.get(value.name, 0) + 1
    sentences = (near.get(one.sentence, ()) for _, one, _ in held)
    return Presence(
        identity,
        forms,
        min(held, key=_length_first)[0],
        _once(role.text for _, _, value in held for role in value.roles),
        tuple(dict.fromkeys(thing for sentence in sentences for thing in sentence)),
    )


def _once(roles: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(roles))


def _length_first(held: Held) -> tuple[int, int]:
    span = held[1].span
    return span.start - span.end, held[0]


def _thing(mention: Mention) -> Agreement | None:
    value = mention.value
    if isinstance(value, Country):
        return None if value.code == HOME else Agreement("country", value.code)
    if isinstance(value, Organisation):
        return Agreement("organisation", value.name)
    return Agreement("place", value.name) if isinstance(value, Place) else None
