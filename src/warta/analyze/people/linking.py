"""Which mentions in one article mean one person: Kirby is John Kirby, Jokowi is Joko Widodo."""

import re
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from warta.analyze.people.words import ALIASES, COMMON_FIRST, one_letter_off, plain, tokens
from warta.lexicon import words as listed
from warta.nouns.text import Span

CALLED = re.compile(r"(?:disapa|dipanggil|sapaan akrab|panggilan akrab|dikenal(?: sebagai| dengan nama)?)\s*$")
# an alias is whose name or initials stand right before: Juhanda (25) alias [Wanda], SJ alias [Wanda]
ALIAS = re.compile(r"\s*(?:\(\d\d(?: (?:tahun|th))?\))?,?\s*\balias\s+")
OF_INITIALS = re.compile(r"\b[A-Z]{1,4}(?: \(\d\d(?: (?:tahun|th))?\))?,? alias $")

CALLS = "|".join(listed("name_edges", "calls"))
CALL = re.compile(rf"\b(?:{CALLS})\s$")
RELATED = re.compile(rf"\b(?:{'|'.join(listed('titles', 'relations'))})\s$", re.IGNORECASE)
# Hudson-Odoi, a surname by itself
TIED = re.compile(r"\w+(?:-\w+)+")
LONGEST_CALL = 40
# so many letters of a name may stand for it; fewer behind Kang, Pak, Bu
SHORTEST, SHORTEST_CALLED = 4, 3


class Known(Struct, frozen=True):
    """A mention and the name it leads to, by ``rule``."""

    span: Span
    name: str
    rule: str


def linked(text: str, spans: Iterable[Span]) -> tuple[Known, ...]:
    """Every mention with the fullest name in the article that it fits."""
    mentions = sorted(spans)
    written = {span: tokens(text[span.start : span.end]) for span in mentions}
    nicknames = _nicknames(text, mentions, written)
    called = {written[span] for span in mentions if CALL.search(text, max(0, span.start - LONGEST_CALL), span.start)}
    aliases = {written[span] for span in mentions if _is_alias_of_initials(text, span)}
    tied = {written[span] for span in mentions if TIED.fullmatch(text, span.start, span.end)}
    fulls = _fullest(set(written.values()) - nicknames.keys() - aliases, called, tied)
    shown = _shown(text, mentions, written)
    return tuple(_known(span, mentions, written, fulls, nicknames, shown) for span in mentions)


Words = tuple[str, ...]


def _known(
    span: Span,
    mentions: list[Span],
    written: dict[Span, Words],
    fulls: dict[Words, frozenset[Words]],
    nicknames: dict[Words, Words],
    shown: dict[Words, str],
) -> Known:
    words = written[span]
    rule = "recogniser"
    if words in nicknames:
        words, rule = nicknames[words], "nickname"
    canonical = ALIASES.get(words)
    candidates = fulls.get(words, frozenset())
    if canonical and tokens(canonical) in candidates:
        return Known(span, shown[tokens(canonical)], "short name")
    if len(candidates) == 1:
        (full,) = candidates
        return Known(span, _canonical(full, shown), rule if full == words else _rule(words, full))
    if candidates:
        near = [written[other] for other in mentions if other < span and written[other] in candidates]
        if near:
            return Known(span, _canonical(near[-1], shown), "nearest full name")
    elif canonical:
        name = _canonical(words, shown)
        return Known(span, name, "alias table" if name == canonical else rule)
    return Known(span, _canonical(words, shown), rule)


def _rule(words: Words, full: Words) -> str:
    """How a name leads to its full one."""
    if fits(words, full):
        return "slip" if len(words) == len(full) else "short name"
    return "clipped" if _is_clipped(words, full, SHORTEST_CALLED) else "slip"


def _canonical(words: Words, shown: dict[Words, str]) -> str:
    """A name of the alias table in the form of the table; else, and where it is fuller, as it is written in the article."""
    canonical = ALIASES.get(words)
    if canonical is None or set(tokens(canonical)) <= set(words):
        return shown[words]
    return canonical


def _shown(text: str, mentions: list[Span], written: dict[Span, Words]) -> dict[Words, str]:
    """For each name the form to show: the first that is not all capitals."""
    shown: dict[Words, str] = {}
    for span in mentions:
        form = " ".join(text[span.start : span.end].split())
        old = shown.get(written[span])
        if old is None or (old.isupper() and not form.isupper()):
            shown[written[span]] = form
    return {words: form.title() if form.isupper() and len(words) > 1 else form for words, form in shown.items()}


def _fullest(names: set[Words], called: set[Words], tied: set[Words]) -> dict[Words, frozenset[Words]]:
    """For each name the names it may be short for, the longest only; a tied surname is short for who ends with it."""
    near = _near(names)
    direct = {
        name: {full for full in near[name] if fits(name, full) or (name in tied and full[-len(name) :] == name != full)}
        for name in names
    }
    for name in names:
        if not direct[name]:
            shortest = SHORTEST_CALLED if name in called else SHORTEST
            direct[name] = {f for f in near[name] if _is_clipped(name, f, shortest) or _is_slip(name, f)}
    return {name: _ends(name, direct) for name in names if direct[name]}


