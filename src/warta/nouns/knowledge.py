"""What is known before a text is read: names and days, shipped or added by an editor."""

from msgspec import Struct


class Alias(Struct, frozen=True, order=True):
    """A country's name as it stands in a text, and what kind of name it is; ``code`` is empty for a longer name that
    is no country."""

    text: str
    code: str
    rule: str


class Holiday(Struct, frozen=True):
    """A day that has a name, by the keys of data/holidays.yaml.

    ``day`` (12-25) is the same each year; else ``days`` holds a day, or an interval, by the year of the calendar
    ``era`` (H, Saka, BE, Kongzili, M), and ``falls`` tells its day in the Hijri calendar. Ordinals count from
    ``first_year``.
    """

    name: str
    names: tuple[str, ...] = ()
    anniversary_of: tuple[str, ...] = ()
    eves: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    day: str = ""
    era: str = "M"
    falls: str = ""
    days: tuple[tuple[int, str], ...] = ()
    first_year: int = 0


class Additions(Struct, frozen=True):
    """What editors add to what is shipped: names of countries, longer names that are none, days that have a name."""

    countries: tuple[Alias, ...] = ()
    not_countries: tuple[str, ...] = ()
    holidays: tuple[Holiday, ...] = ()


NOTHING = Additions()
