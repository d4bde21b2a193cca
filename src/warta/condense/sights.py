"""Where an article names its entities."""

from warta.condense.entities import entity_ids
from warta.nouns.gist import HEADLINE, LEAD, Sights
from warta.nouns.mentions import Person
from warta.nouns.site import Reading

HEAD = ("title", "summary")
LINKED = ("orang/", "negara/")


def sights(reading: Reading) -> Sights:
    """Each entity of each mention, in the order of the text. A sentence that the article repeats is there once, as the
    first of its people and countries, and the first of its days."""
    sentences, blocks = reading.analysis.sentences, reading.prose.blocks
    lead = _first_paragraph(reading)
    places: dict[str, int] = {}
    names: dict[str, int] = {}
    first: dict[tuple[bool, str], int] = {}
    rows = []
    for index, one in enumerate(reading.analysis.mentions):
        spot = HEADLINE if blocks[one.block].kind in HEAD else LEAD if one.block == lead else 0
        called = names.setdefault(one.value.name, len(names)) if isinstance(one.value, Person) else -1
        for entity in sorted(entity_ids(one)):
            told = entity.startswith(LINKED), sentences[one.sentence].words
            sentence = first.setdefault(told, one.sentence)
            rows.append((index, places.setdefault(entity, len(places)), sentence, spot, one.sentence, called))
    mention, entities, first_of, spots, at, called_by = (tuple(row[column] for row in rows) for column in range(6))
    return Sights(tuple(places), mention, entities, first_of, spots, at, called_by, tuple(names))


def _first_paragraph(reading: Reading) -> int:
    """The first block with a sentence below headline and summary; -1 where there is none."""
    blocks = reading.prose.blocks
    return next((one.block for one in reading.analysis.sentences if blocks[one.block].kind not in HEAD), -1)
