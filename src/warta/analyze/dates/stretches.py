"""Intervals, quarters, decades, durations and sets."""

import re
from datetime import timedelta
from re import IGNORECASE

from warta.analyze.dates.absolute import date_of
from warta.analyze.dates.rule import Around, rule
from warta.analyze.dates.words import (
    COUNT,
    DAY,
    DEICTIC,
    FULL_MONTH,
    MONTH,
    ROMAN,
    UNIT,
    UNITS,
    YEAR,
    count_of,
    day,
    month_of,
)
from warta.analyze.dates.years import month_year, nearest
from warta.nouns.mentions import Timex

TO = r"\s*(?:-|–|—|s\.?d\.?|s/d)\s*"
WORD_TO = rf"(?:{TO}|\s+(?:sampai(?: dengan)?|hingga)\s+)"


@rule(
    "days of a month",
    rf"(?:[Tt]anggal\s+)?(?P<a>{DAY})(?P<to>{WORD_TO}|\s+dan\s+)(?P<b>{DAY})\s+(?P<m>{MONTH})(?:\s+(?P<y>{YEAR}))?{DEICTIC}?",
    examples={
        "3-10 Februari 2024": "2024-02-03/2024-02-10",
        "13 sampai 17 Februari": "2024-02-13/2024-02-17",
        "24 dan 25 Februari 2024": "2024-02-24/2024-02-25",
    },
    flags=IGNORECASE,
)
def days(found: re.Match[str], near: Around) -> Timex | None:
    """3-10 Oktober 2025; with *dan* only neighbouring days."""
    month = month_of(found["m"])
    last = (
        day(int(found["y"]), month, int(found["b"]))
        if found["y"]
        else nearest(month, int(found["b"]), near.published)
        if near.published
        else None
    )
    first = day(last.year, month, int(found["a"])) if last else None
    if not first or not last or first >= last or ("dan" in found["to"] and last - first > timedelta(days=1)):
        return None
    return date_of(f"{first}/{last}", anchor="written" if found["y"] else "year")


@rule(
    "day month to day month",
    rf"(?P<a>{DAY})\s+(?P<m>{MONTH})(?:\s+(?P<x>{YEAR}))?{TO}(?P<b>{DAY})\s+(?P<n>{MONTH})(?:\s+(?P<y>{YEAR}))?",
    examples={"28 Desember 2023-5 Januari 2024": "2023-12-28/2024-01-05"},
    flags=IGNORECASE,
)
def days_over_months(found: re.Match[str], near: Around) -> Timex | None:
    """28 Desember 2024-5 Januari 2025."""
    end_month = month_of(found["n"])
    last = (
        day(int(found["y"]), end_month, int(found["b"]))
        if found["y"]
        else nearest(end_month, int(found["b"]), near.published)
        if near.published
        else None
    )
    if last is None:
        return None
    begun = int(found["x"]) if found["x"] else last.year - (month_of(found["m"]) > end_month)
    first = day(begun, month_of(found["m"]), int(found["a"]))
    return date_of(f"{first}/{last}") if first and first < last else None


@rule(
    "months",
    rf"(?P<m>{FULL_MONTH}){TO}(?P<n>{FULL_MONTH})(?:\s+(?P<y>{YEAR}))?{DEICTIC}?",
    examples={"Januari-Agustus 2023": "2023-01/2023-08", "Januari-Februari": "2024-01/2024-02"},
)
def months(found: re.Match[str], near: Around) -> Timex | None:
    """Januari-Agustus 2025."""
    first, last = month_of(found["m"]), month_of(found["n"])
    if not found["y"] and near.published is None:
        return None
    ends = int(found["y"]) if found["y"] else month_year(last, near.published) if near.published else 0
    return date_of(f"{ends - (first > last)}-{first:02}/{ends}-{last:02}", anchor="written" if found["y"] else "year")


@rule(
    "years",
    rf"(?:[Tt]ahun\s+(?:ajaran\s+)?)?(?P<a>{YEAR})\s?[-–/]\s?(?P<b>{YEAR})",
    examples={"2019-2024": "2019/2024"},
)
def years(found: re.Match[str], _near: Around) -> Timex | None:
    """periode 2019-2024, musim 2025/2026; the span is the years, with *tahun* before them."""
    return date_of(f"{found['a']}/{found['b']}") if int(found["a"]) < int(found["b"]) else None


