"""Dates that name their day, month or year."""

import re
from re import IGNORECASE

from warta.analyze.dates.rule import Around, rule
from warta.analyze.dates.words import (
    COMING,
    DAY,
    DEICTIC,
    FULL_MONTH,
    MONTH,
    PART,
    PARTS,
    PASSED,
    WEEKDAY,
    YEAR,
    day,
    full_year,
    month_of,
    weekday_of,
)
from warta.analyze.dates.years import as_written, month_year, nearest, with_weekday
from warta.nouns.mentions import Timex

# how far back a word about the future is looked for
SENTENCE = 400
MOD = {"awal": "START", "pertengahan": "MID", "akhir": "END", "sekitar": "APPROX"}
PASARAN = r"(?:Legi|Pahing|Pon|Wage|Kliwon)"
EDGE = r"(?:(?P<mod>[Aa]wal|[Pp]ertengahan|[Aa]khir|[Ss]ekitar)\s+)"
FUTURE = re.compile(
    r"\b(?:akan|dijadwalkan|rencana\w*|direncanakan|diprediksi|diperkirakan|mendatang|bakal|target\w*|ditargetkan)\b",
    IGNORECASE,
)


def date_of(value: str, *, anchor: str = "written", flag: str = "", mod: str = "") -> Timex:
    """A TIMEX3 of type DATE."""
    return Timex("DATE", value, mod, anchor, flag)


@rule(
    "weekday with full date",
    rf"(?:[Hh]ari\s+)?(?P<w>{WEEKDAY})(?:\s+{PASARAN})?,?\s*(?:(?P<p>{PART})\s*)?\(\s*(?P<d>{DAY})\s*[/.-]\s*(?P<m>\d{{1,2}})\s*[/.-]\s*(?P<y>\d{{4}}|\d\d)\s*\){DEICTIC}?",
    examples={
        "Selasa (27/2/2024)": "2024-02-27",
        "Selasa malam (27/2/2024)": "2024-02-27TNI",
        "Jum'at, (23/2/24) lalu": "2024-02-23",
        "Selasa Pon (27/2/2024)": "2024-02-27",
    },
)
def weekday_full(found: re.Match[str], near: Around) -> Timex | None:
    """Selasa (21/10/2025); nothing where the calendar has no such day."""
    at, flag = as_written(
        full_year(found["y"]), int(found["m"]), int(found["d"]), weekday_of(found["w"]), near.published
    )
    return _day_or_part(found, at.isoformat() if at else "", "written", flag)


@rule(
    "weekday with day and month",
    rf"(?:[Hh]ari\s+)?(?P<w>{WEEKDAY})(?:\s+{PASARAN})?,?\s*(?:(?P<p>{PART})\s*)?(?:\(\s*(?P<d>{DAY})\s*[/-]\s*(?P<m>\d{{1,2}})\s*\){DEICTIC}?|(?<=,\s)(?P<d2>{DAY})/(?P<m2>\d{{1,2}})(?=\)))",
    examples={"Rabu (28/2)": "2024-02-28", "Senin (25/12) lalu": "2023-12-25", "(Rabu, 28/2)": "2024-02-28"},
)
def weekday_short(found: re.Match[str], near: Around) -> Timex | None:
    """Rabu (30/8): the year by the publication and the weekday."""
    month = int(found["m"] or found["m2"])
    if near.published is None or not 1 <= month <= 12:
        return None
    at, flag = with_weekday(month, int(found["d"] or found["d2"]), weekday_of(found["w"]), near.published)
    return _day_or_part(found, at.isoformat() if at else "", "year", flag)


def _day_or_part(found: re.Match[str], value: str, anchor: str, flag: str) -> Timex | None:
    if not value:
        return None
    part = found["p"]
    return (
        Timex("TIME", f"{value}T{PARTS[part]}", "", anchor, flag) if part else date_of(value, anchor=anchor, flag=flag)
    )


@rule(
    "day month year",
    rf"(?:(?:[Hh]ari\s+)?(?P<w>{WEEKDAY}),?\s+)?(?:[Tt]anggal\s+|[Tt]gl\.?\s+)?(?P<d>{DAY})[\s-](?P<m>{MONTH})\.?,?[\s-](?P<y>{YEAR}){DEICTIC}?",
    examples={"17 Agustus 1945": "1945-08-17", "Rabu, 28 Februari 2024": "2024-02-28", "1 Okt. 2023": "2023-10-01"},
    flags=IGNORECASE,
)
def day_month_year(found: re.Match[str], near: Around) -> Timex | None:
    """17 Agustus 1945, with its weekday or without."""
    if found["w"]:
        at, flag = as_written(
            int(found["y"]), month_of(found["m"]), int(found["d"]), weekday_of(found["w"]), near.published
        )
    else:
        at, flag = day(int(found["y"]), month_of(found["m"]), int(found["d"])), ""
    return date_of(at.isoformat(), flag=flag) if at else None


