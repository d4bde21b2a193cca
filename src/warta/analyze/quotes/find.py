"""Finds what is said and by whom; a speaker who is not plain stays unknown."""

import re
from bisect import bisect_left
from heapq import merge

from msgspec.structs import replace

from warta.analyze.quotes.attribution import Attribution, ahead, behind
from warta.analyze.quotes.cues import REPLIES, class_of
from warta.analyze.quotes.indirect import handed_over
from warta.analyze.quotes.marks import quoted, quoted_singly
from warta.analyze.quotes.reference import NO_CUE, known
from warta.analyze.quotes.scene import Scene, name_of, people_within, scene, sentence_at
from warta.analyze.quotes.speech import is_speech
from warta.analyze.quotes.subjects import subject_of
from warta.analyze.quotes.who import UNKNOWN
from warta.nouns.mentions import Find, Saying
from warta.nouns.text import Span

# how far a second half of a split quote, or a paragraph that goes on, may stand from the words before it
SPLIT = 260
GOES_ON, LED_IN, LEADS_ON = "goes on", "led in", "leads on"


def find_quotes(text: str, *, people: tuple[Find, ...], sentences: tuple[Span, ...]) -> tuple[Saying, ...]:
    """The quotes of a text, sorted: direct ones with their marks, indirect ones as the clause that is handed over."""
    told = scene(text, people, sentences)
    direct = _leading_on(text, _direct(told))
    return tuple(sorted([*direct, *_indirect(told, direct)], key=lambda saying: saying.span))


def _direct(told: Scene) -> list[Saying]:
    found: list[Saying] = []
    doubles = tuple(quoted(told.text))
    singles = frozenset(quoted_singly(told.text, doubles))
    for span in merge(doubles, sorted(singles)):
        floor = found[-1].span.end if found else 0
        cued = behind(told, span.end) or ahead(told, span.start, floor)
        if span in singles and (cued is None or not cued.whole):
            continue
        follows = bool(found) and found[-1].cue != "" and _follows(told.text, found[-1].span, span)
        if is_speech(told.text, span, cued, follows=follows):
            found.append(_by_cue(told, span, cued, found) if cued else _without_cue(told, span, found))
    return found


def _by_cue(told: Scene, span: Span, cued: Attribution, before: list[Saying]) -> Saying:
    replies = cued.cue in REPLIES and bool(before) and _is_next(told.text, before[-1].span, span)
    asked = replies and cued.speaker.points_back
    who = UNKNOWN if asked else known(told, cued.speaker, span.start, before)
    return Saying(span, "direct", who.name, who.by, cued.cue, class_of(cued.cue), cued.rule)


def _without_cue(told: Scene, span: Span, before: list[Saying]) -> Saying:
    """A quote that goes on the one before, or that the sentence before leads to; else its speaker is unknown."""
    last = before[-1] if before else None
    if last is not None and _follows(told.text, last.span, span):
        people = people_within(told, last.span.end, span.start)
        if all(name_of(find) == last.speaker for find in people):
            return Saying(span, "direct", last.speaker, last.by, "", "", GOES_ON)
    at = sentence_at(told, span.start - 1)
    at -= at >= 0 and told.sentences[at].end > span.start
    leading = told.sentences[at] if at >= 0 else None
    apart = leading is None or (last is not None and last.span.end > leading.start)
    subject = None if leading is None or apart else subject_of(told, leading)
    who = known(told, subject or UNKNOWN, span.start, before)
    return Saying(span, "direct", who.name, who.by, "", "", LED_IN if who.name else NO_CUE)


def _follows(text: str, last: Span, span: Span) -> bool:
    """Whether a quote without a cue goes on the one before: in its paragraph, or as the whole of the next."""
    if span.start - last.end > SPLIT:
        return False
    between = text[last.end : span.start]
    if "\n" not in between:
        return _is_next(text, last, span)
    return between.count("\n\n") <= 1 and between.rstrip(" ")[-1:] == "\n" and _ends_paragraph(text, span.end)


def _is_next(text: str, last: Span, span: Span) -> bool:
    """Whether nothing but the words about a speaker stands between two quotes."""
    return span.start - last.end < SPLIT and len(re.findall(r"[.!?]\s", text[last.end : span.start])) <= 1


def _ends_paragraph(text: str, end: int) -> bool:
    return re.match(r"[\s.]{0,3}(?:\n|$)", text[end : end + 4]) is not None


def _leading_on(text: str, found: list[Saying]) -> list[Saying]:
    """A paragraph of speech without a cue is said by who is named behind the next, if nothing speaks against it."""
    result = list(found)
    for at in range(len(result) - 2, -1, -1):
        this, after = result[at], result[at + 1]
        between = text[this.span.end : min(after.span.start, this.span.end + 5)]
        if this.cue or between.strip() or after.span.start - this.span.end > 4 or "\n" not in between:
            continue
        if this.rule == NO_CUE:
            result[at] = replace(this, speaker=after.speaker, by=after.by, rule=LEADS_ON if after.speaker else NO_CUE)
        elif this.rule in (GOES_ON, LED_IN) and this.speaker != after.speaker:
            result[at] = replace(this, speaker="", by="")
    return result


def _indirect(told: Scene, direct: list[Saying]) -> list[Saying]:
    found = []
    for sentence in told.sentences:
        at = bisect_left(direct, sentence.end, key=lambda saying: saying.span.start)
        if at and direct[at - 1].span.end > sentence.start:
            continue
        handed = handed_over(told, sentence)
        if handed is None:
            continue
        who = known(told, handed.speaker, sentence.start, direct[max(0, at - 4) : at])
        if who.name:
            said = (who.name, who.by, handed.cue, class_of(handed.cue), handed.rule)
            found.append(Saying(handed.span, "indirect", *said))
    return found