def _near(names: set[Words]) -> dict[Words, set[Words]]:
    """For each name those it may be short for: by a whole word, or by a first letter where no other has its words."""
    words: dict[str, set[Words]] = {}
    letters: dict[str, set[Words]] = {}
    for name in names:
        for word in name:
            words.setdefault(word, set()).add(name)
            letters.setdefault(word[0], set()).add(name)
    near = {}
    for name in names:
        shared = set().union(*(words[word] for word in name)) - {name}
        near[name] = shared or set().union(*(letters[word[0]] for word in name)) - {name}
    return near


def _ends(name: Words, direct: dict[Words, set[Words]]) -> frozenset[Words]:
    seen, ends, ahead = {name}, set(), sorted(direct[name])
    while ahead:
        full = ahead.pop()
        if full in seen:
            continue
        seen.add(full)
        further = direct[full] - {name}
        if further:
            ahead += sorted(further)
        else:
            ends.add(full)
    return frozenset(ends)


def fits(short: Words, full: Words) -> bool:
    """Whether one name can be short for another: (kirby) for (john, kirby); Joko Widodo is no Iriana Joko Widodo."""
    if len(short) == len(full):
        return _misspelt(short, full)
    if len(short) > len(full) or (len(short) == 1 and len(short[0]) < 2):
        return False
    at, last = 0, -1
    places = []
    for word in short:
        place = next((i for i in range(at, len(full)) if _same_word(word, full[i], len(short) > 1)), last)
        if place < at:
            return False
        places.append(place)
        at = place + 1
    skipped = full[: places[0]]
    return (
        len(short) == 1
        or not skipped
        or (len(full) < 4 and skipped[0] == "kim")
        or all(word in COMMON_FIRST or len(word) == 1 for word in skipped)
    )


def _same_word(word: str, other: str, initials: bool) -> bool:
    return word == other or (initials and word[0] == other[0] and (len(word) == 1 or len(other) == 1))


def _misspelt(short: Words, full: Words) -> bool:
    """The same name in another spelling; of two that fit each other the smaller in order leads to the greater."""
    unlike = [pair for pair in zip(short, full, strict=True) if pair[0] != pair[1]]
    if len(unlike) != 1 or (len(short) == 1 and len(short[0]) < 7):
        return False
    ((left, right),) = unlike
    if left[0] == right[0] and len(left) == 1 < len(right):
        return True
    return one_letter_off(left, right) and (len(left), left) < (len(right), right)


def _is_clipped(name: Words, full: Words, shortest: int) -> bool:
    """Auba for Aubameyang; Kang Sap for Saptono."""
    return (
        len(name) == 1
        and len(name[0]) >= shortest
        and len(full) > 1
        and any(word.startswith(name[0]) and len(word) > len(name[0]) + 1 for word in full)
    )


def _is_slip(name: Words, full: Words) -> bool:
    """Shoygu for Sergei Shoigu: one letter off a word of a full name."""
    if len(name) > 1 or len(full) == 1 or len(name[0]) < 6:
        return False
    return any(word[0] == name[0][0] and one_letter_off(name[0], word) for word in full)


def _nicknames(text: str, mentions: list[Span], written: dict[Span, Words]) -> dict[Words, Words]:
    """What stands in brackets behind a name, or after "akrab disapa", is the person named before."""
    found: dict[Words, Words] = {}
    for left, right in pairwise(mentions):
        between = text[left.end : right.start]
        close = (
            text[right.end : right.end + 1] in (")", "]")
            and re.fullmatch(rf"\s*[(\[](?:(?:{CALLS}|Lu)\s)?\s*", between) is not None
        )
        alias = ALIAS.fullmatch(between) is not None
        if "\n" in between or len(written[right]) > 2 or (len(written[left]) < 2 and not alias):
            continue
        # suami Umi Ros (Dahlan): the bracket names the husband
        whose = RELATED.search(text, max(0, left.start - LONGEST_CALL), left.start)
        if alias or (close and not whose):
            found[written[right]] = found.get(written[left], written[left])
    for span in mentions:
        if CALLED.search(text, max(0, span.start - LONGEST_CALL), span.start) and len(written[span]) == 1:
            before = [other for other in mentions if other < span and len(written[other]) > 1]
            if before:
                near = [other for other in before if _starts_with(written[other], written[span][0])]
                found.setdefault(written[span], written[(near or before)[-1]])
    return {nick: full for nick, full in found.items() if not _is_other(nick, full)}


def _is_alias_of_initials(text: str, span: Span) -> bool:
    """SJ alias [Wanda], who is none of those whose names are told."""
    led = OF_INITIALS.search(text, max(0, span.start - LONGEST_CALL), span.start)
    return led is not None and " " not in text[span.start : span.end]


def _is_other(nick: Words, full: Words) -> bool:
    """A public figure's name is nobody else's nickname."""
    other, own = ALIASES.get(nick), ALIASES.get(full)
    return nick == full or fits(nick, full) or (other is not None and own is not None and other != own)


def _starts_with(full: Words, nick: str) -> bool:
    return any(word.startswith(plain(nick)) for word in full)
