"""What was looked at in a text and not taken: for the curious, never for a page."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from warta.analyze.countries import gazetteer_with
from warta.analyze.countries.find import judged
from warta.analyze.dates import HOLIDAYS, refused_dates
from warta.nouns.knowledge import Additions
from warta.nouns.mentions import Find, NameSpan, Place
from warta.nouns.text import Span


class Loss(Struct, frozen=True):
    """Words that were not taken for a country, a date or a name: ``rule`` proposed them, ``reason`` is the name of what
    refused them. Where another find stands in their place it is the ``winner``."""

    span: Span
    kind: str
    rule: str
    reason: str
    winner: Find | None = None


def lost(
    text: str, *, proposed: Iterable[Find], kept: tuple[Find, ...], names: tuple[NameSpan, ...], additions: Additions
) -> tuple[Loss, ...]:
    """What lost, by place: the finds that another stands in place of, and what is no country and no date there.

    ``proposed`` are all finds of a text, ``kept`` those that stayed.
    """
    taken = {(find.span, type(find.value).__name__) for find in kept}
    found = (*_overlapped(proposed, kept), *_refused(text, names, additions))
    losses = {(loss.span, loss.kind): loss for loss in found if (loss.span, loss.kind) not in taken}
    return tuple(sorted(losses.values(), key=lambda loss: (loss.span, loss.kind)))


def _overlapped(proposed: Iterable[Find], kept: tuple[Find, ...]) -> Iterator[Loss]:
    for find in proposed:
        winner = next((one for one in kept if _meet(find.span, one.span)), None)
        # the recogniser takes countries for places, too: that tells nobody anything
        told = winner and not (isinstance(find.value, Place) and find.span == winner.span)
        if find not in kept and winner and told:
            longer = winner.span.end - winner.span.start > find.span.end - find.span.start
            yield Loss(find.span, type(find.value).__name__, find.rule, "longer" if longer else "rank", winner)


def _refused(text: str, names: tuple[NameSpan, ...], additions: Additions) -> Iterator[Loss]:
    known = gazetteer_with(additions.countries, additions.not_countries)
    for alias, span, reason in judged(text, names=names, gazetteer=known):
        if reason:
            yield Loss(span, "Country", alias.rule, reason)
    for span, rule, reason in refused_dates(text, names=names, holidays=(*HOLIDAYS, *additions.holidays)):
        yield Loss(span, "Timex", rule, reason)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
