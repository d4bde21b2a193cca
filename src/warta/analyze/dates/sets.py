"""What comes again and again: setiap Senin, dua kali sepekan."""

import re

from warta.analyze.dates.durations import period
from warta.analyze.dates.rule import Around, word_rule
from warta.analyze.dates.words import (
    COUNT,
    DAY,
    FULL_MONTH,
    MONTH,
    PART,
    UNIT,
    WEEKDAY,
    digits_of,
    month_of,
    part_of,
    weekday_of,
)
from warta.nouns.mentions import Timex

EVERY = r"(?:setiap|tiap|saban)(?:-tiap)?"
ONE = r"(?:setahun|sebulan|sepekan|seminggu|sehari)"


@word_rule(
    "set",
    rf"""(?:tanggal\s+)?(?P<yd>{DAY})\s+(?P<ym>{MONTH})\s+{EVERY}\s+tahun(?:nya)?|{EVERY}\s+(?:
        (?:hari\s+)?(?P<w>{WEEKDAY})(?:\s+(?P<q>{PART}))?
      | malam\s+(?:hari\s+)?(?P<v>{WEEKDAY})
      | (?P<d>{DAY})\s+(?P<m>{MONTH})
      | tanggal\s+(?P<t>{DAY})(?:\s+(?P<tm>{MONTH}))?
      | (?:bulan\s+)?(?P<o>{FULL_MONTH})
      | akhir\s+(?P<e>pekan|minggu)
      | (?P<p>{PART})(?:nya|\s+hari(?:nya)?)?
      | (?:(?P<n>{COUNT})\s+)?(?P<u>{UNIT})(?:nya)?(?:\s+sekali)?
    )(?!\s+(?:ke-|per|ajaran|anggaran|pelajaran)|-)""",
    examples={
        "setiap hari": "P1D",
        "tiap tahun": "P1Y",
        "setiap Senin": "XXXX-WXX-1",
        "setiap Jumat malam": "XXXX-WXX-5TNI",
        "setiap 17 Agustus": "XXXX-08-17",
        "setiap malam": "XXXX-XX-XXTNI",
        "setiap tanggal 10": "XXXX-XX-10",
        "setiap lima tahun": "P5Y",
        "setiap Desember": "XXXX-12",
        "setiap akhir pekan": "XXXX-WXX-WE",
        "setiap malam Minggu": "XXXX-WXX-6TNI",
    },
)
def repeated(found: re.Match[str], _near: Around) -> Timex | None:
    """setiap Senin, tiap tahun."""
    if found["yd"]:
        return Timex("SET", f"XXXX-{month_of(found['ym']):02}-{int(found['yd']):02}")
    if found["w"]:
        part = f"T{part_of(found['q'])}" if found["q"] else ""
        return Timex("SET", f"XXXX-WXX-{weekday_of(found['w'])}{part}")
    if found["v"]:
        return Timex("SET", f"XXXX-WXX-{weekday_of(found['v']) - 1 or 7}TNI")
    if found["p"]:
        return Timex("SET", f"XXXX-XX-XXT{part_of(found['p'])}")
    if found["u"]:
        count = digits_of(found["n"] or "1")
        return Timex("SET", period([(count, found["u"].lower())])) if count else None
    if found["e"]:
        return Timex("SET", "XXXX-WXX-WE")
    month = found["m"] or found["tm"] or found["o"]
    number = found["d"] or found["t"]
    return Timex("SET", f"XXXX-{month_of(month) if month else 'XX':02}{f'-{int(number):02}' if number else ''}")


@word_rule(
    "times a unit",
    rf"""(?:{COUNT}|se)\s?kali\s+(?:(?:dalam\s+)?(?P<u>{ONE})|(?:setiap|tiap)\s+(?P<v>tahun|bulan|pekan|minggu|hari)(?:nya)?)
    | (?P<a>{ONE})\s+(?:sekali|{COUNT}\s+kali)
    | (?P<n>{COUNT})\s+(?P<b>tahun|bulan|pekan|minggu|hari|jam|menit|detik)\s+sekali(?!\s+lagi|gus)""",
    examples={
        "dua kali sepekan": "P1W",
        "tiga kali sehari": "P1D",
        "Tiga kali dalam sepekan": "P1W",
        "sebulan sekali": "P1M",
        "lima tahun sekali": "P5Y",
    },
)
def times(found: re.Match[str], _near: Around) -> Timex | None:
    """dua kali sepekan, lima tahun sekali; *10 kali per hari* is a rate."""
    count = digits_of(found["n"] or "1")
    unit = (found["u"] or found["v"] or found["a"] or found["b"]).lower()
    return Timex("SET", period([(count, unit.removeprefix("se"))])) if count else None
