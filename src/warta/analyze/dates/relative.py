"""Dates counted from the publication day, or from the last day told before."""

import re
from datetime import date, timedelta

from warta.analyze.dates.absolute import MOD, SENTENCE, date_of
from warta.analyze.dates.rule import Around, rule
from warta.analyze.dates.words import COUNT, PARTS, WEEKDAY, count_of, weekday_of
from warta.nouns.mentions import Timex

EDGE = r"(?:(?P<mod>[Aa]wal|[Pp]ertengahan|[Aa]khir)\s+)"
SHIFTS = {
    "hari ini": 0, "kemarin lusa": -2, "kemarin": -1, "besok lusa": 2, "besok": 1, "esok hari": 1, "esok": 1, "lusa": 2, "hari esok": 1,
}  # fmt: skip
FUTURE = re.compile(r"\b(?:akan|dijadwalkan|rencananya|direncanakan|bakal)\b")


def _relative(day: date, *, mod: str = "") -> Timex:
    return date_of(day.isoformat(), anchor="published", mod=mod)


@rule(
    "day word",
    r"(?P<w>[Hh]ari ini|[Kk]emarin lusa|[Kk]emarin|[Bb]esok lusa|[Ll]usa|[Bb]esok|[Ee]sok hari|[Ee]sok|[Hh]ari esok)(?P<p>\s+(?:pagi|siang|sore|petang|malam))?",
    examples={"hari ini": "2024-02-29", "kemarin": "2024-02-28", "besok pagi": "2024-03-01TMO"},
)
def day_word(found: re.Match[str], near: Around) -> Timex | None:
    """hari ini, kemarin, besok pagi."""
    if near.published is None or (
        re.search(r"\b(?:sampai|hingga)\s\Z", near.text[max(0, found.start() - 7) : found.start()])
        and found["w"] == "esok"
    ):
        return None
    day = near.published + timedelta(days=SHIFTS[found["w"].lower()])
    return _part(day, found["p"].strip()) if found["p"] else _relative(day)


@rule(
    "part of a day near",
    r"(?P<a>[Tt]adi|[Nn]anti)\s+(?P<p>dini hari|pagi|siang|sore|petang|malam)|(?P<q>[Pp]agi|[Ss]iang|[Ss]ore|[Pp]etang|[Mm]alam)\s+(?P<b>ini|tadi|nanti|kemarin)|(?P<s>[Ss]emalam)(?!\s+suntuk)",
    examples={
        "tadi malam": "2024-02-28TNI",
        "semalam": "2024-02-28TNI",
        "malam ini": "2024-02-29TNI",
        "nanti sore": "2024-02-29TAF",
    },
)
def near_part(found: re.Match[str], near: Around) -> Timex | None:
    """tadi pagi, malam ini, semalam."""
    if near.published is None:
        return None
    part = (found["p"] or found["q"] or "malam").lower()
    before = found["s"] or found["b"] == "kemarin" or (part == "malam" and (found["a"] or "").lower() == "tadi")
    return _part(near.published - timedelta(days=1 if before else 0), part)


def _part(day: date, part: str) -> Timex:
    return Timex("TIME", f"{day}T{PARTS[part]}", "START" if part == "dini hari" else "", "published")


@rule(
    "eve",
    rf"[Mm]alam\s+(?:(?P<w>{WEEKDAY})|(?P<n>[Tt]ahun [Bb]aru)(?:\s+(?P<y>\d{{4}}))?)",
    examples={"malam Minggu": "2024-02-24TNI", "malam Tahun Baru 2024": "2023-12-31TNI"},
)
def eve(found: re.Match[str], near: Around) -> Timex | None:
    """malam Minggu is Saturday night."""
    if found["y"]:
        return Timex("TIME", f"{int(found['y']) - 1}-12-31TNI")
    if near.published is None:
        return None
    if found["n"]:
        year = near.published.year - (near.published.month < 7)
        return Timex("TIME", f"{year}-12-31TNI", "", "published")
    return _part(_last_weekday(weekday_of(found["w"]) % 7 or 7, near.published, shift=-1), "malam")