@rule(
    "quarter",
    rf"(?:(?P<k>[Kk]uartal|[Tt]riwulan|[Qq](?=[1-4]))\s*(?:ke-?)?|(?P<h>[Ss]emester|[Pp]aruh)\s+(?:ke-?)?)(?P<n>IV|I{{1,3}}|[1-4]|pertama|kedua|ketiga|keempat|satu|dua|tiga|empat)(?:[\s/-]*(?:tahun\s+)?(?P<y>{YEAR})|(?P<x>\s+tahun\s+(?:ini|lalu|depan)))?",
    examples={
        "kuartal III-2023": "2023-Q3",
        "semester I 2023": "2023-H1",
        "triwulan IV": "2023-Q4",
        "Q1 2024": "2024-Q1",
    },
)
def quarter(found: re.Match[str], near: Around) -> Timex | None:
    """kuartal III-2025, semester I 2025; a bare one is the latest that has begun."""
    word = found["n"].lower()
    ordinals = {"pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "satu": 1, "dua": 2, "tiga": 3, "empat": 4}
    number = ROMAN.get(word) or ordinals.get(word) or int(word)
    months_each, sign = (6, "H") if found["h"] else (3, "Q")
    if number * months_each > 12 or (found["h"] and not (found["y"] or found["x"]) and found["h"][0].isupper()):
        return None
    if found["y"]:
        return date_of(f"{found['y']}-{sign}{number}")
    if near.published is None:
        return None
    shift = {"lalu": -1, "depan": 1}.get((found["x"] or "").split()[-1] if found["x"] else "", 0)
    begun = (number - 1) * months_each < near.published.month
    return date_of(
        f"{near.published.year + (shift if found['x'] else 0 if begun else -1)}-{sign}{number}", anchor="published"
    )


@rule(
    "decade",
    r"(?:[Ee]ra\s+|[Dd]ekade\s+|[Tt]ahun\s+)?(?:(?P<y>1[6-9]\d|20\d)0-?an|(?<=era )(?P<s>[2-9])0-?an|(?:[Ee]ra|[Tt]ahun)\s+(?P<t>[2-9])0-?an)",
    examples={"1990-an": "199", "era 80-an": "198"},
)
def decade(found: re.Match[str], near: Around) -> Timex | None:
    """1990-an, era 90-an; an amount (Rp 16.400-an) is none."""
    if re.search(r"(?:Rp\.?\s?|\d[.,])\Z", near.text[max(0, found.start() - 5) : found.start()]):
        return None
    return date_of(found["y"] or f"19{found['s'] or found['t']}")


@rule(
    "century",
    r"[Aa]bad\s+(?:ke-?\s?)?(?P<n>\d{1,2}|[XVI]{1,5})(?:\s+(?:Masehi|SM))?",
    examples={"abad ke-17": "16", "abad XX": "19"},
)
def century(found: re.Match[str], _near: Around) -> Timex | None:
    """abad ke-17: the century's number less one."""
    number = int(found["n"]) if found["n"].isdigit() else _roman(found["n"])
    return date_of(f"{number - 1:02}") if 1 <= number <= 30 and not found[0].endswith("SM") else None


def _roman(text: str) -> int:
    worth = [{"I": 1, "V": 5, "X": 10}[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(worth, [*worth[1:], 0], strict=True))


APPROXIMATELY = r"(?:(?P<about>[Ss]ekitar|[Ss]ekira|[Hh]ampir|[Ll]ebih dari|[Kk]urang dari|[Kk]urang lebih)\s+)"
PERSON = r"(?:[Pp]ria|[Ll]elaki|[Ww]anita|[Pp]erempuan|[Bb]ocah|[Rr]emaja|[Pp]emu(?:da|di)|[Gg]adis|[Kk]akek|[Nn]enek|[Kk]iper|[Bb]ek|[Gg]elandang|[Ss]triker|[Pp]enyerang|[Pp]emain|[Pp]embalap|[Aa]ktor|[Aa]ktris|[Pp]enyanyi|[Pp]elatih)"
VAGUE = re.compile(r"\s+(?:yang lalu|lalu|silam|ini|kemudian|lagi|mendatang|sebelum|sesudah|setelah)")
ABOUT = {
    "sekitar": "APPROX",
    "sekira": "APPROX",
    "hampir": "LESS_THAN",
    "lebih dari": "MORE_THAN",
    "kurang dari": "LESS_THAN",
    "kurang lebih": "APPROX",
}


@rule(
    "duration",
    rf"{APPROXIMATELY}?(?:(?P<half>setengah)\s+|(?P<n>{COUNT})(?P<more>\s+setengah)?[\s-]|(?P<many>beberapa|puluhan|ratusan|belasan|ribuan)\s+)(?P<u>{UNIT})(?:\s+(?P<n2>{COUNT})\s+(?P<u2>menit|bulan|hari|detik))?(?P<x>\s+(?:terakhir|belakangan(?:\s+ini)?|ke depan))?",
    examples={
        "selama tiga bulan": "P3M",
        "1 jam 30 menit": "PT1H30M",
        "6,5 tahun": "P6.5Y",
        "setengah jam": "PT30M",
        "lima hari terakhir": "P5D",
        "puluhan tahun": "PXY",
        "satu setengah bulan": "P1.5M",
    },
)
def duration(found: re.Match[str], near: Around) -> Timex | None:
    """tiga bulan, 1x24 jam; no age, no rate."""
    before = near.text[max(0, found.start() - 20) : found.start()]
    if re.search(
        rf"\b(?:berusia|usia|umur|berumur|ke-?|tanggal|pukul|jam|[Nn]o|[Nn]omor|pasal|ayat|{PERSON})\s?\Z|[\d.,/x:+-]\Z",
        before,
    ):
        return None
    behind = near.text[found.end() : found.end() + 20]
    if (
        found["u"] == "tahun"
        and re.search(r"\b[A-Z]\w+, \Z", before)
        and re.match(r"\d\d\b.*[,)]\Z", found[0] + behind[:1])
    ):
        return None
    if found["many"] == "beberapa" and VAGUE.match(behind):
        return None
    if re.match(r"\s+(?:tangan|lalu lintas|ke-\d|kerja|[12]\d{3})\b", behind):
        return None
    mod = ABOUT.get((found["about"] or "").lower(), "")
    if found["half"]:
        halves = {"jam": "PT30M", "tahun": "P6M", "hari": "PT12H", "abad": "P50Y", "bulan": "P15D", "dekade": "P5Y"}
        return Timex("DURATION", halves[found["u"]], mod) if found["u"] in halves else None
    count = "X" if found["many"] else str(count_of(found["n"]) + 0.5) if found["more"] else number_of(found["n"])
    return Timex(
        "DURATION",
        period([(count, found["u"])] + ([(number_of(found["n2"]), found["u2"])] if found["n2"] else [])),
        mod,
    )


def number_of(word: str) -> str:
    count = count_of(word)
    return str(int(count)) if count == int(count) else str(count)


def period(parts: list[tuple[str, str]]) -> str:
    """ISO 8601: P3M, PT1H30M; a decade is P1DE, a century P100Y."""
    days_part = "".join(
        f"{count}{UNITS[unit]}" for count, unit in parts if unit not in ("jam", "menit", "detik", "abad")
    )
    hours = "".join(f"{count}{UNITS[unit]}" for count, unit in parts if unit in ("jam", "menit", "detik"))
    centuries = "".join(f"{count}00Y" for count, unit in parts if unit == "abad")
    return f"P{centuries}{days_part}{'T' + hours if hours else ''}"


@rule(
    "one unit",
    r"(?P<w>setahun|sebulan|sepekan|seminggu|sehari|semalam suntuk|sejam|seabad|sedekade|se-?windu|bertahun-tahun|berbulan-bulan|berhari-hari|berjam-jam|berminggu-minggu|1\s?[xX]\s?24 jam|\d\s?[xX]\s?24 jam)(?P<x>\s+(?:terakhir|penuh|ke depan))?(?!-)",
    examples={"selama setahun": "P1Y", "1x24 jam": "PT24H", "bertahun-tahun": "PXY"},
)
def one_unit(found: re.Match[str], near: Around) -> Timex | None:
    """setahun, bertahun-tahun, 1x24 jam; *setahun lalu* is a date, *sehari-hari* nothing."""
    word = found["w"].lower()
    if word.endswith("24 jam"):
        return Timex("DURATION", f"PT{int(word[0]) * 24}H")
    if re.search(r"\b(?:kali|per|satu)\s\Z", near.text[max(0, found.start() - 6) : found.start()]):
        return None
    for stem, sign in (
        ("tahun", "Y"),
        ("bulan", "M"),
        ("pekan", "W"),
        ("minggu", "W"),
        ("hari", "D"),
        ("dekade", "DE"),
    ):
        if stem in word:
            return Timex("DURATION", f"P{'X' if word.startswith('ber') else '1'}{sign}")
    return (
        Timex("DURATION", "P100Y")
        if "abad" in word
        else Timex("DURATION", f"PT{'X' if word.startswith('ber') else '1'}H")
        if "jam" in word
        else None
    )
