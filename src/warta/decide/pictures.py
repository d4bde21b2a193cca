"""Pictures that tell the name of somebody who is protected are left out: who names them so shows the person."""

from collections.abc import Container, Iterable

from warta.analyze.people.words import tokens
from warta.clean.references import beside
from warta.decide.covers import hidden, is_told
from warta.errors import Problem
from warta.nouns.register import Register
from warta.nouns.site import Picture, Reading

JOINTS = (" ", "-", "_", "")


def pictures_of(reading: Reading) -> frozenset[str]:
    """The pictures that an article shows, by their path from the articles folder."""
    path, written = reading.article.path, (block.source for block in reading.prose.blocks)
    return frozenset(beside(path, one) for one in (reading.article.meta.image, *written) if one)


def shown_pictures(
    pictures: Iterable[Picture], register: Register, telling: Container[str]
) -> tuple[tuple[Picture, ...], tuple[Problem, ...]]:
    """The pictures whose path and data (a caption within the file) name nobody protected, and a note of the others.

    ``telling`` are paths that tell a name beside the article that shows them.
    """
    protected = [one for one in register.decisions if one.protected]
    held = tuple(map(hidden, protected))
    forms = {tokens(form) for one in protected for form in one.forms}
    words = sorted(joint.join(form).encode() for form in forms if len(form) > 1 for joint in JOINTS)
    kept, left_out = [], []
    for picture in pictures:
        is_named = picture.path in telling or is_told(picture.path, held, ())
        if held and (is_named or any(word in picture.data.lower() for word in words)):
            what = "names somebody who is protected; it is left out."
            left_out.append(Problem(f"articles/{picture.path}", what, "Name it otherwise to show it.", "warning"))
        else:
            kept.append(picture)
    return tuple(kept), tuple(left_out)