def _last_weekday(
    weekday: int, published: date, *, shift: int = 0, strictly: bool = False, coming: bool = False
) -> date:
    """The latest day of that weekday (or the day ``shift`` after it) up to the publication, or the next one after."""
    wanted = (weekday - 1 + shift) % 7 + 1
    back = (published.isoweekday() - wanted) % 7
    if coming:
        return published + timedelta(days=(wanted - published.isoweekday()) % 7 or 7)
    return published - timedelta(days=7 if strictly and back == 0 else back)


@rule(
    "weekday",
    rf"(?:(?P<h>[Hh]ari)\s+)?(?P<w>{WEEKDAY})(?P<x>\s+(?:pekan depan|pekan lalu|minggu depan|minggu lalu|pekan ini|(?:yang )?lalu|kemarin|depan|mendatang|nanti|besok|ini))?",
    examples={
        "pada Senin": "2024-02-26",
        "Jumat lalu": "2024-02-23",
        "Rabu mendatang": "2024-03-06",
        "Rabu pekan depan": "2024-03-06",
        "Minggu depan": "2024-W10",
    },
)
def weekday(found: re.Match[str], near: Around) -> Timex | None:
    """Senin, Jumat lalu, Rabu pekan depan; no place (Pasar Minggu), no prayer (salat Jumat)."""
    before = near.text[max(0, found.start() - 20) : found.start()]
    if near.published is None or re.search(
        r"\b(?:[Pp]asar|[Ss]tasiun|[Ss]alat|[Ss]holat|[Ss]halat|[Jj]umlah|Jalan|[Mm]alam|Car Free Day|koran)\s\Z|-\Z",
        before,
    ):
        return None
    if re.match(
        r"-\w|,?\s*\(\s*\d|\s+(?:Wage|Pon|Kliwon|Legi|Pahing|Agung|Palma|Paskah|[A-Z][a-z]+\s?,)",
        near.text[found.end() : found.end() + 14],
    ):
        return None
    extra = (found["x"] or "").strip()
    number = weekday_of(found["w"])
    if found["w"] == "Minggu" and not found["h"] and extra in ("lalu", "depan", "ini"):
        return _week(near.published, {"lalu": -1, "depan": 1, "ini": 0}[extra])
    if extra in ("pekan depan", "pekan lalu", "minggu depan", "minggu lalu", "pekan ini"):
        shift = {"depan": 7, "lalu": -7, "ini": 0}[extra.split()[1]]
        monday = near.published - timedelta(days=near.published.isoweekday() - 1)
        return _relative(monday + timedelta(days=shift + number - 1))
    start = max(near.text.rfind(sign, max(0, found.start() - SENTENCE), found.start()) for sign in (". ", "\n")) + 1
    coming = extra in ("depan", "mendatang", "nanti", "besok") or (
        not extra and bool(FUTURE.search(near.text, max(start, found.start() - SENTENCE), found.start()))
    )
    return _relative(
        _last_weekday(number, near.published, strictly="lalu" in extra or extra == "kemarin", coming=coming)
    )


def _week(published: date, shift: int, *, weekend: bool = False) -> Timex:
    year, week, _ = (published + timedelta(weeks=shift)).isocalendar()
    return date_of(f"{year}-W{week:02}{'-WE' if weekend else ''}", anchor="published")


@rule(
    "week, month or year near",
    rf"{EDGE}?(?P<u>pekan|minggu|bulan|tahun|Pekan|Bulan|Tahun)\s+(?P<x>ini|lalu|kemarin|depan|mendatang|(?:yang )?lalu|silam)",
    examples={
        "pekan lalu": "2024-W08",
        "bulan depan": "2024-03",
        "tahun ini": "2024",
        "awal tahun depan": "2025",
        "akhir pekan ini": "2024-W09-WE",
    },
)
def unit_near(found: re.Match[str], near: Around) -> Timex | None:
    """pekan lalu, bulan ini, tahun depan; no *tiga tahun lalu*."""
    if near.published is None or re.search(
        rf"\b(?:{COUNT}|beberapa|puluhan|belasan|ratusan)\s\Z", near.text[max(0, found.start() - 18) : found.start()]
    ):
        return None
    shift = {"ini": 0, "depan": 1, "mendatang": 1}.get(found["x"], -1)
    unit, edge = found["u"].lower(), (found["mod"] or "").lower()
    if unit in ("pekan", "minggu"):
        return _week(near.published, shift, weekend=edge == "akhir")
    return date_of(_shifted(near.published, unit, shift), anchor="published", mod=MOD.get(edge, ""))


