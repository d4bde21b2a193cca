"""A text with its people and sentences, looked up by place."""

from bisect import bisect_left, bisect_right

from msgspec import Struct

from warta.nouns.mentions import Find, Person
from warta.nouns.text import Span


class Scene(Struct, frozen=True):
    """A text, the people named in it and its sentences, both in order.

    ``roles`` are the roles of each full name, ``first`` is where it stands first.
    """

    text: str
    people: tuple[Find, ...]
    sentences: tuple[Span, ...]
    roles: dict[str, frozenset[str]]
    first: dict[str, int]


def scene(text: str, people: tuple[Find, ...], sentences: tuple[Span, ...]) -> Scene:
    """The scene of a text."""
    roles: dict[str, set[str]] = {}
    for find in people:
        assert isinstance(find.value, Person)
        roles.setdefault(find.value.name, set()).update(role.text for role in find.value.roles)
    ordered = tuple(sorted(people, key=lambda find: find.span))
    first = {name_of(find): find.span.start for find in reversed(ordered)}
    return Scene(text, ordered, sentences, {name: frozenset(texts) for name, texts in sorted(roles.items())}, first)


def people_within(scene: Scene, start: int, end: int) -> tuple[Find, ...]:
    """The people named between two places."""
    first = bisect_left(scene.people, start, key=lambda find: find.span.start)
    last = bisect_left(scene.people, end, key=lambda find: find.span.start)
    return tuple(find for find in scene.people[first:last] if find.span.end <= end)


def sentence_at(scene: Scene, place: int) -> int:
    """The number of the sentence that begins last at or before a place; -1 where none does."""
    return bisect_right(scene.sentences, place, key=lambda sentence: sentence.start) - 1


def sentence_end(scene: Scene, place: int) -> int:
    """Where the sentence around a place ends."""
    at = sentence_at(scene, place)
    return max(place, scene.sentences[at].end) if at >= 0 else len(scene.text)


def name_of(find: Find) -> str:
    """The full name of a person found."""
    assert isinstance(find.value, Person)
    return find.value.name
