"""Which ties are shown: the people of the network, the pairs of countries, and the pairs that have a page."""

from collections import Counter
from collections.abc import Iterable

from warta.connect.relations import HOME
from warta.nouns.site import Tie

# in the picture, and in the table of countries, at most; each over so many articles at least
MOST_PEOPLE, MOST_COUNTRIES, LEAST_ARTICLES = 60, 40, 2
# so many shared sentences the page of an entity shows itself
MOST_SHARED = 5
FOLDER = {("orang", "orang"): "hubungan", ("negara", "negara"): "hubungan/negara"}
MIXED = "hubungan/orang-negara"


def people_ties(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """The ties among the people whose ties are strongest together, the strongest first."""
    found = [tie for tie in ties if _kinds(tie) == ("orang", "orang") and tie.articles >= LEAST_ARTICLES]
    strength: Counter[str] = Counter()
    for tie in found:
        for one in (tie.one, tie.other):
            strength[one] += tie.strength  # type: ignore[assignment]
    most = frozenset(sorted(strength, key=lambda one: (-strength[one], one))[:MOST_PEOPLE])
    return tuple(tie for tie in found if tie.one in most and tie.other in most)


def country_ties(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """The pairs of countries that share the most sentences, without the archive's own."""
    return _countries(tie for tie in ties if HOME not in (tie.one, tie.other))


def home_ties(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """The countries that share the most sentences with the archive's own."""
    return _countries(tie for tie in ties if HOME in (tie.one, tie.other))


def most_shared(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    """The ties in the order of a table: by sentences, then by articles."""
    return tuple(sorted(ties, key=lambda tie: (-len(tie.shared), -tie.articles, tie.one, tie.other)))


def _countries(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    found = (tie for tie in ties if _kinds(tie) == ("negara", "negara") and tie.articles >= LEAST_ARTICLES)
    return most_shared(found)[:MOST_COUNTRIES]


def paged(ties: tuple[Tie, ...]) -> dict[tuple[str, str], str]:
    """The addresses of the pairs with a page: those of the tables, and whose sentences no other page holds."""
    many = (tie for tie in ties if len(tie.shared) > MOST_SHARED)
    shown = {(tie.one, tie.other): tie for tie in (*people_ties(ties), *country_ties(ties), *home_ties(ties), *many)}
    return {pair: address(tie) for pair, tie in shown.items()}


def address(tie: Tie) -> str:
    """``hubungan/a--b`` for two people; no name of an address has two hyphens in a row."""
    # a person comes first, before a country
    one, other = sorted((tie.one, tie.other), key=lambda entity: (not entity.startswith("orang/"), entity))
    return f"{FOLDER.get(_kinds(tie), MIXED)}/{one.partition('/')[2]}--{other.partition('/')[2]}"


def _kinds(tie: Tie) -> tuple[str, str]:
    return tie.one.partition("/")[0], tie.other.partition("/")[0]
