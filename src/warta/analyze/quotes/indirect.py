"""Words that are handed over without marks: only where a clause follows the cue, and a person is the speaker."""

import re
from itertools import pairwise

from msgspec import Struct

from warta.analyze.quotes.cues import (
    ADJECTIVES,
    BEFORE,
    FREE,
    INSERTED,
    NOMINAL,
    OPENERS,
    PREDICATES,
    PRONOUNS,
    SETTINGS,
    STRICT,
)
from warta.analyze.quotes.scene import Scene, people_within
from warta.analyze.quotes.speakers import REFERRED, speaker_in
from warta.analyze.quotes.subjects import doer
from warta.nouns.text import Span

FURTHEST, MOST_VERBS = 420, 3
FEWEST = 3
INSERTED_CUE = re.compile(rf",\s(?P<cue>menurut|{INSERTED})(?P<nya>nya)?(?:,|\b(?!-)\s(?:(?P<pronoun>{PRONOUNS})\b)?)")
LED = re.compile(r"\W{0,3}[Mm]enurut(?P<nya>nya)?\b(?:\s(?P<pronoun>dia|ia|beliau)\b)?")
CLAUSE = re.compile(rf"\b(?P<cue>{BEFORE})(?P<comma>,)?\s(?P<bahwa>bahwa\s)?")
LATER = re.compile(r"[^.!?;\n]{0,140}?\bbahwa\s")
VERBAL = re.compile(
    r"(?:me(?!nteri|dia|dis|tro|teor|tode|nu\b)|ber(?!ita\b|sama\b|bagai|lian|kas\b)|di(?!rektur|nas\b|rjen|visi|plom|gital|alog|ri\b|a\b|rut\b|mensi)|ter(?!kait|hadap|utama|sebut|masuk|kenal))\w{3,}"
)
NO_CLAUSE_AFTER = frozenset({"kepada", "terhadap", "dengan", "secara", "kembali", "bersama", "langsung", *SETTINGS})
ADDRESSED, THIS = frozenset({"kepada", "terhadap"}), frozenset({"ini", "itu", "tersebut"})
BREAKS = frozenset(
    [
        ",",
        "agar",
        "bagaimana",
        "dalam",
        "demi",
        "guna",
        "jika",
        "kenapa",
        "mengapa",
        "karena",
        "ketika",
        "saat",
        "sebagai",
        "sebelum",
        "setelah",
        "untuk",
        "usai",
        "yang",
    ]
)
LOOKED_AT = 14
WORD = re.compile(r"[\w-]+|,")
END = re.compile(r"\s*(?:[,.]|$)")


class Handed(Struct, frozen=True):
    """A clause with its cue; ``speaker`` is a full name, or ``?`` for *-nya* and *dia*."""

    span: Span
    speaker: str
    cue: str
    rule: str


def handed_over(scene: Scene, sentence: Span) -> Handed | None:
    """``…, kata X``; ``X mengatakan bahwa …``; ``Menurut X, …``; nothing where the speaker is not plain."""
    return _according(scene, sentence) or _inserted(scene, sentence) or _by_verb(scene, sentence)


def _according(scene: Scene, sentence: Span) -> Handed | None:
    text = scene.text
    led = LED.match(text, sentence.start, sentence.end)
    if led is None:
        return None
    referred = led["nya"] or led["pronoun"]
    who = REFERRED if referred else speaker_in(scene, led.end(), sentence.end)
    comma = text.find(",", led.end(), min(sentence.end, led.end() + FURTHEST))
    people = () if referred else people_within(scene, led.end(), sentence.end)
    if people:
        comma = _comma_behind(scene, people[0].span.end, sentence.end)
    start = comma + 1 if comma >= 0 else led.end() if led["nya"] else -1
    return _handed(text, start, sentence.end, who, "menurut", "menurut") if who and start >= 0 else None


def _comma_behind(scene: Scene, place: int, end: int) -> int:
    """The comma that ends "Menurut X, …": behind his office, where that stands between commas."""
    office = re.compile(r",\s[^,]{3,80},").match(scene.text, place, end)
    beside = [role.span for find in people_within(scene, 0, place)[-1:] for role in getattr(find.value, "roles", ())]
    if office and any(office.start() < span.start < office.end() for span in beside):
        return office.end() - 1
    return scene.text.find(",", place, min(end, place + FURTHEST))


def _inserted(scene: Scene, sentence: Span) -> Handed | None:
    """``…, kata X``, also within the clause: the whole sentence where it goes on behind the speaker."""
    text = scene.text
    found = INSERTED_CUE.search(text, sentence.start, min(sentence.end, sentence.start + 2 * FURTHEST))
    if found is None:
        return None
    if found["nya"] or found["pronoun"]:
        who, end = REFERRED, found.end()
    else:
        who, end = speaker_in(scene, found.end(), sentence.end), _end_of_speaker(scene, found.end(), sentence.end)
    if not who:
        return None
    goes_on = text[end : end + 1] == "," or text[end - 1] == ","
    rest = text[end : sentence.end].strip(" ,.")
    whole = (
        goes_on
        and len(rest.split()) >= FEWEST
        and not re.match(r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)", rest)
    )
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
        start = _clause_start(text, verb, sentence.end)
        who = doer(scene, sentence.start, verb.start()) if start else ""
        if who:
            return _handed(text, start, sentence.end, who, verb["cue"], "name, cue, clause")
        if number == MOST_VERBS:
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


def _handed(text: str, start: int, end: int, speaker: str, cue: str, rule: str) -> Handed | None:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    words = text[start:end].rstrip(" .,")
    return Handed(Span(start, start + len(words)), speaker, cue, rule) if len(words.split()) >= FEWEST else None
