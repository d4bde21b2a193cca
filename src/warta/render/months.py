"""Who is named and quoted in each month, with the sentences that the counts stand on; from days of articles alone."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from msgspec import Struct

from warta.connect.relations import HOME
from warta.nouns.gist import Gist
from warta.nouns.site import Entry, Evidence, Site
from warta.render.voices import Voices

MONTH = 7
Standing = tuple[str, tuple[Evidence, ...]]


class Months(Struct, frozen=True):
    """By month (2024-02) and entity: ``people`` and ``countries`` with the first sentence of each article that names
    them, ``quoted`` with the first sentence of each quote that is surely theirs; the newest article first."""

    people: dict[str, dict[str, tuple[Evidence, ...]]]
    countries: dict[str, dict[str, tuple[Evidence, ...]]]
    quoted: dict[str, dict[str, tuple[Evidence, ...]]]

    @property
    def all(self) -> tuple[str, ...]:
        """The months in which somebody is named, the newest first."""
        return tuple(sorted({*self.people, *self.countries, *self.quoted}, reverse=True))


def months(site: Site, voices: Voices) -> Months:
    """The counts of every month of a site with these quotes; Indonesia is no country of rankings."""
    entries = [entry for entry in site.entries if entry.entity.id != HOME]
    people = (entry for entry in entries if entry.entity.kind == "person")
    countries = (entry for entry in entries if entry.entity.kind == "country")
    gists = {gist.id: gist for gist in site.gists}
    quoted = (
        (identity, Evidence(article, gists[article].quotes[place].sentence))
        for identity, spoken in voices.spoken.items()
        for article, place in spoken.sure
    )
    at = {gist.id: dict(zip(gist.sights.mention, gist.sights.at, strict=True)) for gist in site.gists}
    found = (_named(people, at), _named(countries, at), quoted)
    return Months(*(_by_month(gists, one) for one in found))


def foremost(counts: Mapping[str, tuple[Evidence, ...]], most: int) -> tuple[Standing, ...]:
    """Those with the most sentences, a draw settled by the id."""
    found = sorted(counts, key=lambda one: (-len(counts[one]), one))[:most]
    return tuple((one, counts[one]) for one in found)


def months_until(last: str, count: int) -> tuple[str, ...]:
    """So many months up to the last: 2024-01, 3 -> 2023-11, 2023-12, 2024-01."""
    end = int(last[:4]) * 12 + int(last[5:]) - 1
    return tuple(f"{place // 12:04}-{place % 12 + 1:02}" for place in range(max(12, end - count + 1), end + 1))


def _named(entries: Iterable[Entry], at: Mapping[str, Mapping[int, int]]) -> Iterator[tuple[str, Evidence]]:
    """Each entity with the first sentence of each article that names it; ``at`` has the sentences of mentions."""
    for entry in entries:
        for article, held in groupby(entry.occurrences, key=lambda one: one.article):
            yield entry.entity.id, Evidence(article, at[article][next(held).mention])


def _by_month(
    gists: Mapping[str, Gist], found: Iterable[tuple[str, Evidence]]
) -> dict[str, dict[str, tuple[Evidence, ...]]]:
    held: dict[str, dict[str, list[Evidence]]] = {}
    for identity, evidence in found:
        if day := gists[evidence.article].published:
            held.setdefault(day.isoformat()[:MONTH], {}).setdefault(identity, []).append(evidence)
    return {month: {identity: tuple(shown) for identity, shown in entities.items()} for month, entities in held.items()}
