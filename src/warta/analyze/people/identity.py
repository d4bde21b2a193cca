"""Which forms of a name are one name: the address that they share."""

import re
from functools import cache

from warta.analyze.people.words import ALIASES, tokens
from warta.slugs import slug

INITIALS = re.compile(r"\b((?:[a-z]-)+[a-z])\b")


@cache
def person_id(name: str) -> str:
    """The entity id of a full name; case, hyphens, accents and dots make no difference: B.J. Habibie, BJ Habibie.

    Every form of a public figure has the id of the name in the table: Muhammad Jusuf Kalla is Jusuf Kalla.
    """
    return own_id(ALIASES.get(tokens(name), name))


@cache
def own_id(name: str) -> str:
    """The same for the name by itself, whatever the table of public figures says: orang/muhammad-jusuf-kalla."""
    return f"orang/{INITIALS.sub(lambda found: found[1].replace('-', ''), slug(name))}"