@rule(
    "day month",
    rf"(?:(?:[Hh]ari\s+)?(?P<w>{WEEKDAY}),?\s+)?(?:[Tt]anggal\s+|[Tt]gl\.?\s+)?(?P<d>{DAY})[\s-](?P<m>{MONTH})(?P<x>{DEICTIC})?(?![\s-]?\d{{4}})",
    examples={"12 Februari lalu": "2024-02-12", "28 Desember": "2023-12-28", "Sabtu 2 Maret": "2024-03-02"},
    flags=IGNORECASE,
)
def day_month(found: re.Match[str], near: Around) -> Timex | None:
    """28 Desember: the nearest year, or by its weekday."""
    if near.published is None:
        return None
    month, number = month_of(found["m"]), int(found["d"])
    if found["w"]:
        at, flag = with_weekday(month, number, weekday_of(found["w"]), near.published)
    else:
        at, flag = nearest(month, number, near.published), ""
        if at and at > near.published and found["x"] and re.search(PASSED, found["x"]):
            at = day(at.year - 1, month, number)
    return date_of(at.isoformat(), anchor="year", flag=flag) if at else None


@rule(
    "numbers",
    rf"(?:[Tt]anggal\s+)?(?:(?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d)|(?P<d>{DAY})(?P<s>[./-])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<y>{YEAR}))(?![/.-]?\d)",
    examples={"2024-02-27": "2024-02-27", "tanggal 27-2-2024": "2024-02-27", "27.02.2024": "2024-02-27"},
)
def numbers(found: re.Match[str], near: Around) -> Timex | None:
    """2024-02-29, 29/2/2024, 29.2.2024; never after a letter, dot or slash (document numbers)."""
    before = near.text[max(0, found.start() - 1) : found.start()]
    if before in (".", "-", "/"):
        return None
    at = day(int(found["iy"] or found["y"]), int(found["im"] or found["m"]), int(found["id"] or found["d"]))
    return date_of(at.isoformat()) if at else None


@rule(
    "day and month in brackets",
    rf"(?P<d>{DAY})/(?P<m>0?[1-9]|1[0-2])(?=\))",
    examples={"Sidang ditunda (27/2)": "2024-02-27"},
)
def bracketed(found: re.Match[str], near: Around) -> Timex | None:
    """(30/8) with no weekday; 24/7 is no date."""
    if near.published is None or found.start() == 0 or near.text[found.start() - 1] != "(" or found[0] == "24/7":
        return None
    at = nearest(int(found["m"]), int(found["d"]), near.published)
    return date_of(at.isoformat(), anchor="year") if at else None


@rule(
    "month year",
    rf"{EDGE}?(?:[Bb]ulan\s+)?(?P<m>{MONTH})\.?(?:\s+tahun)?[\s-](?P<y>{YEAR}){DEICTIC}?",
    examples={"September 2023": "2023-09", "awal Januari 2024": "2024-01"},
    flags=IGNORECASE,
)
def month_with_year(found: re.Match[str], _near: Around) -> Timex:
    """September 2025."""
    return date_of(f"{found['y']}-{month_of(found['m']):02}", mod=MOD.get((found["mod"] or "").lower(), ""))


