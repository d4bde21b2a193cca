"""What stands around a name and makes it no country, or lets a capital act."""

import re

from msgspec import Struct

from warta.analyze.countries.names import Alias, aliases, context
from warta.nouns.mentions import NameSpan
from warta.nouns.text import Span

LAST = re.compile(r"([^\W_]+)(\W*)\Z")
# a number plate, but no year: AS 1234 BC, pilpres AS 2024
NUMBER = re.compile(r"\s?[-–]?\s?(?!(?:19|20)\d\d\b)\d")
# an office right before: Menteri Keuangan Israel Smotrich names a country and then its minister
OFFICE = re.compile(
    r"\b(?:menteri|menlu|menhan|menkeu|presiden|pm|pemimpin|pemerintah|militer|duta besar|dubes|juru bicara|jenderal"
    r"|tentara|parlemen|mahkamah|kepala)\b[\w ()]{0,40}\Z",
    re.IGNORECASE,
)
MONEY = re.compile(r"\b(?:dolar|dollar)\s+(?:Amerika(?:\s+Serikat)?|AS)\s+\(\Z", re.IGNORECASE)
NEXT = re.compile(r"([\s-]*)([^\W_]+)")
# heads of proper names, which are written with a capital: Laut China Selatan, but angkatan laut India
PROPER = ("geography", "names")
AGE = re.compile(r"\s*\(\d{1,2}(?:\s*(?:th|tahun))?\)")
SENTENCE = re.compile(r"[.!?]\s|\n")
PREPOSITIONS = frozenset(
    {
        *("bagi", "dan", "dari", "dengan", "di", "ke", "menteri", "negara", "oleh", "pada", "pm", "presiden", "raja"),
        *("tim", "timnas", "untuk", "warga"),
    }
)


class Around(Struct, frozen=True):
    """The words right before and after a name, and the sentence that it stands in."""

    before: str
    gap_before: str
    second_before: str
    after: str
    gap_after: str
    sentence: str


def around(text: str, span: Span) -> Around:
    """What stands around a span, within its paragraph."""
    left = text[max(0, span.start - 60) : span.start].rpartition("\n")[2]
    last = LAST.search(left)
    second = LAST.search(left[: last.start()]) if last else None
    right = NEXT.match(text, span.end)
    start = max((m.end() for m in SENTENCE.finditer(text, max(0, span.start - 400), span.start)), default=0)
    far = min(len(text), span.end + 400)
    end = SENTENCE.search(text, span.end, far)
    return Around(
        before=last[1] if last else "",
        gap_before=last[2] if last else left,
        second_before=second[1] if second else "",
        after=right[2] if right and "\n" not in right[1] else "",
        gap_after=right[1] if right else "",
        sentence=text[start : end.start() if end else far],
    )


def refused(alias: Alias, text: str, span: Span, near: Around, names: tuple[NameSpan, ...]) -> str:
    """Why a name is no country here; empty where it is one."""
    joined = not near.gap_before.strip()
    before = near.before.lower() if joined else ""
    for reason in ("currency", "language", "geography", "names"):
        if before in context("before", reason) and not (reason in PROPER and near.before.islower()):
            if before == "laut" and near.second_before.lower() == "angkatan":
                continue
            return reason
    if MONEY.search(text[max(0, span.start - 40) : span.start]):
        return "currency"
    if before == "serikat" and alias.text == "Roma":
        return "club"
    after_joined = near.gap_after == " "
    if after_joined and near.after[:1].isupper() and near.after.lower() in context("after", "words"):
        return "name goes on"
    if alias.text in context("people") and _is_person(alias, text, span, near):
        return "person"
    if alias.text == "AS" and (before in context("initials") or AGE.match(text, span.end)):
        return "initials"
    if alias.text == "AS" and NUMBER.match(text, span.end):
        return "registration"
    if alias.text == "Georgia" and any(word in near.sentence for word in context("us state")):
        return "state of the US"
    if alias.code == "ID" and (reason := _home(alias, near, before)):
        return reason
    return _within(alias, text, span, names)


