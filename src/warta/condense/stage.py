"""The door of the condense stage: from all that is known of an article to what the archive as a whole needs of it."""

from array import array

from warta.condense.matter import is_column, matter, summary
from warta.condense.presences import presences
from warta.condense.sights import sights
from warta.condense.utterances import utterances
from warta.lifelong import lifelong
from warta.nouns.gist import Gist, Told
from warta.nouns.mentions import UNNAMED, Country, Organisation, Place, Timex
from warta.nouns.site import Reading


@lifelong
def condense(reading: Reading) -> Gist:
    """The gist of an article, as editors have it."""
    article, analysis = reading.article, reading.analysis
    meta = article.meta
    named = [one.value for one in analysis.mentions if one.rule not in UNNAMED]
    return Gist(
        article.id,
        article.path,
        reading.prose.title,
        reading.prose.title_from,
        analysis.published,
        analysis.dated_by,
        Told(
            meta.published,
            meta.updated,
            tuple((one.when, one.line) for one in meta.corrections),
            meta.withdrawn.when if meta.withdrawn else None,
            meta.corrects,
            meta.replies_to,
            meta.tags,
            meta.image,
            meta.fictional,
            meta.lines,
        ),
        presences(analysis),
        tuple(dict.fromkeys(one.code for one in named if isinstance(one, Country))),
        sights(reading),
        tuple(one.value.name.casefold() for one in analysis.mentions if isinstance(one.value, Organisation | Place)),
        matter(reading),
        array("Q", reading.sketch).tobytes(),
        is_column(reading.prose.title),
        reading.prose.references,
        tuple(one.value.flag for one in analysis.mentions if isinstance(one.value, Timex) and one.value.flag),
        utterances(analysis),
        meta.source,
        summary(reading),
    )