@rule(
    "month",
    rf"{EDGE}?(?P<b>[Bb]ulan\s+)?(?P<m>{FULL_MONTH}|(?<=pada )(?:{FULL_MONTH.lower()}))(?:\s+tahun\s+(?P<t>ini|lalu|depan)\b|(?P<x>{DEICTIC})?)",
    examples={
        "pada Februari": "2024-02",
        "Desember lalu": "2023-12",
        "Oktober tahun lalu": "2023-10",
        "akhir Oktober ini": "2023-10",
        "bulan Maret mendatang": "2024-03",
    },
)
def bare_month(found: re.Match[str], near: Around) -> Timex | None:
    """Agustus, Desember lalu: the latest that has begun; a name of a person or place is none."""
    before = re.search(r"(\w+)(\W*)\Z", near.text[max(0, found.start() - 30) : found.start()])
    led = before and before[2] == " " and before[1].lower() in LEADS
    listed = (
        before
        and before[2] in (", ", " ")
        and re.search(
            rf"{FULL_MONTH}(?:,| dan| hingga| sampai) \Z", near.text[max(0, found.start() - 25) : found.start()]
        )
    )
    goes_on = re.match(r"\s+[A-Z][a-z]", near.text[found.end() : found.end() + 4])
    if near.published is None or not (found["b"] or found["x"] or found["t"] or found["mod"] or led or listed):
        return None
    if found["t"]:
        named = near.published.year + {"ini": 0, "lalu": -1, "depan": 1}[found["t"]]
        return date_of(f"{named}-{month_of(found['m']):02}", anchor="year")
    if goes_on and not found["x"] and not (led and before and before[1].islower()):
        return None
    if (
        follows := re.match(
            rf"(?:,| dan| hingga| sampai|-)\s?{FULL_MONTH}(?:\s({YEAR}))", near.text[found.end() : found.end() + 40]
        )
    ) and follows[1]:
        return date_of(f"{follows[1]}-{month_of(found['m']):02}", anchor="year")
    deictic = (found["x"] or "").strip()
    start = (
        max(near.text.rfind(sign, max(0, found.start() - SENTENCE), found.start()) for sign in (". ", "\n", "! ", "? "))
        + 1
    )
    coming = bool(re.fullmatch(COMING, deictic)) or (
        not deictic and bool(FUTURE.search(near.text, max(start, found.start() - SENTENCE), found.start()))
    )
    year = month_year(
        month_of(found["m"]), near.published, strictly_before=bool(re.fullmatch(PASSED, deictic)), coming=coming
    )
    return date_of(f"{year}-{month_of(found['m']):02}", mod=MOD.get((found["mod"] or "").lower(), ""), anchor="year")


LEADS = frozenset(
    {
        "antara",
        "bulan",
        "dalam",
        "dan",
        "dari",
        "di",
        "hingga",
        "menjelang",
        "mulai",
        "pada",
        "per",
        "periode",
        "sampai",
        "sebelum",
        "sejak",
        "selama",
        "sepanjang",
        "setelah",
        "untuk",
    }
)
YEAR_LEADS = "pada|di|sejak|hingga|sampai|mulai|sebelum|setelah|sesudah|antara|sepanjang|selama|dibanding|dibandingkan|dari|per|tahun|menjelang|akhir|awal"
LAW = re.compile(
    r"(?:\b(?:[Nn]omor|[Nn]o\.?|NOMOR|NO)\s*\S+|/\S*|\b(?:UU|PP|Perpres|Perppu|Permen\w*|Perda|KUHP|UUD|Inpres|Keppres|Pergub|Perwali|Perbup))\s*(?:[Tt]entang\s)?\Z"
)
EVENTS = re.compile(
    r"\b(?:Pilpres|Pemilu|Pilkada|Pileg|Piala|APBN|APBD|PON|SEA|Games|Asian|Olimpiade|Anggaran|Ajaran|Sidang|Emas|Liga|Cup|Undang-Undang)\W*(?:\w+\W+)?\Z"
)


@rule(
    "year",
    rf"{EDGE}?(?P<t>(?:[Tt]ahun|TAHUN)\s+)?(?P<y>{YEAR})(?P<x>{DEICTIC})?(?!\s?[-–/]\s?\d)",
    examples={"tahun 2019": "2019", "sejak 2019": "2019", "akhir tahun 2025": "2025"},
)
def year(found: re.Match[str], near: Around) -> Timex | None:
    """tahun 2024, pada 2024; no law's number, no name's year, no amount."""
    before = near.text[max(0, found.start() - 60) : found.start()]
    if re.match(
        r"[.,:]\d|\s?(?:orang|rupiah|kali|persen|meter|unit|ton|juta|ribu|warga|kilometer|km|jiwa|personel|sampai \d)\b|%",
        near.text[found.end() : found.end() + 12],
    ):
        return None
    if (
        LAW.search(before)
        or re.search(r"Rp\.?\s?\Z|[$€]\Z|\d[.,]\Z", before)
        or (found["t"] and found["t"][0] == "T" and EVENTS.search(before))
    ):
        return None
    if (
        not found["t"]
        and not found["mod"]
        and not re.search(rf"\b(?:{YEAR_LEADS})\s{YEAR}(?:,| dan| hingga| sampai)\s\Z", before, IGNORECASE)
        and not re.search(rf"(?:^|\b)(?:{YEAR_LEADS})\s\Z", before, IGNORECASE)
    ):
        return None
    return date_of(found["y"], mod=MOD.get((found["mod"] or "").lower(), ""))
