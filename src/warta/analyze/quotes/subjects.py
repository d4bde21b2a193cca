"""Who does what a verb tells: "Budi dalam sambutannya mengatakan", "Ani, ketua panitia, mengatakan", "dia menambahkan"."""

import re

from warta.analyze.quotes.cues import ACTS, ADVERBS, BEFORE, INSERTED, PASSIVE, PRONOUNS, SETTINGS
from warta.analyze.quotes.scene import Scene, name_of, people_within
from warta.analyze.quotes.speakers import REFERRED, are_titles, is_related, speaker_in, with_role
from warta.nouns.mentions import Find
from warta.nouns.text import Span

FURTHEST, MOST_VERBS = 260, 5
LONGEST_SETTING = 110
UNSETTLED = re.compile(r"\b(?:yang|agar|untuk|dan|tidak|tak|belum|akan|ingin|diminta|dinilai)\b|,\s(?!(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad)\b)")
BRACKETS = re.compile(r"\([^()]{0,90}\)")
BESIDE = re.compile(r"(?:\s*,(?!\s(?:[A-Z][\w.'’-]*[\s,]){1,6}(?<=,))[^,]{1,140},|\s*,?\s*yang\s[^,]{1,140},)")
NO_SUBJECT = re.compile(
    r"\b(?:kepada|terhadap|dari|oleh|dengan|tentang|soal|terkait|mengenai|untuk|bagi|bersama|dan|serta|atau|di|ke|era|versi|kata)\s+"
    r"(?:[A-Z][\w.]*\s+)?$"
)
PRONOUN = re.compile(rf"(?<![\w-])(?:{PRONOUNS})\b(?P<rest>[^.!?\n]{{0,110}})$", re.IGNORECASE)
VERB = re.compile(rf"\b(?:{BEFORE}|{ACTS})\b")
ACCORDING = re.compile(r"\W{0,3}[Mm]enurut(?P<nya>nya)?\b(?:\s(?P<pronoun>dia|ia|beliau)\b)?")
SOURCES = re.compile(r"\s(?:aturan|catatan|data|hasil|jadwal|kabar|laporan|rencana|riset|studi|survei|undang)")
ACT = re.compile(ACTS)
OWN = re.compile(r"\b(?:pihak|diri|partai|klien|lembaga)nya\b")
INSERTED_CUE = re.compile(rf"[,\"”]\s(?:{INSERTED})\s")
DONE_BY = re.compile(rf"\b(?:{PASSIVE})\s(?:oleh\s|langsung\soleh\s)?")
MAIN = re.compile(r"[^,.:;\"“”]{3,70}?\s")
NOT_MAIN = re.compile(r"(?:\b(?:yang|untuk|dan|atau|dengan|tidak|belum|agar|saat|ketika|dalam|akan|dapat|bisa|ingin|harus|jika|bila)\s*)$")


def doer(scene: Scene, begin: int, verb: int) -> str | None:
    """The full name of who does the verb at ``verb``; ``?`` for a pronoun; empty for others; None where none is seen."""
    begin = max(begin, verb - FURTHEST)
    people = people_within(scene, begin, verb)
    last = people[-1].span.end if people else begin
    pronoun = PRONOUN.search(scene.text, last, verb)
    if pronoun:
        return REFERRED if _joined(pronoun["rest"]) or pronoun["rest"].startswith(" yang ") else ""
    if people:
        found = _subject(scene, begin, people)
        return found if _joined(scene.text[last:verb]) else None
    clause = re.split(r"[,;:.]\s", scene.text[begin:verb])[-1].strip(' "“”')
    return with_role(scene, clause) if clause else None


def _subject(scene: Scene, begin: int, people: tuple[Find, ...]) -> str:
    """Of the people before a verb the one who does it: the last, or the one whom the last only helps to describe."""
    last = people[-1]
    before = people[-2] if len(people) > 1 else None
    lead = scene.text[max(begin, before.span.end if before else begin) : last.span.start]
    if before is not None and re.match(r"\s*(?:\([^()]{0,60}\))?\s*,", lead):
        if are_titles(BRACKETS.sub(" ", lead)):
            return name_of(last)
        described = re.match(r"\s*,\s", scene.text[last.span.end : last.span.end + 3]) is not None
        return name_of(before) if described else ""
    if is_related(lead) or NO_SUBJECT.search(lead):
        return ""
    return name_of(last)


def _joined(between: str) -> bool:
    """Whether what stands between a subject and its verb leaves them together."""
    rest = BRACKETS.sub(" ", between)
    for _ in range(2):
        beside = BESIDE.match(rest)
        rest = rest[beside.end() :] if beside else rest
    words = rest.strip(" ,").split()
    if not words or all(word in ADVERBS for word in words):
        return True
    return words[0] in SETTINGS and len(rest) < LONGEST_SETTING and not UNSETTLED.search(rest) and not VERB.search(rest)


def subject_of(scene: Scene, sentence: Span) -> str | None:
    """Who speaks in a sentence: a full name; empty where somebody else may; None where nobody does, or a pronoun."""
    text, begin = scene.text, sentence.start
    end = min(sentence.end, begin + 2 * FURTHEST)
    if led := ACCORDING.match(text, begin, end):
        if led["nya"] or led["pronoun"] or SOURCES.match(text, led.end(), end):
            return None
        comma = text.find(",", led.end(), end)
        return _known(speaker_in(scene, led.end(), end)) if comma >= 0 else None
    if inserted := INSERTED_CUE.search(text, begin, end):
        following = text[inserted.end() : inserted.end() + 8]
        pronoun = re.match(rf"(?:{PRONOUNS})\b", following)
        return None if pronoun else _known(speaker_in(scene, inserted.end(), end))
    if done := DONE_BY.search(text, begin, end):
        return _known(speaker_in(scene, done.end(), end)) or None
    return _subject_of_verbs(scene, begin, end)


def _known(speaker: str) -> str | None:
    return None if speaker == REFERRED else speaker


def _subject_of_verbs(scene: Scene, begin: int, end: int) -> str | None:
    blocked = False
    for number, verb in enumerate(VERB.finditer(scene.text, begin, end)):
        who = doer(scene, begin, verb.start())
        if who == REFERRED:
            return None
        if who:
            return who
        clause = scene.text[begin : verb.start()].split(", ")[-1]
        blocked = blocked or (number == 0 and _is_main(clause, verb[0]))
        if number == MOST_VERBS:
            break
    return "" if blocked else None


def _is_main(clause: str, verb: str) -> bool:
    """Whether somebody who is no person of the article speaks: "Polisi mengatakan"; not "pihaknya mengatakan"."""
    speaks = MAIN.fullmatch(clause) is not None and not NOT_MAIN.search(clause) and not OWN.search(clause)
    return speaks and ACT.fullmatch(verb) is None
