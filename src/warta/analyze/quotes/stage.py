"""Who said what: direct quotes between marks, and indirect ones with a speech verb."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from warta.analyze.quotes.marks import quoted_spans
from warta.analyze.quotes.speakers import (
    ACCORDING,
    AFTER_CUE,
    NOBODY,
    ROOT,
    VERB,
    People,
    Subject,
    last_subject,
    named_after,
    named_before,
    people_in,
    subjects,
    within,
)
from warta.nouns.mentions import Find, Saying
from warta.nouns.text import Span

FEWEST_WORDS = 4
LEAD_IN = re.compile(r"[\s:,]*(?:bahwa[\s:,]*)?$")
NAMED_VERB = re.compile(r"\s*,?\s*(?=[A-Z]|(?:dia|ia|beliau)\b)")
THAT = re.compile(r"\s*,?\s*(?:bahwa\b|,)?\s*")


class Page(Struct, frozen=True):
    """A text and what is known of it before its quotes are read."""

    text: str
    sentences: tuple[Span, ...]
    quoted: tuple[Span, ...]
    people: People
    subjects: tuple[Subject, ...]


def find_quotes(text: str, *, people: tuple[Find, ...], sentences: tuple[Span, ...]) -> tuple[Saying, ...]:
    """The sayings in a text: "…," kata [Kirby] is John Kirby's; without good ground the speaker stays unknown."""
    known = people_in(people)
    quoted = quoted_spans(text)
    page = Page(text, sentences, quoted, known, subjects(text, sentences=sentences, quoted=quoted, people=known))
    found: list[Saying] = []
    for at, span in enumerate(quoted):
        saying = _direct(page, at, found[-1] if found else None)
        if saying is not None and _word_count(text, span) > 0:
            found.append(saying)
    return tuple(sorted((*found, *_indirect(page)), key=lambda saying: saying.span))


def _direct(page: Page, at: int, before: Saying | None) -> Saying | None:
    span = page.quoted[at]
    for attributed in (_after, _ahead):
        found = attributed(page, at)
        if found is not None:
            speaker, cue, rule = found
            return Saying(span, "direct", _person(page, speaker, span.start), cue, rule)
    if _word_count(page.text, span) < FEWEST_WORDS:
        return None
    if before is not None and _continues(page, before, span):
        return Saying(span, "direct", before.speaker, "", "goes on")
    words = page.text[span.start : span.end].strip("\"“”„«»'‘’ ")
    alone = page.text[: span.start].rstrip(" ")[-1:] in ("", "\n")
    return Saying(span, "direct", "", "", "no cue") if words[-1:] in ",.?!…" or alone else None


def _person(page: Page, speaker: str, at: int) -> str:
    return last_subject(page.subjects, at) if speaker == NOBODY else speaker


def _word_count(text: str, span: Span) -> int:
    return len(re.findall(r"\w[\w'’-]*", text[span.start : span.end]))


def _sentence(page: Page, at: int) -> Span:
    index = max(0, bisect_right(page.sentences, at, key=lambda sentence: sentence.start) - 1)
    return page.sentences[index] if page.sentences else Span(0, len(page.text))


def _after(page: Page, at: int) -> tuple[str, str, str] | None:
    """The attribution behind a quote: kata X, katanya, X menambahkan."""
    span = page.quoted[at]
    limit = page.quoted[at + 1].start if at + 1 < len(page.quoted) else len(page.text)
    end = _attribution_end(page, span.end, limit)
    cue = AFTER_CUE.match(page.text, span.end, end)
    if cue is not None:
        if cue["nya"]:
            return NOBODY, cue["cue"] + "nya", "clitic"
        name = named_after(page.text, cue.end(), end, page.people)
        return name, cue["cue"], "pronoun" if name == NOBODY else "cue then speaker"
    ends_open = page.text[span.start : span.end].rstrip("\"“”'’ ")[-1:] in ",?!"
    verb = VERB.search(page.text, span.end, end) if ends_open and NAMED_VERB.match(page.text, span.end, end) else None
    if verb is None or "\n" in page.text[span.end : verb.start()]:
        return None
    name = named_before(page.text, span.end, verb.start(), page.people)
    return (name, verb["verb"], "speaker then verb behind") if name and name != NOBODY else None


