"""Who is said to have said it: the words behind and before a quote."""

import re

from msgspec import Struct

from warta.lexicon import words
from warta.nouns.mentions import Find, Person
from warta.nouns.text import Span

AFTER = "|".join(sorted(words("cues", "after"), key=len, reverse=True))
BEFORE = "|".join(sorted(words("cues", "before"), key=len, reverse=True))
PRONOUNS = "|".join(words("cues", "pronouns"))
BEHIND = re.compile(
    rf"\s*[,.]?\s*[-–—]?\s*(?:demikian\s+|begitu\s+)?(?P<cue>(?:{AFTER})(?P<nya>nya)?)\b(?:\s+(?P<pronoun>{PRONOUNS})\b)?",
    re.IGNORECASE,
)
AHEAD = re.compile(
    rf"\b(?P<cue>{BEFORE}|kata|ujar|tutur)\b(?P<rest>[^.!?\n\"“”]*?)[,:]?\s*(?:bahwa\s*)?\Z", re.IGNORECASE
)
STOPS = re.compile(
    r"\b(?:kepada|terhadap|soal|tentang|mengenai|terkait|menanggapi|menirukan|mengutip|bersama|didampingi|usai bertemu|oleh|saat bertemu|merujuk|mengacu)\b|[.;:\n\"“”]"
)
FURTHEST = 170


class Attribution(Struct, frozen=True):
    """``speaker`` a full name, ``?`` for *-nya* or *dia*, empty for somebody without a name; ``end`` where the words end."""

    speaker: str
    cue: str
    rule: str


def behind(text: str, end: int, people: tuple[Find, ...]) -> Attribution | None:
    """``…," kata X``, ``katanya``; nothing where no cue follows the quote."""
    found = BEHIND.match(text, end)
    if not found:
        return None
    if found["nya"] or found["pronoun"] or found["cue"].lower().endswith("nya"):
        named = _person_in(text, found.end(), people, near=6)
        return Attribution(named or "?", found["cue"], "pronoun behind")
    return Attribution(_person_in(text, found.end(), people, near=FURTHEST), found["cue"], "name behind")


def ahead(text: str, start: int, people: tuple[Find, ...]) -> Attribution | None:
    """``X mengatakan, "…``, ``Menurut X, "…``, ``X: "…``; nothing where no cue stands before the quote."""
    begin = max(text.rfind(sign, 0, start) for sign in ("\n", ". ", "! ", "? ", "” ", '" ')) + 1
    sentence = text[begin:start]
    found = AHEAD.search(sentence)
    if not found or len(found["rest"]) > 110:
        return None
    cue = begin + found.start("cue")
    if found["cue"].lower() in ("menurut", "kata", "ujar", "tutur"):
        return Attribution(
            _person_in(text, begin + found.end("cue"), people, near=FURTHEST), found["cue"], "name ahead"
        )
    subjects = [find for find in people if begin <= find.span.start and find.span.end <= cue]
    if subjects:
        return Attribution(_name(subjects[-1]), found["cue"], "subject ahead")
    pronoun = re.search(rf"\b(?:{PRONOUNS})\b", text[begin:cue], re.IGNORECASE)
    return Attribution("?" if pronoun else "", found["cue"], "pronoun ahead")


def _person_in(text: str, start: int, people: tuple[Find, ...], *, near: int) -> str:
    """The first person named in the attribution that begins at ``start``, however long the title before the name."""
    stop = STOPS.search(text, start, min(len(text), start + near))
    end = stop.start() if stop else min(len(text), start + near)
    if (
        stop
        and stop[0] == "."
        and re.search(r"\b(?:[A-Z]|Dr|dr|Ir|Prof|Drs|Hj|H|KH|St|Jend|Pol|Tbk|Kol|Gen)\Z", text[start : stop.start()])
    ):
        end = min(len(text), start + near)
    first = next((find for find in people if start <= find.span.start < end), None)
    if first is None:
        return ""
    between = text[start : first.span.start]
    # a clause between the cue and the name, and the name is no longer the speaker's
    return (
        ""
        if between.count(",") > 2 or re.search(r"\b(?:yang|di mana|saat|ketika|setelah|usai|untuk|agar)\b", between)
        else _name(first)
    )


def _name(find: Find) -> str:
    assert isinstance(find.value, Person)
    return find.value.name


def subject_of(text: str, sentence: Span, people: tuple[Find, ...]) -> str:
    """The person that a sentence makes the subject of a verb of speech, or of *menurut*; empty where there is none."""
    words_ = text[sentence.start : sentence.end]
    inside = [find for find in people if sentence.start <= find.span.start and find.span.end <= sentence.end]
    if not inside:
        return ""
    if led := re.match(r"\W*[Mm]enurut\s", words_):
        return _name(inside[0]) if inside[0].span.start - sentence.start - led.end() < 120 else ""
    for verb in re.finditer(rf"\b(?:{BEFORE})\b", words_):
        before = [find for find in inside if find.span.end <= sentence.start + verb.start()]
        if before and sentence.start + verb.start() - before[-1].span.end < 60:
            return _name(before[-1])
    if cued := re.search(rf"[,\"”]\s*(?:{AFTER})\s", words_):
        return _person_in(text, sentence.start + cued.end(), people, near=FURTHEST)
    return ""
