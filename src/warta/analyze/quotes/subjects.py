"""Who does what a verb tells: "Budi dalam sambutannya mengatakan", "Ani, ketua panitia, mengatakan", "dia menambahkan"."""

import re

from warta.analyze.quotes.according import according
from warta.analyze.quotes.cues import (
    ACTS,
    ADVERBS,
    BEFORE,
    CONNECTIVES,
    INSERTED,
    PASSIVE,
    PRONOUNS,
    SETTINGS,
    WEEKDAY,
    class_of,
)
from warta.analyze.quotes.scene import Scene, name_of, people_within
from warta.analyze.quotes.speakers import LONG_OFFICE, holds_office, is_related, speaker_in, with_role
from warta.analyze.quotes.who import REFERRED, UNKNOWN, Who, named
from warta.nouns.mentions import Find
from warta.nouns.text import Span

FURTHEST, MOST_VERBS = 260, 5
LONGEST_SETTING = 110
LONGEST_DESCRIPTION, FEW = 80, 2
UNSETTLED = re.compile(
    rf"\b(?:yang|agar|untuk|dan|tidak|tak|belum|akan|ingin|diminta|dinilai)\b|,\s(?!(?:{WEEKDAY})\b)"
)
OPENING = re.compile(r"\W{0,3}(?:(?:Namun|Sementara\situ|Selain\situ|Sebelumnya),\s)?(?:[A-Z(][\w.()/-]*\s|dan\s)*")
BRACKETS = re.compile(r"\([^()]{0,90}\)")
NAME_GOES_ON = re.compile(r"^(?:\s[A-Z][\w.'’-]*){1,2}")
CLAUSES = re.compile(r"[,;:()\"“”]")
CONNECTING = re.compile(rf"^\W*(?:(?:{CONNECTIVES})\s)*", re.IGNORECASE)
BESIDE = re.compile(r"(?:\s*,(?!\s(?:[A-Z][\w.'’-]*[\s,]){1,6}(?<=,))[^,]{1,140},|\s*,?\s*yang\s[^,]{1,140},)")
NO_SUBJECT = re.compile(
    r"\b(?:kepada|terhadap|dari|oleh|dengan|tentang|soal|terkait|mengenai|untuk|bagi|bersama|dan|serta|atau|di|ke|era|versi|kata)\s+"
    r"(?:[A-Z][\w.]*\s+)?$"
)
PRONOUN = re.compile(rf"(?<![\w-])(?:{PRONOUNS})\b(?P<rest>[^.!?\n]{{0,110}})$", re.IGNORECASE)
VERB = re.compile(rf"\b(?:{BEFORE}|{ACTS})\b")
SPEAKING = frozenset({"say", "claim", "admit", "deny", "hope"})
OWN = re.compile(r"\b(?:pihak|diri|partai|klien|lembaga)nya\b")
SUBORDINATE = re.compile(
    r"\W{0,3}(?:Saat|Ketika|Setelah|Usai|Sebelum|Sejak|Meski|Meskipun|Karena|Jika|Bila|Apabila|Kendati|Walau)\s"
)
INSERTED_CUE = re.compile(rf"(?:[,\"”]\s(?:{INSERTED})|\skata)\s")
DONE_BY = re.compile(rf"\b(?i:{PASSIVE})\s(?:oleh\s|langsung\soleh\s)?")
HELPING = re.compile(r"(?<!\S)(?:(?:akan|belum|bisa|dapat|harus|ingin|tidak)\s)+$")
MAIN = re.compile(r"[^,.:;\"“”]{3,70}?\s")
NOT_MAIN = re.compile(
    r"(?:\b(?:yang|untuk|dan|atau|dengan|tidak|belum|agar|saat|ketika|dalam|akan|dapat|bisa|ingin|harus|jika|bila|setelah|usai|sambil)\s*)$",
    re.IGNORECASE,
)


def doer(scene: Scene, begin: int, verb: int) -> Who | None:
    """Who does the verb at ``verb``; nobody for those without a name; None where none is seen."""
    begin = max(begin, verb - FURTHEST)
    people = people_within(scene, begin, verb)
    last = people[-1].span.end if people else begin
    pronoun = PRONOUN.search(scene.text, last, verb)
    if pronoun:
        rest = pronoun["rest"]
        near = _joined(rest) or rest.startswith(" yang ") or (len(rest.split()) <= FEW and not UNSETTLED.search(rest))
        lead = scene.text[begin : pronoun.start()].rstrip()
        # "Ani bangun dan dia berdoa": the pronoun may mean whom its own sentence names
        first = lead.endswith(",") or len(lead.split()) <= FEW + 1
        return REFERRED if near and first else UNKNOWN
    if people:
        lead = scene.text[begin : people[-1].span.start]
        if SUBORDINATE.match(lead) and "," not in lead:
            return None
        return _subject(scene, begin, people) if _joined(scene.text[last:verb]) else None
    clause = re.split(r"[,;:.]\s", scene.text[begin:verb])[-1].strip(' "“”')
    return with_role(scene, clause) if clause else None