@rule("weekend", r"[Aa]khir pekan(?!\s+(?:depan|mendatang|ke))", examples={"akhir pekan": "2024-W09-WE"})
def weekend(_found: re.Match[str], near: Around) -> Timex | None:
    """akhir pekan without more: this week's."""
    return _week(near.published, 0, weekend=True) if near.published else None


def _shifted(day: date, unit: str, count: int) -> str:
    """The day, week, month or year that lies ``count`` units away, at the unit's granularity."""
    if unit in ("hari", "malam"):
        return (day + timedelta(days=count)).isoformat()
    if unit in ("pekan", "minggu"):
        year, week, _ = (day + timedelta(weeks=count)).isocalendar()
        return f"{year}-W{week:02}"
    if unit == "bulan":
        months = day.year * 12 + day.month - 1 + count
        return f"{months // 12}-{months % 12 + 1:02}"
    years = count * {"tahun": 1, "windu": 8, "dekade": 10, "dasawarsa": 10, "abad": 100}[unit]
    return f"{day.year + years:04}" if unit != "abad" else f"{(day.year + years) // 100}"


@rule(
    "units away",
    rf"(?:(?:[Ss]ekitar|[Hh]ampir|[Ll]ebih dari)\s+)?(?:(?P<n>{COUNT})\s+(?P<u>hari|malam|pekan|minggu|bulan|tahun|dekade|dasawarsa|abad)|(?P<s>setahun|sebulan|sepekan|seminggu|sehari|sedekade|seabad))\s+(?P<x>(?:yang )?lalu|silam|lagi|mendatang)",
    examples={
        "dua hari lalu": "2024-02-27",
        "empat bulan yang lalu": "2023-10",
        "tiga tahun lagi": "2027",
        "setahun lalu": "2023",
        "dua pekan silam": "2024-W07",
    },
)
def units_away(found: re.Match[str], near: Around) -> Timex | None:
    """dua hari lalu, tiga tahun lagi: as exact as the unit; after *dalam* or *selama*, *N hari mendatang* is a duration."""
    if near.published is None:
        return None
    unit = found["u"] or found["s"].removeprefix("se")
    count = count_of(found["n"]) if found["n"] else 1
    before = near.text[max(0, found.start() - 8) : found.start()]
    if count != int(count) or count > 3000:
        return None
    if found["x"] == "mendatang" and re.search(r"\b(?:dalam|selama)\s\Z", before):
        return Timex(
            "DURATION",
            f"P{int(count)}{ {'hari': 'D', 'malam': 'D', 'pekan': 'W', 'minggu': 'W', 'bulan': 'M', 'tahun': 'Y'}.get(unit, 'DE') }",
        )
    away = int(count) * (1 if found["x"] in ("lagi", "mendatang") else -1)
    if (
        unit != "abad"
        and near.published.year + away * (10 if unit.startswith(("dek", "das")) else 1 if unit == "tahun" else 0) < 1
    ):
        return None
    return date_of(_shifted(near.published, unit, away), anchor="published")


@rule(
    "units after",
    rf"(?:(?P<n>{COUNT})\s+(?P<u>hari|pekan|minggu|bulan|tahun)|(?P<s>setahun|sebulan|sepekan|seminggu|sehari))\s+(?P<x>kemudian|sebelumnya|setelahnya|berselang|setelah itu|sebelum itu)|(?P<k>[Kk]eesokan (?:harinya|hari)|[Ee]sok harinya|[Hh]ari berikutnya)",
    examples={"Selasa (27/2/2024) ... dua hari kemudian": "2024-02-29"},
)
def units_after(found: re.Match[str], near: Around) -> Timex | None:
    """dua hari kemudian, keesokan harinya: from the last day told before; nothing without one."""
    if near.last is None:
        return None
    if found["k"]:
        return date_of((near.last + timedelta(days=1)).isoformat(), anchor="narrative")
    count = count_of(found["n"]) if found["n"] else 1
    if count != int(count):
        return None
    away = -1 if found["x"].startswith("sebelum") else 1
    return date_of(
        _shifted(near.last, found["u"] or found["s"].removeprefix("se"), int(count) * away), anchor="narrative"
    )