def _attribution_end(page: Page, start: int, limit: int) -> int:
    """The end of the sentence that goes on behind a quote."""
    word = re.compile(r"[^\W_]").search(page.text, start, min(limit, start + 6))
    if word is None:
        return start
    line = page.text.find("\n", start)
    end = _sentence(page, word.start()).end
    return min(limit, end, line if line >= 0 else limit)


def _ahead(page: Page, at: int) -> tuple[str, str, str] | None:
    """The attribution before a quote in its sentence: X mengatakan, "…"; menurut X, "…"."""
    start = page.quoted[at].start
    begin = max(_sentence(page, max(0, start - 1)).start, page.text.rfind("\n", 0, start) + 1)
    if at and page.quoted[at - 1].end > begin:
        begin = page.quoted[at - 1].end
    verbs = list(VERB.finditer(page.text, begin, start))
    tail = page.text[verbs[-1].end() : start] if verbs else ""
    if verbs and (LEAD_IN.match(tail) or (tail.rstrip()[-1:] in ",:" and len(tail) < 90)):
        verb = verbs[-1]
        return named_before(page.text, begin, verb.start(), page.people), verb["verb"], "speaker then verb"
    told = ACCORDING.search(page.text, begin, start) or ROOT.search(page.text, begin, start)
    if told is None or page.text[:start].rstrip()[-1:] not in (",", ":"):
        return None
    if told[0].endswith("nya"):
        return NOBODY, told[0], "menurut"
    return named_after(page.text, told.end(), start, page.people), told[0], "cue before"


def _continues(page: Page, before: Saying, span: Span) -> bool:
    """A quote right after the attribution of another, or the next paragraph, with nobody else named between."""
    between = page.text[before.span.end : span.start]
    if not before.speaker or before.rule in ("no cue",) or between.strip("\n ").count("\n") or len(between) > 300:
        return False
    if len([one for one in page.sentences if before.span.end < one.start < span.start and one.end <= span.start]) > 0:
        return False
    named = within(page.people, before.span.end, span.start)
    return len({find.value for find in named}) <= 1


def _indirect(page: Page) -> Iterator[Saying]:
    """X mengatakan bahwa …; Menurut X, …; …, kata X: only where the speaker is known."""
    for sentence in page.sentences:
        if any(span.start < sentence.end and sentence.start < span.end for span in page.quoted):
            continue
        found = _told(page, sentence) or _according(page, sentence) or _closing(page, sentence)
        if found is not None and found.speaker and _word_count(page.text, found.span) >= FEWEST_WORDS:
            yield found


def _told(page: Page, sentence: Span) -> Saying | None:
    verb = VERB.search(page.text, sentence.start, sentence.end)
    if verb is None or page.text[: verb.start()].rstrip().endswith("yang"):
        return None
    name = named_before(page.text, sentence.start, verb.start(), page.people)
    that = THAT.match(page.text, verb.end(), sentence.end)
    start = that.end() if that else verb.end()
    return Saying(Span(start, sentence.end), "indirect", _person(page, name, sentence.start), verb["verb"], "verb")


def _according(page: Page, sentence: Span) -> Saying | None:
    told = ACCORDING.match(page.text, sentence.start, sentence.end)
    comma = page.text.find(",", sentence.start, sentence.end)
    if told is None or comma < 0:
        return None
    name = NOBODY if told[0].endswith("nya") else named_after(page.text, told.end(), comma + 1, page.people)
    start = comma + 1 + len(page.text[comma + 1 : sentence.end]) - len(page.text[comma + 1 : sentence.end].lstrip())
    return Saying(Span(start, sentence.end), "indirect", _person(page, name, sentence.start), told[0], "menurut")


def _closing(page: Page, sentence: Span) -> Saying | None:
    commas = list(re.finditer(r",\s+", page.text[sentence.start : sentence.end]))
    for comma in reversed(commas):
        cue = AFTER_CUE.match(page.text, sentence.start + comma.start(), sentence.end)
        if cue is None:
            continue
        name = NOBODY if cue["nya"] else named_after(page.text, cue.end(), sentence.end, page.people)
        speaker = _person(page, name, sentence.start)
        told = Span(sentence.start, sentence.start + comma.start())
        return Saying(told, "indirect", speaker, cue["cue"] + (cue["nya"] or ""), "cue behind")
    return None
