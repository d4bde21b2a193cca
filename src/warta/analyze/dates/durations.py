"""Lengths of time: tiga bulan, 1 jam 30 menit, 1x24 jam, bertahun-tahun; no age, no rate."""

import re

from warta.analyze.dates.context import words_before, words_behind
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import ABOUT, COUNT, UNIT, UNITS, YEAR, about_of, count_of, digits_of, listed
from warta.nouns.mentions import Timex

CLOCKED = frozenset({"jam", "menit", "detik"})
GROWN = 15
ONGOING = r"(?:\s+(?P<x>terakhir|belakangan(?:\s+ini)?|ke\s+depan))"
HALVES = {"abad": "P50Y", "dekade": "P5Y", "tahun": "P6M", "bulan": "P15D", "hari": "PT12H", "jam": "PT30M"}
MANY = r"(?:beberapa|puluhan|ratusan|belasan|ribuan)"
# with these it is a moment: tiga hari kemudian; rules of relative.py and narrative.py read it where they can
MOMENT = re.compile(
    r"\s+(?:yang\s+lalu|yang\s+silam|lalu(?!\s+lintas)|silam|kemudian|lagi|mendatang|sebelumnya|setelahnya|sesudahnya|berselang|(?:setelah|sebelum|sesudah)\s+itu)\b",
    re.IGNORECASE,
)
VAGUE_MOMENT = re.compile(r"\s+(?:ini|sebelum|sesudah|setelah)\b", re.IGNORECASE)
NO_LENGTH = re.compile(rf"\s*(?:tangan|dinding|ke-\d)\b|-\w|\s+{YEAR}\b", re.IGNORECASE)
NO_COUNT = re.compile(
    r"\b(?:ke\s?-?|tanggal|pukul|no\.?|nomor|pasal|ayat|kelas|juz|per|setiap|tiap)\s?\Z|[\d.,/x:+–-]\Z", re.IGNORECASE
)
AGED = re.compile(rf"(?<!\w){listed('aged')},?\s+\Z", re.IGNORECASE)
CLEARLY_AGED = re.compile(
    r"\b(?:ber)?(?:usia|umur)(?:nya|ku|mu)?\b(?:,\s+yang)?(?:\s+[^\W\d][\w-]*){0,5}\s+\Z", re.IGNORECASE
)
OVER_OR_UNDER = re.compile(
    r"\b(?:anak|orang|warga|penduduk|lansia|balita)(?:\s\w+)?\sdi\s(?:atas|bawah)\s\Z", re.IGNORECASE
)
AGED_BEHIND = re.compile(r"\s+(?:itu|tersebut|ini|ke\s+(?:atas|bawah))\b|\)", re.IGNORECASE)
LASTING = re.compile(
    r"\b(?:dalam|selama|sejak|waktu|sudah|telah|hampir|sekitar|lebih|kurang|baru|genap|kurun|setelah|usai|dari)\s\Z",
    re.IGNORECASE,
)
RATED = re.compile(
    rf"(?:\b(?:kali|per|satu|jam|menit)|(?<!\w){listed('rated')}(?:\s(?:AS|Singapura|{listed('counted')}))?)\s\Z",
    re.IGNORECASE,
)
AFTER_NAME = re.compile(r"(?:\b[A-Z][\w'’.-]*|\)),\s\Z")


@word_rule(
    "duration",
    rf"""{ABOUT}?(?:
        (?P<half>setengah)\s+
      | (?:(?P<low>{COUNT})(?:\s?(?:-|–)\s?|\s+(?:hingga|sampai|atau)\s+))?(?P<n>{COUNT})(?P<more>\s+setengah)?[\s-]+
      | (?P<many>{MANY})\s+
    )(?P<u>{UNIT})
    (?:\s+(?:dan\s+)?(?P<n2>{COUNT})\s+(?P<u2>bulan|hari|jam|menit|detik)(?!\w))?
    (?:\s+(?:dan\s+)?(?P<n3>{COUNT})\s+(?P<u3>hari|menit|detik)(?!\w))?
    {ONGOING}?""",
    examples={
        "selama tiga bulan": "P3M",
        "1 jam 30 menit": "PT1H30M",
        "1 jam 32 menit 5 detik": "PT1H32M5S",
        "6,5 tahun": "P6.5Y",
        "setengah jam": "PT30M",
        "Lima hari terakhir": "P5D",
        "puluhan tahun": "PXY",
        "dua hingga tiga pekan": "P2W/P3W",
        "7-14 hari kerja": "P7D/P14D",
        "satu setengah bulan": "P1.5M",
        "tiga tahun dan enam bulan penjara": "P3Y6M",
    },
)
def duration(found: re.Match[str], near: Around) -> Timex | None:
    """tiga bulan, 1 jam 30 menit; no age, no rate."""
    unit = found["u"].lower()
    if _no_length(found, near) or _is_age(found, near, unit):
        return None
    edge = about_of(found["about"])
    if found["half"]:
        return Timex("DURATION", HALVES[unit], edge) if unit in HALVES else None
    if found["many"]:
        return Timex("DURATION", period([("X", unit)]), edge)
    count = digits_of(found["n"])
    if not count or not float(count):
        return None
    if found["low"]:
        low = digits_of(found["low"])
        return Timex("DURATION", f"{period([(low, unit)])}/{period([(count, unit)])}", edge) if low else None
    if found["more"]:
        count = f"{float(count) + 0.5:g}"
    smaller = [(digits_of(found[n]), found[u].lower()) for n, u in (("n2", "u2"), ("n3", "u3")) if found[n]]
    parts = [(count, unit), *((digits, less) for digits, less in smaller if digits)]
    return Timex("DURATION", period(parts), edge)


