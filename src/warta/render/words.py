"""Numbers, days and interface words as readers write them: 1.234,5 and 30 Agustus 2023."""

from functools import cache, lru_cache
from gettext import NullTranslations

from msgspec import Struct

from warta.catalogues import N_, OWN, catalogue

MONTHS = (
    *(N_("Januari"), N_("Februari"), N_("Maret"), N_("April"), N_("Mei"), N_("Juni")),
    *(N_("Juli"), N_("Agustus"), N_("September"), N_("Oktober"), N_("November"), N_("Desember")),
)
SHORT_MONTHS = (
    *(N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("Mei"), N_("Jun")),
    *(N_("Jul"), N_("Agu"), N_("Sep"), N_("Okt"), N_("Nov"), N_("Des")),
)
SWAPPED = str.maketrans(",.", ".,")
# letters of a headline that stands below a sentence, where a reader looks for the source and not for the news
LONGEST = 40
WEEKDAYS = (N_("Senin"), N_("Selasa"), N_("Rabu"), N_("Kamis"), N_("Jumat"), N_("Sabtu"), N_("Minggu"))


class Count(int):
    """A whole number that is told as readers of a language write it: 1234 -> 1.234."""

    written: str

    def __new__(cls, value: int, language: str = OWN) -> "Count":
        """The number, written with the signs of the language."""
        made = super().__new__(cls, value)
        made.written = decimal(value, language)
        return made

    def __str__(self) -> str:
        """1.234."""
        return self.written


class Speech(Struct, frozen=True):
    """The interface's words in a language; what stands as %(name)s in them is filled in, and a % in them is %%."""

    language: str
    catalogue: NullTranslations

    def say(self, text: str, **told: object) -> str:
        """Berita -> News; halaman %(page)s, 2 -> page 2."""
        return (self.catalogue.gettext(text) if text else "") % told

    def ngettext(self, one: str, many: str, count: int, **told: object) -> str:
        """%(num)s berita, 1 -> 1 article; 1234 -> 1,234 articles. Indonesian has one form for all."""
        return self.catalogue.ngettext(one, many, count) % {"num": Count(count, self.language), **told}


@cache
def speech(language: str) -> Speech:
    """How the interface speaks in a language."""
    return Speech(language, catalogue(language))


def decimal(value: float, language: str = OWN) -> str:
    """1234.5 -> 1.234,5."""
    text = f"{value:,}"
    return text if language == "en" or text.isdecimal() else text.translate(SWAPPED)


@cache
def day_words(value: str, language: str = OWN) -> str:
    """2023-08-30 -> 30 Agustus 2023; 2023-08 -> Agustus 2023; 0439 -> 439; what is no day stays."""
    parts = value.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return value
    month = month_name(int(parts[1]), language) if len(parts) > 1 else ""
    day = str(int(parts[2])) if len(parts) > 2 else ""
    return " ".join(part for part in (day, month, str(int(parts[0]))) if part)


def month_name(month: int, language: str = OWN) -> str:
    """8 -> Agustus."""
    return speech(language).say(MONTHS[month - 1])


def short_month_name(month: int, language: str = OWN) -> str:
    """8 -> Agu."""
    return speech(language).say(SHORT_MONTHS[month - 1])


def weekday_name(day: int, language: str = OWN) -> str:
    """0 -> Senin."""
    return speech(language).say(WEEKDAYS[day])


# a sentence of an article is often told beside others of it
@lru_cache(maxsize=1 << 12)
def short(title: str) -> str:
    """The first words of a long headline: KTT G20 New Delhi Terima Uni Afrika …"""
    words = title.split()
    while len(" ".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    return title if words == title.split() else f"{' '.join(words).rstrip(',:;–-')} …"
