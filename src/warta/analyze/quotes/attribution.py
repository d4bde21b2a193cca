"""Who is said to have said it: the words behind and before a quote."""

import re

from msgspec import Struct

from warta.analyze.quotes.according import source
from warta.analyze.quotes.cues import BEFORE, BEHIND, PASSIVE, PRONOUNS
from warta.analyze.quotes.scene import Scene, name_of, people_within, sentence_at
from warta.analyze.quotes.speakers import speaker_in
from warta.analyze.quotes.subjects import doer
from warta.analyze.quotes.who import REFERRED, UNKNOWN, Who, named

GAP = r"\s{0,3}[,.]?\s{0,2}[-–—]{0,2}\s{0,2}"
CUED = re.compile(
    rf"{GAP}(?:(?:demikian|begitu(?:lah)?)\s)?(?P<cue>{BEHIND}|{PASSIVE})(?P<nya>nya)?\b(?!-)(?:\s(?P<pronoun>{PRONOUNS})\b)?"
)
REPORT = re.compile(
    rf"{GAP}(?:demikian|begitu(?:lah)?|bunyi|isi)\s(?:isi|bunyi|kutipan|laporan|pernyataan|keterangan|pesan|tulis\w{{0,4}}|yang)\b"
)
OWN_VERB = re.compile(
    rf"{GAP}(?P<lead>[^.!?:;\n\"“”,]{{2,90}}?)\s(?P<cue>{BEFORE})(?=[.,\n]|\s(?:kepada|saat|dalam|di|pada|ketika|usai|lewat|melalui|sambil|seraya)\b|\Z)"
)
LED = re.compile(
    rf"(?:^|[\s\"“”])(?P<cue>[Mm]enurut|(?:[Kk]ata|[Uu]jar|[Tt]utur)(?!-)|{BEHIND})(?P<nya>nya)?\s(?P<rest>[^.!?\n\"“”]{{1,160}}?)[,:]\s{{0,2}}$"
)
VERB = re.compile(rf"\b(?P<cue>{BEFORE})\b")
RIGHT_BEFORE = re.compile(r"[\s,:]*(?:bahwa\s*)?")
SETTING = re.compile(
    r"\s(?:kepada|dalam|di|pada|saat|ketika|lewat|melalui|lagi|juga|seraya|sambil|usai|dengan)\b[^\"“”]{0,110}[,:]\s{0,2}"
)
FURTHEST = 260


class Attribution(Struct, frozen=True):
    """``whole`` tells a quote that is handed over as such from words within somebody's sentence."""

    speaker: Who
    cue: str
    rule: str
    whole: bool = True


def behind(scene: Scene, end: int) -> Attribution | None:
    """``…," kata X``, ``katanya``, ``dia menambahkan``; nothing where no cue follows the quote."""
    text = scene.text
    if found := CUED.match(text, end):
        if found["nya"] or found["pronoun"]:
            return Attribution(REFERRED, found["cue"], "pronoun behind")
        start = found.end() + len("oleh ") if text.startswith("oleh ", found.end() + 1) else found.end()
        return Attribution(speaker_in(scene, start, len(text)), found["cue"], "name behind")
    if REPORT.match(text, end):
        return Attribution(UNKNOWN, "", "report behind")
    own = OWN_VERB.match(text, end)
    comma = "," in (text[end - 2 : end - 1], text[end : end + 1])
    if own and (comma or (text[end - 2 : end - 1] in "!?" and text[own.end() : own.end() + 1] in ".\n")):
        who = doer(scene, own.start("lead"), own.start("cue"))
        return None if who is None else Attribution(who, own["cue"], "subject behind")
    return None


def ahead(scene: Scene, start: int, floor: int) -> Attribution | None:
    """``X mengatakan, "…``, ``Menurut X, "…``, ``X: "…``; nothing where no cue stands before the quote."""
    at = sentence_at(scene, start)
    begin = max(floor, start - FURTHEST, scene.sentences[at].start if at >= 0 else 0)
    context = scene.text[begin:start]
    if led := LED.search(context):
        if led["nya"] or re.match(rf"(?:{PRONOUNS})\b", led["rest"]):
            return Attribution(REFERRED, led["cue"].lower(), "pronoun ahead")
        cue, place = led["cue"].lower(), begin + led.start("rest")
        said_by = source(scene, place, start).who if cue == "menurut" else speaker_in(scene, place, start)
        return Attribution(said_by, cue, "name ahead")
    verbs = list(VERB.finditer(context))
    if not verbs:
        return _named_alone(scene, begin, start)
    verb = verbs[-1]
    rest = context[verb.end() :]
    whole = bool(
        RIGHT_BEFORE.fullmatch(rest)
        or SETTING.fullmatch(rest)
        or rest.rstrip()[-1:] == ":"
        or rest.rstrip().endswith(" bahwa")
    )
    who = doer(scene, begin, begin + verb.start())
    return Attribution(who or UNKNOWN, verb["cue"], "subject ahead", whole)


def _named_alone(scene: Scene, begin: int, start: int) -> Attribution | None:
    """``Budi: "…``: nothing but the name, with its title, before the colon."""
    lead = scene.text[begin:start].rstrip()
    people = people_within(scene, begin, start)
    if (
        not lead.endswith(":")
        or not people
        or not re.fullmatch(r"\s*(?:\([^()]{0,60}\))?\s*:", scene.text[people[-1].span.end : begin + len(lead)])
    ):
        return None
    plain = len(people) == 1 and not re.search(r"[,.]|\b[a-z]+\b", scene.text[begin : people[0].span.start])
    return Attribution(named(name_of(people[0])) if plain else UNKNOWN, "", "name and colon")