def _subject(scene: Scene, begin: int, people: tuple[Find, ...]) -> Who:
    """Of the people before a verb the one who does it: the last, or the one whom the last only helps to describe."""
    last = people[-1]
    before = people[-2] if len(people) > 1 else None
    lead = scene.text[max(begin, before.span.end if before else begin) : last.span.start]
    if before is None or not re.match(r"\s*(?:\([^()]{0,60}\))?\s*,", lead):
        return named(name_of(last)) if _introduces(lead, last) else UNKNOWN
    described = scene.text.startswith(",", last.span.end) and not lead.rstrip().endswith(",")
    if described and OPENING.fullmatch(scene.text, begin, before.span.start):
        return named(name_of(before))
    title = BRACKETS.sub(" ", lead).strip(" ,")
    return named(name_of(last)) if not is_related(lead) and (not title or title[0].isupper()) else UNKNOWN


def _introduces(lead: str, find: Find) -> bool:
    """Whether nothing but a title, an office or a role stands right before a name, not whose name it is: surat Budi."""
    if is_related(lead) or NO_SUBJECT.search(lead):
        return False
    whole, right_before = (
        CONNECTING.sub("", part).strip() for part in (lead, CLAUSES.split(BRACKETS.sub(" ", lead))[-1])
    )
    is_office = holds_office(whole) and LONG_OFFICE.fullmatch(f" {whole}") is not None
    return not right_before or is_office or holds_office(right_before) or _has_role_before(find)


def _has_role_before(find: Find) -> bool:
    """Whether a role of the person stands before the name; not *pimpinan*: Partai pimpinan Budi."""
    roles = getattr(find.value, "roles", ())
    return any(role.span.start < find.span.start and not role.text.startswith("pimpinan") for role in roles)


def _joined(between: str) -> bool:
    """Whether what stands between a subject and its verb leaves them together."""
    rest = BRACKETS.sub(" ", NAME_GOES_ON.sub("", between.removeprefix(")")))
    for _ in range(2):
        beside = BESIDE.match(rest)
        rest = rest[beside.end() :] if beside else rest
    words = rest.strip(" ,").split()
    if not words or all(word in ADVERBS for word in words):
        return True
    if words[0] == "yang":  # Ani yang turut hadir menyampaikan
        return len(rest) < LONGEST_DESCRIPTION and not VERB.search(rest)
    return words[0] in SETTINGS and len(rest) < LONGEST_SETTING and not UNSETTLED.search(rest) and not VERB.search(rest)


def subject_of(scene: Scene, sentence: Span) -> Who | None:
    """Who speaks in a sentence; nobody where somebody without a name may; None where no one does."""
    text, begin = scene.text, sentence.start
    end = min(sentence.end, begin + 2 * FURTHEST)
    if led := according(scene, begin, end):
        return led.who if led.who != UNKNOWN else None
    if inserted := INSERTED_CUE.search(text, begin, end):
        following = text[inserted.end() : inserted.end() + 8]
        pronoun = re.match(rf"(?:{PRONOUNS})\b", following)
        return REFERRED if pronoun else speaker_in(scene, inserted.end(), end)
    if done := DONE_BY.search(text, begin, end):
        who = speaker_in(scene, done.end(), end)
        return who if who != UNKNOWN else None
    return _subject_of_verbs(scene, begin, end)


def _subject_of_verbs(scene: Scene, begin: int, end: int) -> Who | None:
    blocked = False
    for number, verb in enumerate(VERB.finditer(scene.text, begin, end)):
        who = doer(scene, begin, verb.start())
        if who and (who.name or who.points_back):
            return who
        clause = scene.text[begin : verb.start()].split(", ")[-1]
        blocked = blocked or (number == 0 and (not clause.strip() or _is_main(clause, verb[0])))
        if number == MOST_VERBS:
            break
    return UNKNOWN if blocked else None


def _is_main(clause: str, verb: str) -> bool:
    """Whether somebody who is no person of the article speaks: "Polisi mengatakan"; not "pihaknya mengatakan"."""
    speaks = MAIN.fullmatch(clause) is not None and not NOT_MAIN.search(clause) and not OWN.search(clause)
    return speaks and class_of(verb) in SPEAKING


def has_subject(lead: str) -> bool:
    """Whether the words from the beginning of a sentence to a verb hold its subject: "Polisi belum "; not "yang "."""
    clause = HELPING.sub("", lead.split(", ")[-1])
    return MAIN.fullmatch(clause) is not None and not NOT_MAIN.search(clause)