def _no_length(found: re.Match[str], near: Around) -> bool:
    """Whether a number and a unit are no length of time: tiga hari kemudian, menit ke-3, 5 Bulan Sabit Merah."""
    behind = words_behind(near, found.end(), 20)
    if NO_COUNT.search(words_before(near, found.start(), 12)) or NO_LENGTH.match(behind) or MOMENT.match(behind):
        return True
    if found["many"] and VAGUE_MOMENT.match(behind):
        return True
    return found["u"][0].isupper() and found["u"] != found["u"].upper() and bool(re.match(r"\s+[A-Z]", behind))


def _is_age(found: re.Match[str], near: Around, unit: str) -> bool:
    """Whether it is how old someone is: berusia 45 tahun, bocah 5 tahun, pria 60 tahun itu, Siti, 40 tahun, …"""
    before, behind = words_before(near, found.start(), 60), words_behind(near, found.end(), 12)
    if CLEARLY_AGED.search(before):
        return True
    if unit not in ("tahun", "bulan") or found["x"]:
        return False
    if AGED.search(before) or OVER_OR_UNDER.search(before) or (before.endswith("(") and behind.startswith(")")):
        return True
    if found["n"] and AFTER_NAME.search(before) and behind[:1] in (",", ")"):
        return True
    grown = unit == "tahun" and (count_of(found["n"] or "0") or 0) >= GROWN
    return grown and bool(AGED_BEHIND.match(behind)) and not LASTING.search(before)


def period(parts: list[tuple[str, str]]) -> str:
    """ISO 8601 of counts and units: P3M, PT1H30M; a decade is P1DE, a century P100Y."""
    days = "".join(_measure(count, unit) for count, unit in parts if unit not in CLOCKED)
    clock = "".join(_measure(count, unit) for count, unit in parts if unit in CLOCKED)
    return f"P{days}{'T' + clock if clock else ''}"


def _measure(count: str, unit: str) -> str:
    """A count and the letters of its unit: a windu is eight years, a century a hundred."""
    times = UNITS[unit].rstrip("SMHDWYE")
    letters = UNITS[unit].removeprefix(times)
    return f"{float(count) * int(times):g}{letters}" if times and count != "X" else f"{count}{letters}"


@word_rule(
    "one unit",
    rf"""{ABOUT}?(?P<w>
        setahun|sebulan|sepekan|seminggu|sehari(?:\s+semalam)?|sejam|semenit|seabad|sedekade|sewindu|seharian
      | bertahun-tahun|berbulan-bulan|berminggu-minggu|berhari-hari|berjam-jam|bermenit-menit
    ){ONGOING}?(?!\s?-)""",
    examples={"selama setahun": "P1Y", "Bertahun-tahun": "PXY", "sebulan terakhir": "P1M"},
)
def one_unit(found: re.Match[str], near: Around) -> Timex | None:
    """setahun, bertahun-tahun; *setahun lalu* is a date, *sehari-hari*, *per sehari* and *3 miliar dolar setahun* nothing."""
    word = found["w"].lower()
    if MOMENT.match(near.text, found.end()) or RATED.search(words_before(near, found.start(), 24)):
        return None
    count = "X" if word.startswith("ber") else "1"
    unit = next(unit for unit in UNITS if unit in word)
    return Timex("DURATION", period([(count, unit)]), about_of(found["about"]))


@word_rule(
    "times 24 hours",
    r"(?P<n>\d)\s?[x×]\s?24\s?jam",
    examples={"1x24 jam": "PT24H", "2 x 24 jam": "PT48H"},
)
def times_24_hours(found: re.Match[str], _near: Around) -> Timex:
    """1x24 jam, as the law counts."""
    return Timex("DURATION", f"PT{int(found['n']) * 24}H")
