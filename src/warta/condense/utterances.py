"""Who says something in an article, and of whom."""

from warta.condense.quotations import by_block, within
from warta.nouns.gist import Utterance
from warta.nouns.mentions import Analysis, Person


def utterances(analysis: Analysis) -> tuple[Utterance, ...]:
    """The quotes of an article, in their order; the people in the words of one whom nobody is known to say are none."""
    blocks, mentions = by_block(analysis.mentions) if analysis.quotes else {}, analysis.mentions
    return tuple(
        Utterance(
            one.sentence,
            one.speaker,
            one.by,
            one.cue_class,
            tuple(index for index in within(one, blocks) if isinstance(mentions[index].value, Person))
            if one.speaker
            else (),
        )
        for one in analysis.quotes
    )
