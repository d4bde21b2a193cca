"""Texts and days as the keys of a head hold them."""

from warta.decode import Plain
from warta.nouns.article import Stamp
from warta.read.signs import visible
from warta.read.stamps import is_day_with_wrong_clock, stamp_from

LONGEST = 2000


class WrongValueError(ValueError):
    """A value that its key cannot hold: what is wrong and how to mend it."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.what = what
        self.fix = fix


def words(key: str, value: Plain) -> str:
    """The text with one space between words."""
    if not isinstance(value, str):
        raise WrongValueError(f'"{key}" is no text.', f"Write it as `{key}: text`.")
    if len(value) > LONGEST:
        raise WrongValueError(f'"{key}" is longer than {LONGEST} letters.', "Put the text below the head.")
    return visible(value)


def stamp(key: str, value: Plain) -> Stamp | None:
    """The day, and the time where it is given; nothing for an empty text."""
    text = words(key, value)
    if not text:
        return None
    found = stamp_from(text)
    if found is None and is_day_with_wrong_clock(text):
        raise WrongValueError(
            f'{key} "{text}" has a time that no clock shows.', "Write 00:00 to 23:59, as in 2024-02-29 19:30 WIB."
        )
    if found is None:
        raise WrongValueError(f'{key} "{text}" is no day.', "Write it as 2024-02-29 or 2024-02-29 19:30 WIB.")
    return found
