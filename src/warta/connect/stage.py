"""The door of the connect stage: everything that pages show, joined."""

from collections.abc import Iterable

from warta.connect.order import newest_first
from warta.connect.relations import LINKED, companions, related
from warta.connect.stories import stories
from warta.connect.ties import ties
from warta.nouns.entities import Occurrence, Resolution
from warta.nouns.site import Entry, Evidence, Reading, Site

LEAD = ("title", "summary")


def connect(readings: Iterable[Reading], resolution: Resolution) -> Site:
    """The site: entries with their evidence, companions, ties, related articles and stories."""
    ordered = newest_first(readings)
    by_id = {reading.article.id: reading for reading in ordered}
    rank = {article: place for place, article in enumerate(by_id)}
    found = sorted(resolution.occurrences, key=lambda one: (rank[one.article], one.mention, one.entity))
    grouped: dict[str, list[Occurrence]] = {}
    for occurrence in found:
        grouped.setdefault(occurrence.entity, []).append(occurrence)
    sentences = _sentences(found, by_id)
    near = companions(sentences)
    entries = tuple(
        Entry(entity, tuple(grouped[entity.id]), _about(grouped[entity.id], by_id), near.get(entity.id, ()))
        for entity in resolution.entities
    )
    return Site(
        readings=ordered,
        entries=entries,
        related=related(found, len(ordered)),
        lone_names=resolution.lone_names,
        stories=stories(ordered, found),
        ties=ties(sentences),
    )


def _sentences(found: list[Occurrence], by_id: dict[str, Reading]) -> dict[Evidence, tuple[str, ...]]:
    """The people and countries of each sentence, each once, in the order of the text."""
    sentences: dict[Evidence, dict[str, None]] = {}
    for occurrence in found:
        if occurrence.entity.startswith(LINKED):
            sentence = by_id[occurrence.article].analysis.mentions[occurrence.mention].sentence
            sentences.setdefault(Evidence(occurrence.article, sentence), {})[occurrence.entity] = None
    return {evidence: tuple(entities) for evidence, entities in sentences.items()}


def _about(occurrences: list[Occurrence], by_id: dict[str, Reading]) -> tuple[str, ...]:
    """The articles whose headline, summary or first paragraph names the entity."""
    articles: dict[str, None] = {}
    for occurrence in occurrences:
        reading = by_id[occurrence.article]
        if reading.analysis.mentions[occurrence.mention].block in _lead(reading):
            articles[occurrence.article] = None
    return tuple(articles)


def _lead(reading: Reading) -> set[int]:
    """The blocks that say what an article is about: headline, summary, and the first paragraph with a sentence."""
    blocks = reading.prose.blocks
    lead = {index for index, block in enumerate(blocks) if block.kind in LEAD}
    body = (sentence.block for sentence in reading.analysis.sentences if sentence.block not in lead)
    return lead | {next(body, -1)}
