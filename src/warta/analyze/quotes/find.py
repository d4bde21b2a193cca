"""Finds what is said and by whom; a speaker who is not plain stays unknown."""

import re

from warta.analyze.quotes.attribution import AFTER, BEFORE, Attribution, ahead, behind, subject_of
from warta.analyze.quotes.marks import is_speech, quoted
from warta.nouns.mentions import Find, Saying
from warta.nouns.text import Span

# how far a second half of a split quote, or a paragraph that goes on, may stand from the words before it
SPLIT = 260
INDIRECT = re.compile(rf",\s*(?P<cue>{AFTER})(?P<nya>nya)?\s")
CLAUSE = re.compile(rf"\b(?P<cue>{BEFORE})\b(?:,)?\s+(?:bahwa\s+)?")


def find_quotes(text: str, *, people: tuple[Find, ...], sentences: tuple[Span, ...]) -> tuple[Saying, ...]:
    """The quotes of a text, sorted: direct ones with their marks, indirect ones as the clause that is handed over."""
    direct: list[Saying] = []
    for span in quoted(text):
        found = behind(text, span.end, people) or ahead(text, span.start, people)
        if not is_speech(text, span, cued=found is not None):
            continue
        direct.append(_direct(text, span, found, direct, people, sentences))
    indirect = _indirect(text, people, sentences, tuple(saying.span for saying in direct))
    return tuple(sorted([*direct, *indirect], key=lambda saying: saying.span))


def _direct(
    text: str,
    span: Span,
    found: Attribution | None,
    before: list[Saying],
    people: tuple[Find, ...],
    sentences: tuple[Span, ...],
) -> Saying:
    if found is None:
        last = before[-1] if before else None
        goes_on = last is not None and _follows(text, last.span, span)
        speaker = last.speaker if last and goes_on else ""
        return Saying(span, "direct", speaker, "", "goes on" if goes_on else "no cue")
    if found.speaker == "?":
        return Saying(span, "direct", _referred(text, span, before, people, sentences), found.cue, found.rule)
    return Saying(span, "direct", found.speaker, found.cue, found.rule)


def _follows(text: str, last: Span, span: Span) -> bool:
    """Whether a quote without a cue goes on the one before: in its paragraph, or as the whole of the next."""
    between = text[last.end : span.start]
    if "\n" not in between:
        return len(between) < SPLIT and len(re.findall(r"[.!?]\s", between)) <= 1
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    alone = not text[start : span.start].strip() and not text[span.end : end if end >= 0 else len(text)].strip(" .")
    return alone and between.count("\n\n") <= 1 and len(between) < SPLIT


def _referred(
    text: str, span: Span, before: list[Saying], people: tuple[Find, ...], sentences: tuple[Span, ...]
) -> str:
    """Whom *-nya* or *dia* means: the nearest person before who is subject of a verb of speech, or the last speaker."""
    last = before[-1] if before else None
    for sentence in reversed([one for one in sentences if one.end <= span.start]):
        if last is not None and last.span.end > sentence.start:
            return last.speaker
        if speaker := subject_of(text, sentence, people):
            return speaker
    return last.speaker if last else ""


def _indirect(
    text: str, people: tuple[Find, ...], sentences: tuple[Span, ...], direct: tuple[Span, ...]
) -> list[Saying]:
    found = []
    for sentence in sentences:
        if any(span.start < sentence.end and sentence.start < span.end for span in direct):
            continue
        saying = _handed_over(text, sentence, people)
        if saying is not None and len(text[saying.span.start : saying.span.end].split()) >= 3:
            found.append(saying)
    return found


def _handed_over(text: str, sentence: Span, people: tuple[Find, ...]) -> Saying | None:
    """``…, kata X``; ``X mengatakan bahwa …``; ``Menurut X, …``: only where the speaker is named."""
    words = text[sentence.start : sentence.end]
    if cued := INDIRECT.search(words):
        speaker = subject_of(text, Span(sentence.start + cued.start(), sentence.end), people)
        if speaker:
            return Saying(
                Span(sentence.start, sentence.start + cued.start()),
                "indirect",
                speaker,
                cued["cue"],
                "clause, cue, name",
            )
        return None
    speaker = subject_of(text, sentence, people)
    if not speaker:
        return None
    if led := re.match(r"\W*[Mm]enurut\s[^,]*,\s*", words):
        return Saying(
            _clause(text, sentence.start + led.end(), sentence.end), "indirect", speaker, "menurut", "menurut"
        )
    verb = CLAUSE.search(words)
    if verb and verb.end() < len(words):
        return Saying(
            _clause(text, sentence.start + verb.end(), sentence.end),
            "indirect",
            speaker,
            verb["cue"],
            "name, cue, clause",
        )
    return None


def _clause(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip(" .")))
