"""How much when, as bars: by month, and over a longer time by year or by decade."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from warta.catalogues import N_
from warta.render.words import Count, day_words, short_month_name, speech

# more bars than these are too narrow to be read on a phone
MOST_BARS = 13
# and how much of 2024-02 tells it
MONTH = 7
UNITS_OF_TIME = {N_("Berita per bulan"): MONTH, N_("Berita per tahun"): 4, N_("Berita per dasawarsa"): 3}
HIGH, TOP, BELOW = 72, 16, 34
# a bar with its gap: as wide as a phone has room for, and no wider than a few bars need to be
NARROW, WIDE, GAP, ROOM = 26, 64, 4, 338
# narrower than this only every second year or decade has its name below it
NAMED = 34


class Bar(Struct, frozen=True):
    """A month, year or decade: its place, its number, its names under it and in full, and its page, if any."""

    x: int
    y: int
    height: int
    number: Count
    label: str
    year: str
    name: str
    address: str


class Bars(Struct, frozen=True):
    """A bar chart that begins at zero; ``heading`` tells what they stand for: Berita per bulan."""

    heading: str
    width: int
    height: int
    base: int
    bar: int
    middle: int
    bars: tuple[Bar, ...]


def bars(counts: Mapping[str, int], *, language: str) -> Bars | None:
    """The counts of months (2024-02) as bars without a gap in time; nothing where there is only one month."""
    if len(counts) < 2:
        return None
    heading, length = next(
        (heading, length)
        for heading, length in UNITS_OF_TIME.items()
        if length == 3 or len(_from_to(counts, length)) <= MOST_BARS
    )
    grouped: dict[str, int] = {}
    for month, count in counts.items():
        grouped[month[:length]] = grouped.get(month[:length], 0) + count
    stretches = _from_to(counts, length)
    most = max(grouped.values())
    wide = min(WIDE, max(NARROW, ROOM // len(stretches)))
    made = tuple(
        _bar(place, wide, stretch, grouped.get(stretch, 0), most, language) for place, stretch in enumerate(stretches)
    )
    if length < MONTH and wide < NAMED:
        # the latest has its name, and each second one before it
        made = tuple(replace(one, label="") if (len(made) - n) % 2 == 0 else one for n, one in enumerate(made))
    return Bars(
        speech(language).say(heading),
        wide * len(made),
        TOP + HIGH + BELOW,
        TOP + HIGH,
        wide - GAP,
        (wide - GAP) // 2,
        made,
    )


def _bar(place: int, wide: int, stretch: str, count: int, most: int, language: str) -> Bar:
    height = -(-HIGH * count // most)
    is_month = len(stretch) == MONTH
    # the year stands under its first month
    year = stretch[:4] if is_month and (place == 0 or stretch.endswith("-01")) else ""
    decade = f"{stretch}0–{stretch}9"
    return Bar(
        x=wide * place,
        y=TOP + HIGH - height,
        height=height,
        number=Count(count, language),
        label=_label(stretch, language),
        year=year,
        name=decade if len(stretch) == 3 else day_words(stretch, language),
        address=f"tanggal/{stretch}.html" if count and len(stretch) > 3 else "",
    )


def _label(stretch: str, language: str) -> str:
    """2024-02 -> Feb; 2024 -> 2024; 202 -> 2020."""
    if len(stretch) == 7:
        return short_month_name(int(stretch[5:]), language)
    return stretch if len(stretch) == 4 else f"{stretch}0"


def _from_to(counts: Mapping[str, int], length: int) -> list[str]:
    """Every month, year or decade from the first to the last."""
    first, last = (_place(month, length) for month in (min(counts), max(counts)))
    return [_stretch(place, length) for place in range(first, last + 1)]


def _place(month: str, length: int) -> int:
    return {7: int(month[:4]) * 12 + int(month[5:]) - 1, 4: int(month[:4]), 3: int(month[:3])}[length]


def _stretch(place: int, length: int) -> str:
    return f"{place // 12:04}-{place % 12 + 1:02}" if length == 7 else f"{place:0{length}}"
