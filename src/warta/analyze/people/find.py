"""From the recogniser's names to people: titles off, short names to full ones, names it missed."""

import re

from msgspec import Struct

from warta.analyze.people.names import HONORIFICS, PLACES, ROLES, TOKEN, aliases, tokens, within
from warta.analyze.people.beside import roles_beside, trimmed
from warta.nouns.mentions import Find, NameSpan, Person
from warta.nouns.text import Span

NICKNAME = re.compile(
    r"\s*(?:\(|[\"“]|alias\s+|atau akrab disapa\s+)(?P<nick>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?)(?:\)|[\"”])?"
)
PLACE = re.compile(r"([\w.]+)\s\Z")


class Named(Struct, frozen=True):
    """A name in the text, its words, and the rule that found it."""

    span: Span
    text: str
    words: tuple[str, ...]
    rule: str


def find_people(text: str, *, names: tuple[NameSpan, ...], sentences: tuple[Span, ...]) -> tuple[Find, ...]:
    """The people of a text, sorted; each mention carries the fullest form of the name in this text, and its roles."""
    found = _named(text, names)
    nicknames = _nicknames(text, found)
    found = sorted([*found, *_missed(text, found, names)], key=lambda named: named.span)
    full = _full_names(found, nicknames)
    return tuple(
        Find(named.span, Person(name, roles_beside(text, named.span)), rule)
        for named, (name, rule) in zip(found, full, strict=True)
    )


def _named(text: str, names: tuple[NameSpan, ...]) -> list[Named]:
    """The recogniser's persons without titles; no streets, schools or prizes, and nothing without a capital."""
    found: list[Named] = []
    end = 0
    for name in sorted(names, key=lambda name: name.span):
        if name.label != "PER" or name.span.start < end:
            continue
        span = trimmed(text, name.span)
        words = text[span.start : span.end]
        before = PLACE.search(text[max(0, span.start - 20) : span.start])
        if (before and before[1].rstrip(".") in PLACES) or not _is_name(words):
            continue
        found.append(Named(span, words, tokens(words), "recogniser"))
        end = span.end
    return found


def _is_name(words: str) -> bool:
    """Whether words can be a name: letters, a capital, and more than a title, an initial or a number."""
    parts = TOKEN.findall(words)
    return (
        bool(parts)
        and any(part[0].isupper() for part in parts)
        and any(len(part) > 1 for part in parts)
        and not all(part in ROLES or part in HONORIFICS for part in parts)
        and not any(sign in words for sign in "\n/@#%")
    )


def _nicknames(text: str, found: list[Named]) -> dict[tuple[str, ...], str]:
    """Short names that the text itself explains: Joko Widodo (Jokowi), Budi alias Anto."""
    known: dict[tuple[str, ...], str] = {}
    for named in found:
        behind = NICKNAME.match(text, named.span.end)
        if behind and len(named.words) > 1 and not behind["nick"].isupper():
            known.setdefault(tokens(behind["nick"]), named.text)
    return known


def _full_names(found: list[Named], nicknames: dict[tuple[str, ...], str]) -> list[tuple[str, str]]:
    """For each mention the full name and the rule that tells it."""
    longest: dict[tuple[str, ...], str] = {}
    for named in found:
        if len(named.words) > 1 and (named.words not in longest or longest[named.words].isupper()):
            longest[named.words] = named.text
    last_seen: dict[tuple[str, ...], int] = {}
    answers = []
    for at, named in enumerate(found):
        answers.append(_full_name(named, longest, last_seen, nicknames))
        for words, name in longest.items():
            if name == answers[-1][0]:
                last_seen[words] = at
    return answers


def _full_name(
    named: Named,
    longest: dict[tuple[str, ...], str],
    last_seen: dict[tuple[str, ...], int],
    nicknames: dict[tuple[str, ...], str],
) -> tuple[str, str]:
    holders = [words for words in longest if len(words) > len(named.words) and within(named.words, words)]
    # of holders that hold one another, only the longest counts
    outer = [words for words in holders if not any(words != other and within(words, other) for other in holders)]
    if named.words in nicknames and not outer:
        return nicknames[named.words], "nickname"
    if len(outer) == 1:
        return _known(longest[outer[0]]), "short name"
    if outer:
        seen = [words for words in outer if words in last_seen]
        if seen:
            return _known(longest[max(seen, key=lambda words: last_seen[words])]), "short name, last seen"
    known = aliases().get(named.words)
    if known is not None:
        return known, "alias table"
    text = longest.get(named.words, named.text)
    return (text.title() if text.isupper() and len(named.words) > 1 else text), named.rule


def _known(name: str) -> str:
    """The name as the alias table writes it, where it knows it."""
    return aliases().get(tokens(name), name)


def _missed(text: str, found: list[Named], names: tuple[NameSpan, ...]) -> list[Named]:
    """Further places of known names: whole names, and their last or first words where these mean one person alone."""
    taken = sorted([named.span for named in found] + [name.span for name in names])
    forms = _forms(found, names, text)
    if not forms:
        return []
    pattern = re.compile(
        r"(?<![\w-])(?:"
        + "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
        + r")(?![\w-])"
    )
    missed = []
    for match in pattern.finditer(text):
        span = Span(*match.span())
        if any(span.start < other.end and other.start < span.end for other in taken) or not _stands_alone(text, span):
            continue
        missed.append(Named(span, match[0], tokens(match[0]), "propagated"))
    return missed


def _forms(found: list[Named], names: tuple[NameSpan, ...], text: str) -> set[str]:
    """What to look for: the full names, and single words of them that no place or organisation here has."""
    others = {
        word for name in names if name.label != "PER" for word in TOKEN.findall(text[name.span.start : name.span.end])
    }
    holders: dict[str, set[tuple[str, ...]]] = {}
    for named in found:
        if len(named.words) > 1:
            for word in TOKEN.findall(named.text):
                holders.setdefault(word, set()).add(named.words)
    single = {
        word
        for word, full in holders.items()
        if len(word) > 3 and word not in others and word not in ROLES and len(full) == 1
    }
    lone = {named.text for named in found if len(named.words) == 1 and len(named.text) > 3 and named.text not in others}
    return {named.text for named in found if len(named.words) > 1} | single | lone


def _stands_alone(text: str, span: Span) -> bool:
    """Whether no other capitalised word touches a name, but for a title before it; at the start of a sentence also none."""
    before = re.search(r"([^\W\d_][\w.'’-]*)\s\Z", text[max(0, span.start - 30) : span.start])
    after = re.match(r"\s([A-Z])", text[span.end : span.end + 2])
    word = before[1].rstrip(".") if before else ""
    titled = word in ROLES or word in HONORIFICS or word[:1].islower() or not word
    return titled and word not in PLACES and not after
