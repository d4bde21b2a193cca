"""Names through the eras of spelling: Soeharto is Suharto, Djoko Tjandra is Joko Candra."""

import re
from functools import cache

from warta.slugs import plain

# how it was written before 1947 or 1972, and how it is written now; what any word of today may hold (nj: banjir) is
# not among them
MODERN = {"oe": "u", "dj": "j", "tj": "c"}
_OLD = re.compile("|".join(MODERN))
# letters that a name may keep from either era: Jusuf and Yusuf, Achmad and Akhmad and Ahmad
_ALIKE = {"dj": "y", "tj": "c", "oe": "u", "j": "y", "ch": "h", "kh": "h"}
_LIKE = re.compile("|".join(_ALIKE))


def modern(word: str) -> str:
    """The word in plain letters as it is spelt today: Soeharto -> suharto."""
    return _OLD.sub(lambda found: MODERN[found[0]], plain(word))


def alike(text: str) -> str:
    """Plain letters in which the spellings of all eras are one: Soebardjo, Subarjo -> subaryo.

    static/js/names.js does the same, letter for letter.
    """
    return _LIKE.sub(lambda found: _ALIKE[found[0]], plain(text))


@cache
def spelt_otherwise(word: str) -> tuple[str, ...]:
    """How a word of a name is written in other eras: Djoko -> joko; Jusuf -> yusuf; Soejono -> sujono, suyono."""
    # an old j is a y now, but not the j of dj
    found = (modern(word), modern(re.sub("(?<!d)j", "y", plain(word))))
    return tuple(dict.fromkeys(one for one in found if one != plain(word)))
