"""What comes again and again: setiap Senin, dua kali sepekan."""

import re

from warta.analyze.dates.rule import Around, rule
from warta.analyze.dates.stretches import number_of, period
from warta.analyze.dates.words import COUNT, DAY, MONTH, PARTS, UNIT, WEEKDAY, month_of, weekday_of
from warta.nouns.mentions import Timex


@rule(
    "set",
    rf"(?:[Ss]etiap|[Tt]iap|[Ss]aban)(?:-tiap)?\s+(?:(?:hari\s+)?(?P<w>{WEEKDAY})(?:\s+(?P<q>pagi|siang|sore|petang|malam))?|(?P<d>{DAY})\s+(?P<m>(?i:{MONTH}))|tanggal\s+(?P<t>{DAY})|(?:(?P<n>{COUNT})\s+)?(?P<u>{UNIT})(?:nya)?|(?P<p>pagi|siang|sore|petang))(?!\s+(?:ke|per))",
    examples={
        "setiap hari": "P1D",
        "tiap tahun": "P1Y",
        "setiap Senin": "XXXX-WXX-1",
        "setiap Jumat malam": "XXXX-WXX-5TNI",
        "setiap 17 Agustus": "XXXX-08-17",
        "setiap malam": "XXXX-XX-XXTNI",
        "setiap tanggal 10": "XXXX-XX-10",
        "setiap lima tahun": "P5Y",
    },
)
def repeated(found: re.Match[str], _near: Around) -> Timex | None:
    """setiap Senin, tiap tahun."""
    if found["w"]:
        part = f"T{PARTS[found['q']]}" if found["q"] else ""
        return Timex("SET", f"XXXX-WXX-{weekday_of(found['w'])}{part}")
    if found["d"]:
        return Timex("SET", f"XXXX-{month_of(found['m']):02}-{int(found['d']):02}")
    if found["t"]:
        return Timex("SET", f"XXXX-XX-{int(found['t']):02}")
    if found["p"] or found["u"] == "malam":
        return Timex(
            "SET",
            f"XXXX-XX-XXT{ {'pagi': 'MO', 'siang': 'AF', 'sore': 'AF', 'petang': 'EV'}.get(found['p'] or '', 'NI') }",
        )
    return Timex("SET", period([(number_of(found["n"]) if found["n"] else "1", found["u"])]))


@rule(
    "times a unit",
    rf"(?P<n>{COUNT}|[Ss]e)\s?kali\s+(?:(?:dalam\s+)?(?P<u>setahun|sebulan|sepekan|seminggu|sehari)|per\s+(?P<v>tahun|bulan|pekan|minggu|hari))",
    examples={"dua kali sepekan": "P1W", "tiga kali sehari": "P1D"},
)
def times(found: re.Match[str], _near: Around) -> Timex:
    """dua kali sepekan."""
    return Timex("SET", period([("1", (found["u"] or found["v"]).removeprefix("se"))]))
