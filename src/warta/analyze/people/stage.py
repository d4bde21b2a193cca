"""From the recogniser's finds to people with their full names and roles."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from warta.analyze.countries.names import known_names
from warta.analyze.name_codes import name_codes
from warta.analyze.people.headlines import as_below
from warta.analyze.people.linking import Known, linked
from warta.analyze.people.propagation import apart, figures, missed
from warta.analyze.people.roles import roles_of
from warta.analyze.people.unnamed import unnamed
from warta.analyze.people.words import ALIASES, FIRMS, HEADS, TITLE_WORDS, bare_span, is_degrees, tokens
from warta.lexicon import cue_verbs
from warta.nouns.mentions import Find, NameSpan, Person
from warta.nouns.text import Span
from warta.spans import Apart

FEWEST_SENTENCES = 4
FOLLOWING = re.compile(r"[ ,]+(\w+)")
REST = re.compile(r"(?<=\w)[-‐‑]\w+")
LEADING = "|".join(sorted(map(re.escape, TITLE_WORDS), key=lambda word: (-len(word), word)))
LED = re.compile(rf"\b(?:{LEADING})(?: [A-Z][\w.]*)* $")
NEXT_TO = re.compile(
    r"(?<![\w.-])(?!(?<=[Ww]ali )[Kk]ota\b)([\w.-]+)(?: Internasional| Nasional| Negeri| Raya| Umum| Islam)?(?: dr\.?| Dr\.?| Ir\.?| Prof\.?| H\.?| KH\.?| Jenderal| Letjen| Santo| Santa)? +['‘\"“]?$"
)


def find_people(text: str, *, names: tuple[NameSpan, ...], sentences: tuple[Span, ...]) -> tuple[Find, ...]:
    """The people in a text: AKBP [Hardi] is Hardi Dinata where "Kapolres Dumai AKBP Hardi Dinata" stands before."""
    hidden = unnamed(text)
    spans = apart(as_below(text, (*_as_tied(text, _people_spans(text, names)), *_introduced(text, names))), hidden)
    famous = figures(text)
    # a figure of the table is whole where the recogniser saw a part: Gibran Rakabuming [Raka]
    wider = tuple(one for one in apart(famous, hidden) if any(_holds(one, span) for span in spans))
    spans = (*(span for span in spans if not any(_holds(one, span) for one in wider)), *wider)
    seen = (*hidden, *spans, *(name.span for name in names))
    spans = (*spans, *(span for span in apart(famous, seen) if not _names_a_thing(text, span)))
    known = tuple(one for one in linked(text, spans) if not _is_passing(text, one, sentences))
    spans = tuple(one.span for one in known)
    others = [name.span for name in names if name.label != "PER"]
    added = missed(text, found=[(one.span, one.name) for one in known], taken=(*hidden, *others))
    added = tuple(span for span in added if not _names_a_thing(text, span))
    everyone = linked(text, (*spans, *added)) if added else known
    again = frozenset(added)
    found = [_found(text, one, at, everyone, sentences, again) for at, one in enumerate(everyone)]
    alone = [Find(span, Person(text[span.start : span.end]), rule) for span, rule in hidden.items()]
    return tuple(sorted([*found, *alone], key=lambda find: find.span))


def _is_passing(text: str, one: Known, sentences: tuple[Span, ...]) -> bool:
    """A word that was never met within names, once at the head of a sentence in a longer text: [Setali] tiga uang.

    Who speaks there is a person all the same: [Adhan] menegaskan.
    """
    form = text[one.span.start : one.span.end]
    if len(sentences) < FEWEST_SENTENCES or form != one.name or not form.isalpha() or tokens(form) in ALIASES:
        return False
    seen = name_codes().get(form, "0")[0] != "0"
    following = FOLLOWING.match(text, one.span.end)
    speaks = following is not None and following[1] in cue_verbs()
    at = bisect_right(sentences, one.span.start, key=lambda sentence: sentence.start) - 1
    opens = at >= 0 and not text[sentences[at].start : one.span.start].strip("“\"'( ")
    return opens and not seen and not speaks and len(re.findall(rf"\b{re.escape(form)}\b", text)) == 1


def _introduced(text: str, names: tuple[NameSpan, ...]) -> tuple[Span, ...]:
    """The full name behind a title where the recogniser knows only its first word from elsewhere.

    "Bupati Tirtamaya [Ratnawulan Sekardipa]" where "kata Ratnawulan" follows.
    """
    people = [name.span for name in names if name.label == "PER"]
    forms = [text[span.start : span.end] for span in people]
    lone = sorted({form for form in forms if form.isalpha() and form not in TITLE_WORDS and len(form) > 3})
    full = {word for form in forms if " " in form for word in form.split()}
    found = []
    for form in lone:
        pattern = rf"(?<=[A-Z][\w.] |[\w]{{2}} ){form}(?: [A-Z][a-z'’]+){{1,2}}(?=[\s,.(]|$)"
        for hit in re.finditer(pattern, text) if form not in full else ():
            span = Span(*hit.span())
            led = LED.search(text, max(0, span.start - 60), span.start)
            if led and not any(span.start < other.end and other.start < span.end for other in people):
                found.append(span)
    return tuple(found)


def _found(
    text: str, one: Known, at: int, everyone: tuple[Known, ...], sentences: tuple[Span, ...], again: frozenset[Span]
) -> Find:
    begin, stop = _bounds(one.span, sentences, len(text))
    if at:
        begin = max(begin, everyone[at - 1].span.end)
    if at + 1 < len(everyone):
        stop = min(stop, everyone[at + 1].span.start)
    roles = roles_of(text, span=one.span, begin=begin, stop=stop)
    return Find(one.span, Person(one.name, roles), "propagated" if one.span in again else one.rule)


def _bounds(span: Span, sentences: tuple[Span, ...], length: int) -> tuple[int, int]:
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return (sentences[at].start, max(sentences[at].end, span.end)) if at >= 0 else (0, length)


def _people_spans(text: str, names: tuple[NameSpan, ...]) -> tuple[Span, ...]:
    others = Apart()
    for name in names:
        if name.label != "PER":
            others.take(name.span)
    found: set[Span] = set()
    for name in names:
        if name.label != "PER":
            continue
        span = Span(*bare_span(text, name.span.start, _whole_word(text, name.span.end, names)))
        inside = any(other.start <= span.start and span.end <= other.end for other in others.meeting(span))
        if not inside and _is_name(text, span) and not _names_a_thing(text, span):
            found.add(span)
    return _outermost(found)


def _as_tied(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans with surnames whole that a full name of the article has with a hyphen: [Hudson-Odoi], not two people."""
    full = [text[span.start : span.end].split() for span in spans]
    tied = {words[-1] for words in full if len(words) > 1 and "-" in words[-1]}
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last and span.start == last.end + 1 and text[last.start : span.end] in tied:
            found[-1] = Span(last.start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans that lie in no other, sorted."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _holds(outer: Span, inner: Span) -> bool:
    return outer != inner and outer.start <= inner.start and inner.end <= outer.end


def _whole_word(text: str, end: int, names: tuple[NameSpan, ...]) -> int:
    """The end of a name that was cut at a hyphen: [Kim Jong]-Un; not of Budi-Sari, who are two."""
    rest = REST.match(text, end)
    if rest is None or tokens(rest[0]) in ALIASES:
        return end
    if len(rest[0]) > 4 and any(name.span.start == end + 1 for name in names):
        return end
    return rest.end()


def _is_name(text: str, span: Span) -> bool:
    form = text[span.start : span.end]
    words = tokens(form)
    if not words or words in ALIASES:
        return bool(words)
    line = text[text.rfind("\n", 0, span.start) + 1 : (text + "\n").index("\n", span.end)]
    if form in known_names() or "--" in form or is_degrees(form) or not FIRMS.isdisjoint(form.split()):
        return False
    is_acronym = form.isupper() and form.isalpha() and len(form) < 6 and not line.isupper()
    return not is_acronym and form not in TITLE_WORDS and any(len(word) > 1 for word in words)


def _names_a_thing(text: str, span: Span) -> bool:
    """Bandara [Soekarno-Hatta], RSUD dr. [Soetomo]: what is named after people."""
    found = NEXT_TO.search(text, max(0, span.start - 40), span.start)
    return found is not None and found[1] in HEADS
