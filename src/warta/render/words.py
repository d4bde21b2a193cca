"""Numbers, days and interface words as readers write them: 1.234,5 and 30 Agustus 2023."""

from collections.abc import Callable
from typing import cast

from warta.lexicon import mapping

MONTHS = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
WEEKDAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
Translate = Callable[[str], str]


class Counting(str):
    """Words with a place for a number, and how one is told: {} articles, 1 article."""

    __slots__ = ("one",)
    one: str

    def __new__(cls, words: str, one: str) -> "Counting":
        """The words for any number but one."""
        made = super().__new__(cls, words)
        made.one = one
        return made

    def format(self, *told: object, **named: object) -> str:
        """3 -> 3 articles; 1 -> 1 article."""
        return self.one if str(told[0]) == "1" else super().format(*told, **named)


def translator(language: str) -> Translate:
    """The function from an Indonesian interface word to the interface's language."""
    if language == "id":
        return str
    catalogue = cast("dict[str, str]", mapping("interface"))

    def say(text: str) -> str:
        words, one = catalogue.get(text, text), catalogue.get(text.replace("{}", "1"))
        return Counting(words, one) if one and "{}" in text else words

    return say


def number(value: float, language: str = "id") -> str:
    """1234.5 -> 1.234,5."""
    text = f"{value:,}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def day_words(value: str, language: str = "id") -> str:
    """2023-08-30 -> 30 Agustus 2023; 2023-08 -> Agustus 2023; 0439 -> 439; what is no day stays."""
    parts = value.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return value
    month = MONTHS[language][int(parts[1]) - 1] if len(parts) > 1 else ""
    day = str(int(parts[2])) if len(parts) > 2 else ""
    return " ".join(part for part in (day, month, str(int(parts[0]))) if part)
