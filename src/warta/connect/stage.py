"""The door of the connect stage: everything that pages show, joined."""

from collections.abc import Iterable, Iterator, Mapping

from warta.connect.about import Sight, subjects
from warta.connect.copies import Judge
from warta.connect.order import newest_first
from warta.connect.readings import Readings
from warta.connect.relations import LINKED, companions, related
from warta.connect.stories import stories
from warta.connect.ties import ties
from warta.nouns.entities import Occurrence, Resolution
from warta.nouns.gist import Gist
from warta.nouns.site import Entry, Evidence, Reading, Site


def connect(
    gists: Iterable[Gist],
    resolution: Resolution,
    readings: Mapping[str, Reading],
    judge: Judge | None = None,
) -> Site:
    """The site, without what stands aside; ``readings`` has all that is known of an article by its id, and is asked for
    few of them: the ``judge`` of copies then knows of which."""
    ordered = newest_first(gists)
    grouped: dict[str, list[Occurrence]] = {}
    about: dict[str, list[str]] = {}
    linked: dict[str, dict[str, int]] = {}
    sentences: dict[Evidence, tuple[str, ...]] = {}
    for gist, sights in zip(ordered, _sights(ordered, resolution), strict=True):
        for one, _, _ in sights:
            grouped.setdefault(one.entity, []).append(one)
        named = [sight for sight in sights if sight[0].entity.startswith(LINKED)]
        for entity in subjects(named):
            about.setdefault(entity, []).append(gist.id)
        linked[gist.id] = _linked(named)
        sentences |= _sentences(gist.id, named)
    near = companions(sentences)
    entries = tuple(
        Entry(entity, tuple(grouped[entity.id]), tuple(about.get(entity.id, ())), near.get(entity.id, ()))
        for entity in resolution.entities
    )
    return Site(
        readings=Readings(readings, tuple(linked)),
        known=readings,
        entries=entries,
        related=related(linked, len(ordered)),
        lone_names=resolution.lone_names,
        stories=stories(ordered, linked, judge or Judge(readings)),
        ties=ties(sentences),
        moved=resolution.moved,
        gists=ordered,
    )


def _sights(ordered: Iterable[Gist], resolution: Resolution) -> Iterator[list[Sight]]:
    """The occurrences of each article in the order of its text, with their sentences and spots."""
    held: dict[str, list[Occurrence]] = {}
    for one in resolution.occurrences:
        held.setdefault(one.article, []).append(one)
    for gist in ordered:
        yield list(zip(held.get(gist.id, ()), gist.sights.sentence, gist.sights.spot, strict=True))


def _linked(named: Iterable[Sight]) -> dict[str, int]:
    """How often an article names each person and country, guesses left out but for their name."""
    count: dict[str, int] = {}
    for one, _, _ in named:
        count[one.entity] = count.get(one.entity, 0) + (not one.probable)
    return count


def _sentences(article: str, named: Iterable[Sight]) -> dict[Evidence, tuple[str, ...]]:
    """The people and countries of each sentence, each once, in the order of the text; a sentence that its article
    repeats is there once."""
    told: dict[int, dict[str, None]] = {}
    for one, sentence, _ in named:
        told.setdefault(sentence, {})[one.entity] = None
    return {Evidence(article, sentence): tuple(entities) for sentence, entities in told.items()}
