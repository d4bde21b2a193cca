"""The door of the connect stage: everything that pages show, joined."""

from collections.abc import Iterable

from warta.connect.about import about
from warta.connect.order import newest_first
from warta.connect.relations import LINKED, companions, related
from warta.connect.stories import stories
from warta.connect.ties import ties
from warta.nouns.entities import Occurrence, Resolution
from warta.nouns.site import NOTHING_ASIDE, Aside, Entry, Evidence, Reading, Site


def connect(readings: Iterable[Reading], resolution: Resolution, aside: Aside = NOTHING_ASIDE) -> Site:
    """The site: entries with their evidence, companions, ties, related articles and stories; ``aside`` is as it was."""
    ordered = newest_first(readings)
    by_id = {reading.article.id: reading for reading in ordered}
    rank = {article: place for place, article in enumerate(by_id)}
    found = sorted(resolution.occurrences, key=lambda one: (rank[one.article], one.mention, one.entity))
    grouped: dict[str, list[Occurrence]] = {}
    for occurrence in found:
        grouped.setdefault(occurrence.entity, []).append(occurrence)
    sentences = _sentences(found, by_id)
    near = companions(sentences)
    subject = about((one for one in found if one.entity.startswith(LINKED)), by_id)
    entries = tuple(
        Entry(entity, tuple(grouped[entity.id]), subject.get(entity.id, ()), near.get(entity.id, ()))
        for entity in resolution.entities
    )
    return Site(
        readings=ordered,
        entries=entries,
        related=related(found, len(ordered)),
        lone_names=resolution.lone_names,
        stories=stories(ordered, found),
        ties=ties(sentences),
        aside=aside,
        moved=resolution.moved,
    )


def _sentences(found: list[Occurrence], by_id: dict[str, Reading]) -> dict[Evidence, tuple[str, ...]]:
    """The people and countries of each sentence, each once, in the order of the text; a sentence that its article
    repeats is there once."""
    sentences: dict[Evidence, dict[str, None]] = {}
    first: dict[tuple[str, str], Evidence] = {}
    for occurrence in found:
        if occurrence.entity.startswith(LINKED):
            analysis = by_id[occurrence.article].analysis
            sentence = analysis.mentions[occurrence.mention].sentence
            told = Evidence(occurrence.article, sentence)
            evidence = first.setdefault((told.article, analysis.sentences[sentence].words), told)
            sentences.setdefault(evidence, {})[occurrence.entity] = None
    return {evidence: tuple(entities) for evidence, entities in sentences.items()}
