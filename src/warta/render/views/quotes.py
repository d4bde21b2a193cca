"""The pages of quotes: the newest, those of a speaker, those of a kind of cue, those of nobody known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from warta.catalogues import N_, NN_
from warta.render.archive import Archive, Link, Tally, entity_link
from warta.render.pagers import Pager, page_address, page_addresses, pager
from warta.render.sayings import Saying, class_link, saying
from warta.render.views.frame import Frame, Page, frame
from warta.render.voices import CLASSES, Said, most_quoted, speaker_path
from warta.render.words import Count

A_PAGE, SPEAKERS_A_PAGE = 40, 200
UNKNOWN, UNNAMED = "kutipan/pembicara/belum-dikenali", "kutipan/pembicara/tanpa-nama"
NEWEST, SPEAKERS = "kutipan/index", "kutipan/pembicara/index"
# speakers who are not known: how they are called, and what is said of them
NOBODY = {
    UNKNOWN: (
        N_("pembicara belum dikenali"),
        N_("Kata-kata dalam tanda kutip yang pembicaranya tidak ditemukan mesin di dekatnya."),
    ),
    UNNAMED: (
        N_("pembicara tanpa nama lengkap"),
        N_("Beritanya menulis inisial atau nama samaran, jadi pembicaranya tidak punya halaman."),
    ),
}
QUOTES = NN_("%(num)s kutipan", "%(num)s kutipan")
# the parts of a speaker's page by how sure it is who speaks
SURE = {
    "sure": ("pasti", N_("Kutipan"), ""),
    "by_role": (
        "jabatan",
        N_("Menurut jabatannya"),
        N_("Di dekat kata-katanya hanya jabatan yang tertulis; nama orangnya disimpulkan dari seluruh berita."),
    ),
    "maybe": (
        "mungkin",
        N_("Mungkin"),
        N_("Namanya satu kata saja di berita itu; bahwa orang inilah yang bicara adalah dugaan."),
    ),
}

QUOTE_KINDS = (NEWEST, *CLASSES, *NOBODY)


class Part(Struct, frozen=True):
    """Quotes before they are on pages, under a heading with a note."""

    anchor: str
    heading: str
    note: str
    said: tuple[Said, ...]


class Section(Struct, frozen=True):
    """Quotes under a heading: all of that kind are ``count``, those of this page are ``sayings``."""

    anchor: str
    heading: str
    note: str
    count: Count
    sayings: tuple[Saying, ...]


class QuoteListPage(Struct, frozen=True):
    """Quotes of one speaker or one kind. ``up`` leads to what they are of; ``own`` where the speaker is in the heading;
    ``ways`` count the sections and lead to them."""

    frame: Frame
    heading: str
    up: Link
    about: str
    count: str
    own: bool
    ways: tuple[Link, ...]
    sections: tuple[Section, ...]
    pager: Pager


class SpeakerRow(Struct, frozen=True):
    """A speaker in a list: the person, how many quotes are surely theirs, and the others: 2 menurut jabatannya."""

    person: Link
    count: Tally
    others: tuple[Link, ...]


class QuotesPage(Struct, frozen=True):
    """Quotes, the newest first; who is quoted most, and what the cues do."""

    frame: Frame
    count: Count
    classes: tuple[tuple[Link, Count], ...]
    speakers: tuple[SpeakerRow, ...]
    everyone: Link
    nobody: tuple[Link, ...]
    quotes: tuple[Saying, ...]
    pager: Pager


class SpeakersPage(Struct, frozen=True):
    """Everyone who is quoted, the most often quoted first."""

    frame: Frame
    count: Count
    rows: tuple[SpeakerRow, ...]
    nobody: tuple[Link, ...]
    pager: Pager


def quote_pages(archive: Archive) -> Iterator[Page]:
    """kutipan/index.html, the pages of all speakers, kinds of cue, and speakers who are not known."""
    for kind in QUOTE_KINDS:
        for n in quote_numbers(archive, kind):
            yield quote_page(archive, kind, n)
    yield from speakers_pages(archive)
    for identity in archive.voices.spoken:
        yield from speaker_pages(archive, identity)


def quote_numbers(archive: Archive, kind: str) -> range:
    """The numbers of the pages of quotes of a kind: the newest, those of a cue class, or of speakers not known."""
    count = len(_said(archive, kind))
    return range(1, max(-(-count // A_PAGE), kind == NEWEST) + 1)


def quote_page(archive: Archive, kind: str, n: int) -> Page:
    """One of the pages of quotes of a kind."""
    if kind == NEWEST:
        return _newest(archive, n)
    parts = [Part("kutipan", "", "", _said(archive, kind))]
    if kind in CLASSES:
        title = archive.say("Kutipan: %(kind)s", kind=archive.say(CLASSES[kind][1]))
        return _listed(archive, QuoteList(class_link(archive, kind).address, title, title, parts), n)
    title, about = archive.say(NOBODY[kind][0]), archive.say(NOBODY[kind][1])
    return _listed(archive, QuoteList(f"{kind}.html", title, title, parts, about), n)


def _said(archive: Archive, kind: str) -> tuple[Said, ...]:
    voices = archive.voices
    if kind == NEWEST:
        return voices.everything
    if kind in CLASSES:
        return voices.of_class.get(kind, ())
    return voices.unknown if kind == UNKNOWN else voices.unnamed


def _newest(archive: Archive, n: int) -> Page:
    said, spoken = archive.voices.everything, archive.voices.spoken
    address = page_addresses("kutipan/index.html", len(said), A_PAGE)
    held = archive.voices.of_class
    classes = tuple((class_link(archive, one), archive.number(len(held[one]))) for one in CLASSES if one in held)
    everyone = Link(f"{SPEAKERS}.html", archive.ngettext("%(num)s penutur", "%(num)s penutur", len(spoken)))
    view = QuotesPage(
        frame(archive.settings, address[n], archive.say("Kutipan"), section="kutipan"),
        archive.number(len(said)),
        classes,
        tuple(_row(archive, one) for one in archive.voices.foremost if len(spoken[one].sure) > 1),
        everyone,
        nobody(archive),
        _sayings(archive, said[(n - 1) * A_PAGE : n * A_PAGE]),
        pager(n, address),
    )
    return Page(address[n], "quotes", view)


def speakers_pages(archive: Archive) -> Iterator[Page]:
    """The pages of everyone who is quoted."""
    speakers = most_quoted(archive.voices.spoken)
    address = page_addresses(f"{SPEAKERS}.html", len(speakers), SPEAKERS_A_PAGE)
    for n in address:
        head = frame(archive.settings, address[n], archive.say("Penutur"), section="kutipan")
        rows = tuple(_row(archive, one) for one in speakers[(n - 1) * SPEAKERS_A_PAGE : n * SPEAKERS_A_PAGE])
        count = archive.number(len(speakers))
        yield Page(address[n], "speakers", SpeakersPage(head, count, rows, nobody(archive), pager(n, address)))


def speaker_pages(archive: Archive, identity: str) -> Iterator[Page]:
    """All quotes of a person, the sure ones first."""
    spoken, name = archive.voices.spoken[identity], archive.heads[identity].name
    up = Link(f"{identity}.html", archive.say("Halaman orang ini"), "orang")
    parts = [
        Part(anchor, archive.say(heading), archive.say(note) if note else "", said)
        for key, (anchor, heading, note) in SURE.items()
        if (said := getattr(spoken, key))
    ]
    title = archive.say("Kutipan %(speaker)s", speaker=name)
    for n in page_addresses(speaker_path(identity), spoken.count, A_PAGE):
        yield _listed(archive, QuoteList(speaker_path(identity), title, name, parts, own=True, up=up), n)


class QuoteList(Struct, frozen=True):
    """Quotes in parts, one after the other, on pages from ``first`` on; ``own`` where all are of one person."""

    first: str
    title: str
    heading: str
    parts: list[Part]
    about: str = ""
    own: bool = False
    up: Link | None = None


def _listed(archive: Archive, told: QuoteList, n: int) -> Page:
    """A page of a list; each section begins anew on each page that has some of it."""
    parts = told.parts
    total = sum(len(part.said) for part in parts)
    address = page_addresses(told.first, total, A_PAGE)
    words = archive.ngettext(*QUOTES, total)
    description = f"{told.title}: {words}."
    view = QuoteListPage(
        frame=frame(archive.settings, address[n], told.title, description=description, section="kutipan"),
        heading=told.heading,
        up=told.up or Link("kutipan/index.html", archive.say("Kutipan")),
        about=told.about,
        count=words,
        own=told.own,
        ways=_ways(archive, parts, address) if len(parts) > 1 else (),
        sections=tuple(_sections(archive, parts, (n - 1) * A_PAGE)),
        pager=pager(n, address),
    )
    return Page(address[n], "quote_list", view)


def _ways(archive: Archive, parts: Sequence[Part], address: Mapping[int, str]) -> tuple[Link, ...]:
    """Mungkin: 3, and where they begin."""
    found, before = [], 0
    for part in parts:
        words = f"{part.heading}: {archive.number(len(part.said))}"
        found.append(Link(f"{address[before // A_PAGE + 1]}#{part.anchor}", words))
        before += len(part.said)
    return tuple(found)


def _sections(archive: Archive, parts: Iterable[Part], start: int) -> Iterator[Section]:
    """What stands on the page whose first quote is that at ``start`` of all parts together."""
    before = 0
    for part in parts:
        shown = part.said[max(0, start - before) : max(0, start + A_PAGE - before)]
        if shown:
            count = archive.number(len(part.said))
            yield Section(part.anchor, part.heading, part.note, count, _sayings(archive, shown))
        before += len(part.said)


def _sayings(archive: Archive, said: Iterable[Said]) -> tuple[Saying, ...]:
    return tuple(saying(archive, article, archive.namings[article].quotes[place]) for article, place in said)


def _row(archive: Archive, identity: str) -> SpeakerRow:
    spoken, path = archive.voices.spoken[identity], speaker_path(identity)
    others = (
        ("jabatan", spoken.by_role, NN_("%(num)s menurut jabatannya", "%(num)s menurut jabatannya")),
        ("mungkin", spoken.maybe, NN_("%(num)s mungkin", "%(num)s mungkin")),
    )
    shown = ((anchor, said, words) for anchor, said, words in others if said)
    before = {"jabatan": len(spoken.sure), "mungkin": len(spoken.sure) + len(spoken.by_role)}
    return SpeakerRow(
        entity_link(archive, identity),
        Tally(f"{path}#pasti" if spoken.sure else "", archive.number(len(spoken.sure))),
        tuple(
            Link(f"{_page_of(path, before[anchor])}#{anchor}", archive.ngettext(*words, len(said)))
            for anchor, said, words in shown
        ),
    )


def _page_of(first: str, place: int) -> str:
    """The page on which the quote at that place of a list stands."""
    return page_address(first, place // A_PAGE + 1)


def nobody(archive: Archive) -> tuple[Link, ...]:
    """Where the quotes without a speaker who has a page are: pembicara belum dikenali: 352 kutipan."""
    return tuple(
        Link(f"{address}.html", f"{word}: {archive.ngettext(*QUOTES, len(said))}")
        for address, said, word in _nobody(archive)
    )


def _nobody(archive: Archive) -> list[tuple[str, tuple[Said, ...], str]]:
    found = [(kind, _said(archive, kind), archive.say(words)) for kind, (words, _) in NOBODY.items()]
    return [one for one in found if one[1]]
