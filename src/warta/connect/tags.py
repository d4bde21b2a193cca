"""The tags that articles share: what their editors say they are about, in whatever spelling."""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from warta.nouns.gist import Gist
from warta.slugs import slug

# a tag of one article leads nowhere
FEWEST = 2
# addresses of the list of tags and of further pages
TAKEN = re.compile(r"index|(?:.*-)?hal-\d+")


class Shared(Struct, frozen=True):
    """A tag as it is written most often, and its articles in the order of the site."""

    name: str
    articles: tuple[str, ...]


def tag_id(name: str) -> str:
    """The address of a tag without .html, one for all spellings: ``Hari Jadi`` -> ``tag/hari-jadi``."""
    word = slug(name)
    return f"tag/{word}-tag" if TAKEN.fullmatch(word) else f"tag/{word}"


def shared_tags(gists: Iterable[Gist]) -> dict[str, Shared]:
    """The tags of two articles or more, by address."""
    forms: dict[str, Counter[str]] = {}
    articles: dict[str, dict[str, None]] = {}
    for gist in gists:
        for name in gist.head.tags:
            identity = tag_id(name)
            forms.setdefault(identity, Counter())[name] += 1
            articles.setdefault(identity, {})[gist.id] = None
    return {
        identity: Shared(min(forms[identity], key=lambda form: (-forms[identity][form], form)), tuple(held))
        for identity, held in sorted(articles.items())
        if len(held) >= FEWEST
    }
