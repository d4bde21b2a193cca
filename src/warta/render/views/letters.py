"""The index of people: who is named most, and a page for each letter that names begin with."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from warta.render.archive import Archive, Pager, page_addresses, pager
from warta.render.views.frame import Frame, Page, frame
from warta.render.views.lists import Ranked, ranked
from warta.render.words import Count

MOST, A_PAGE = 60, 500
PATH = "orang/index.html"
NO_LETTER = "#"


class Letter(Struct, frozen=True):
    """A letter, its page, how many people it has; ``anchor`` is where it once stood on the index, ``here`` whether the
    page is its own."""

    letter: str
    address: str
    anchor: str
    count: Count
    here: bool = False


class PeoplePage(Struct, frozen=True):
    """The people in the most articles, and the letters."""

    frame: Frame
    count: Count
    letters: tuple[Letter, ...]
    most: tuple[Ranked, ...]


class LetterPage(Struct, frozen=True):
    """The people whose names begin with a letter."""

    frame: Frame
    letter: str
    count: Count
    letters: tuple[Letter, ...]
    people: tuple[Ranked, ...]
    pager: Pager


def people_pages(archive: Archive) -> Iterator[Page]:
    """orang/index.html, and by the first word of the name, as Indonesians sort, orang/huruf/a.html and so on."""
    people = ranked(archive, "orang")
    by_letter: dict[str, list[Ranked]] = {}
    for one in sorted(people, key=lambda one: (one.link.text.casefold(), one.link.address)):
        by_letter.setdefault(_letter(one), []).append(one)
    letters = tuple(
        Letter(letter, f"{_path(letter)}.html", f"huruf-{letter}", archive.number(len(by_letter[letter])))
        for letter in sorted(by_letter)
    )
    head = frame(archive.settings, PATH, archive.say("Orang"), section="orang")
    yield Page(PATH, "people", PeoplePage(head, archive.number(len(people)), letters, tuple(people[:MOST])))
    for letter in letters:
        yield from _pages(archive, letter, letters, by_letter[letter.letter])


def _pages(archive: Archive, letter: Letter, letters: Sequence[Letter], people: Sequence[Ranked]) -> Iterator[Page]:
    address = page_addresses(f"{_path(letter.letter)}.html", len(people), A_PAGE)
    for n in address:
        title = archive.say("Orang: %(letter)s", letter=letter.letter)
        view = LetterPage(
            frame(archive.settings, address[n], title, section="orang"),
            letter.letter,
            letter.count,
            tuple(Letter(one.letter, one.address, "", one.count, one == letter) for one in letters),
            tuple(people[(n - 1) * A_PAGE : n * A_PAGE]),
            pager(n, address),
        )
        yield Page(address[n], "letter", view)


def _letter(one: Ranked) -> str:
    """The letter of a name; the address is the name in plain letters, so Édouard stands under E."""
    letter = one.link.address.removeprefix("orang/")[0].upper()
    return letter if letter.isalpha() else NO_LETTER


def _path(letter: str) -> str:
    # in a folder of its own, for a person called A has the address orang/a.html
    return f"orang/huruf/{letter.lower() if letter != NO_LETTER else 'angka'}"
