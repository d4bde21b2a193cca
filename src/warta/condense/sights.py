"""Where an article names its entities."""

from warta.condense.entities import entity_ids
from warta.nouns.gist import HEADLINE, LEAD, Sights
from warta.nouns.site import Reading

HEAD = ("title", "summary")
LINKED = ("orang/", "negara/")


def sights(reading: Reading) -> Sights:
    """Each entity of each mention, in the order of the text. A sentence that the article repeats is there once, as the
    first of its people and countries."""
    sentences, blocks = reading.analysis.sentences, reading.prose.blocks
    lead = _first_paragraph(reading)
    places: dict[str, int] = {}
    first: dict[str, int] = {}
    rows = []
    for index, one in enumerate(reading.analysis.mentions):
        spot = HEADLINE if blocks[one.block].kind in HEAD else LEAD if one.block == lead else 0
        for entity in sorted(entity_ids(one)):
            is_linked = entity.startswith(LINKED)
            sentence = first.setdefault(sentences[one.sentence].words, one.sentence) if is_linked else one.sentence
            rows.append((index, places.setdefault(entity, len(places)), sentence, spot))
    columns = (tuple(row[at] for row in rows) for at in range(4))
    return Sights(tuple(places), *columns)


def _first_paragraph(reading: Reading) -> int:
    """The first block with a sentence below headline and summary; -1 where there is none."""
    blocks = reading.prose.blocks
    return next((one.block for one in reading.analysis.sentences if blocks[one.block].kind not in HEAD), -1)
