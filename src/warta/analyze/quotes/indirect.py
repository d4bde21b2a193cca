"""Words that are handed over without marks: only where a clause follows the cue, and a person is the speaker."""

import re
from itertools import pairwise

from msgspec import Struct

from warta.analyze.quotes.according import according, source
from warta.analyze.quotes.cues import (
    ADJECTIVES,
    BEFORE,
    BREAKS,
    FREE,
    INSERTED,
    ME,
    NOMINAL,
    OPENERS,
    PREDICATES,
    PRONOUNS,
    SETTINGS,
    STRICT,
    WEEKDAY,
)
from warta.analyze.quotes.scene import Scene, people_within
from warta.analyze.quotes.speakers import speaker_in
from warta.analyze.quotes.subjects import doer, has_subject
from warta.analyze.quotes.who import REFERRED, UNKNOWN, Who
from warta.nouns.text import Span

FURTHEST, MOST_VERBS = 420, 3
FEWEST = 3
INSERTED_CUE = re.compile(rf",\s(?P<cue>menurut|{INSERTED})(?P<nya>nya)?(?:,|\b(?!-)\s(?:(?P<pronoun>{PRONOUNS})\b)?)")
CLAUSE = re.compile(rf"\b(?P<cue>{BEFORE})(?P<comma>,)?\s(?P<bahwa>bahwa\s)?")
LATER = re.compile(r"[^.!?;\n]{0,140}?\bbahwa\s")
VERBAL = re.compile(
    rf"(?:{ME}|ber(?!ita\b|sama\b|bagai|lian|kas\b)|di(?!rektur|nas\b|rjen|visi|plom|gital|alog|ri\b|a\b|rut\b|mensi)|ter(?!kait|hadap|utama|sebut|masuk|kenal))\w{{3,}}"
)
NO_CLAUSE_AFTER = frozenset({"kepada", "terhadap", "dengan", "secara", "kembali", "bersama", "langsung", *SETTINGS})
ADDRESSED, THIS = frozenset({"kepada", "terhadap"}), frozenset({"ini", "itu", "tersebut"})
LOOKED_AT = 14
WORD = re.compile(r"[\w-]+|,")
END = re.compile(r"\s*(?:[,.]|$)")


class Handed(Struct, frozen=True):
    """A clause with its cue."""

    span: Span
    speaker: Who
    cue: str
    rule: str


def handed_over(scene: Scene, sentence: Span) -> Handed | None:
    """``…, kata X``; ``X mengatakan bahwa …``; ``Menurut X, …``; nothing where the speaker is not plain."""
    if led := according(scene, sentence.start, sentence.end):
        # a verb within another's report is not handed over: Menurut polisi, Budi mengaku mencuri
        return _handed(scene.text, led.end, sentence.end, led.who, "menurut", "menurut") if led.end >= 0 else None
    if found := INSERTED_CUE.search(scene.text, sentence.start, min(sentence.end, sentence.start + 2 * FURTHEST)):
        is_last = scene.text.find(",", found.end(), sentence.end) < 0
        handed = _inserted(scene, sentence, found)
        if handed or is_last:
            return handed
    return _by_verb(scene, sentence)


def _inserted(scene: Scene, sentence: Span, found: re.Match[str]) -> Handed | None:
    """``…, kata X``, also within the clause: the whole sentence where it goes on behind the speaker."""
    text = scene.text
    if found["nya"] or found["pronoun"]:
        who, end = REFERRED, found.end()
    elif found["cue"] == "menurut":
        told = source(scene, found.end(), sentence.end)
        who, end = told.who, _end_of_speaker(scene, found.end(), sentence.end)
    else:
        who, end = speaker_in(scene, found.end(), sentence.end), _end_of_speaker(scene, found.end(), sentence.end)
    goes_on = text[end : end + 1] == "," or text[end - 1] == ","
    rest = text[end : sentence.end].strip(" ,.")
    whole = goes_on and len(rest.split()) >= FEWEST and not re.match(WEEKDAY, rest)
    if who == UNKNOWN:
        return None
    return _handed(
        text, sentence.start, sentence.end if whole else found.start(), who, found["cue"], "clause, cue, name"
    )


def _end_of_speaker(scene: Scene, start: int, end: int) -> int:
    people = people_within(scene, start, end)
    if people:
        return people[0].span.end
    comma = scene.text.find(",", start, end)
    return comma if comma >= 0 else end


def _by_verb(scene: Scene, sentence: Span) -> Handed | None:
    text, end = scene.text, min(sentence.end, sentence.start + 2 * FURTHEST)
    for number, verb in enumerate(CLAUSE.finditer(text, sentence.start, end)):
        who = doer(scene, sentence.start, verb.start())
        if who and (who.name or who.points_back):
            start = _clause_start(text, verb, sentence.end)
            return _handed(text, start, sentence.end, who, verb["cue"], "name, cue, clause") if start else None
        # what follows is then another's report: Polisi mengatakan Budi mengaku mencuri
        if number == MOST_VERBS or verb["bahwa"] or has_subject(text[sentence.start : verb.start()]):
            break
    return None


def _clause_start(text: str, verb: re.Match[str], end: int) -> int:
    """Where the clause behind a verb begins; 0 where none follows, but an object: menyampaikan ucapan selamat."""
    if verb["bahwa"]:
        return verb.end()
    following = WORD.findall(text[verb.end() : min(end, verb.end() + 140)])[:LOOKED_AT]
    if len(following) < FEWEST:
        return 0
    first, cue = following[0].lower(), verb["cue"]
    if verb["comma"] and first not in ADDRESSED:
        return verb.end()
    if first in NO_CLAUSE_AFTER and not (first == "saat" and following[1] in THIS):
        later = LATER.match(text, verb.end(), end)
        return later.end() if later else 0
    if cue in STRICT:
        return 0
    if first == "hal" and following[1] in THIS:
        return verb.end() if _is_predicate(following[2]) else 0
    nominal = first in NOMINAL
    begins = _has_predicate(following[1:] if nominal else following)
    if cue in FREE:
        return verb.end() if begins or not nominal else 0
    return verb.end() if begins and not nominal else 0


def _has_predicate(words: list[str]) -> bool:
    """Whether words make a clause: their verb comes before "yang", which would begin a description."""
    if words[0] in OPENERS:
        return words[1].lower() not in NOMINAL
    for before, word in pairwise(words):
        if word in BREAKS:
            return False
        if _is_predicate(word):
            return before not in ("dan", "serta", "lalu")
    return False


def _is_predicate(word: str) -> bool:
    return word in PREDICATES or (VERBAL.fullmatch(word) is not None and word not in ADJECTIVES)


def _handed(text: str, start: int, end: int, speaker: Who, cue: str, rule: str) -> Handed | None:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    words = text[start:end].rstrip(" .,")
    return Handed(Span(start, start + len(words)), speaker, cue, rule) if len(words.split()) >= FEWEST else None