def _is_person(alias: Alias, text: str, span: Span, near: Around) -> bool:
    """Israel Katz berkata, but not Israel Serang Gaza, Menteri Keuangan Israel Smotrich, Iran-Israel Memanas."""
    before = near.before.lower() if not near.gap_before.strip() else ""
    goes_on = near.gap_after == " " and near.after[:1].isupper() and near.after.lower() not in PREPOSITIONS
    if not (goes_on or near.after in ("bin", "binti")) or before in PREPOSITIONS:
        return False
    if near.gap_before == "-" or OFFICE.search(text[max(0, span.start - 60) : span.start]):
        return False
    if near.after.lower() in context("headline verbs") or near.after in aliases():
        return alias.text == "Jersey"
    return alias.text == "Jersey" or not _in_headline(text, span)


def _in_headline(text: str, span: Span) -> bool:
    """Whether only function words are in lower case after a name: Turki Bakal Denda Penumpang yang Berdiri."""
    following = re.findall(r"[^\W\d_]+|[.,;:]", text[span.end : span.end + 80].split("\n", 1)[0])[:6]
    stop = next((at for at, word in enumerate(following) if not word.isalpha()), len(following))
    words = following[:stop]
    return len(words) >= 3 and all(word[0].isupper() or word in context("function words") for word in words[:-1])


def _home(alias: Alias, near: Around, before: str) -> str:
    if alias.text == "RI":
        organ = (near.before.isupper() and len(near.before) > 1) or near.before.startswith(("Kemen", "Polri", "Sekjen"))
        return "organ" if organ and near.gap_before == " " else ""
    if alias.text.casefold() == "indonesia" and near.before[:1].isupper() and before in context("indonesia"):
        return "organisation"
    if (
        alias.text.casefold() == "indonesia"
        and near.before.isupper()
        and near.before.isalpha()
        and len(near.before) > 2
        and not near.after.isupper()
    ):
        return "organisation"
    return ""


def _within(alias: Alias, text: str, span: Span, names: tuple[NameSpan, ...]) -> str:
    """Whether a longer name of the recogniser swallows the country."""
    for name in names:
        if name.span.start <= span.start and span.end <= name.span.end and name.span != span:
            if name.label == "PER":
                return "person"
            if name.label == "ORG":
                head = text[name.span.start : name.span.end].lower()
                generic = head.startswith(context("generic"))
                if alias.code == "ID" and (not generic or alias.text == "RI"):
                    return "organisation"
                if alias.code != "ID" and not generic and span.start == name.span.start:
                    return "organisation"
    return ""


def acts(text: str, span: Span, near: Around, capitals: frozenset[str]) -> bool:
    """Whether a capital stands for its government here: it does something, or something is done to it."""
    before, joined = near.before.lower(), not near.gap_before.strip()
    if joined and before == "ke" and near.second_before.lower() in ("beralih", "berpaling"):
        return True
    if joined and before in context("places"):
        return False
    if joined and before in context("acting") and near.before.islower():
        return True
    if _paired(text, span, near, capitals):
        return True
    rest = text[span.end : span.end + 80].split("\n", 1)[0]
    words = rest.split()
    if rest[:1] != " ":
        return False
    while words and words[0].lower() in context("adverbs"):
        words = words[1:]
    return bool(words) and _is_act(words[0])


def _is_act(word: str) -> bool:
    bare = word.strip(",.").lower()
    return word[:1].islower() and (
        bare in context("verbs") or bool(re.match(r"(?:me(?:m|n|ng|ny|l|r)?[a-z]{4,})$", bare))
    )


def _paired(text: str, span: Span, near: Around, capitals: frozenset[str]) -> bool:
    if near.after == "dan":
        other = NEXT.match(text, text.index("dan", span.end) + 3)
        return bool(other and any(text.startswith(capital, other.start(2)) for capital in capitals))
    if near.before == "dan":
        left = text[max(0, span.start - 60) : span.start].rstrip()[:-3].rstrip()
        return any(left.endswith(capital) for capital in capitals)
    if near.gap_after == "-":
        return any(text.startswith(capital, span.end + 1) for capital in capitals)
    if near.gap_before == "-":
        return any(text.endswith(capital, 0, span.start - 1) for capital in capitals)
    return False
