"""The door of what editors are told: a page in ``.warta/`` and a few lines for the terminal."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup
from msgspec import Struct

from warta.bulletin import changes, doubts
from warta.bulletin.rows import Section, section
from warta.bulletin.state import PAGE, Kept, keep, kept_with, state_of
from warta.counts import counted
from warta.errors import Problem
from warta.nouns.entities import Guess
from warta.nouns.site import Theme
from warta.render.archive import Archive
from warta.render.environment import uncompiled
from warta.render.fill import filled
from warta.render.words import speech
from warta.settings import Settings

# the sections that tell of changes since the build before, and those of what is there, as the terminal counts them
CHANGED = {"nama": "new name", "hitungan": "moved count", "halaman": "page that came or went"}
THERE = {"tanggal": "odd date", "tahun": "concluded year", "tanpa": "article without day or title", "naskah": "copy"}
MANY = {
    "copy": "copies",
    "page that came or went": "pages that came or went",
    "article without day or title": "articles without day or title",
}


class Made(Struct, frozen=True):
    """A build that is done: what it ``shows``, its pages, what is to mend, what is left to decide, and where the site
    lies from the folder of the editors' page."""

    shows: Archive
    pages: tuple[str, ...]
    problems: tuple[Problem, ...]
    guesses: tuple[Guess, ...]
    way: str


class BulletinPage(Struct, frozen=True):
    """The editors' page. Its style stands in it, and its policy allows that style alone."""

    title: str
    is_first: bool
    sections: tuple[Section, ...]
    way: str
    style: Markup
    policy: str


def bulletin(made: Made, settings: Settings, theme: Theme, folder: Path) -> tuple[str, ...]:
    """Writes the page and what is kept for the next build into the folder; what the terminal is told."""
    kept = kept_with(state_of(made.shows, made.pages), folder)
    sections = _sections(made, kept, settings.language)
    style = theme.static["css/tokens.css"].decode(errors="replace") + theme.templates["editors/report.css"]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    view = BulletinPage(
        title=settings.title,
        is_first=kept.before is None,
        sections=sections,
        way=made.way,
        style=Markup(style),
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
    page = filled(uncompiled(theme, settings), "editors/report.html", {"page": view}).encode(errors="replace")
    path = folder / PAGE
    if not path.is_file() or path.read_bytes() != page:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page)
    keep(kept, folder)
    return _lines(sections)


def _sections(made: Made, kept: Kept, language: str) -> tuple[Section, ...]:
    """All there is to tell, what should be mended first."""
    speaks, site = speech(language), made.shows.site
    say = speaks.say
    return (
        section("masalah", say("Yang perlu dibetulkan"), "", doubts.problems(made.problems)),
        section("nama", say("Nama baru"), "", changes.new_names(kept, speaks)),
        section(
            "gabung",
            say("Mungkin orang yang sama"),
            say("Aturan yang benar ditempel di bawah people: dalam entities.yaml."),
            doubts.merges(made.guesses, site.gists),
            len(made.guesses),
        ),
        section("hitungan", say("Perubahan terbesar"), "", changes.moved_counts(kept, speaks)),
        section("halaman", say("Halaman yang datang dan pergi"), "", changes.pages(kept, speaks)),
        section(
            "tanggal",
            say("Hari dan tanggal yang tidak cocok"),
            say("Betulkan harinya atau tanggalnya."),
            doubts.dates(site, doubts.DISAGREE, language),
            doubts.doubted(site.gists, doubts.DISAGREE),
        ),
        section(
            "tahun",
            say("Tahun yang disimpulkan"),
            say("Tulis tahunnya bila keliru."),
            doubts.dates(site, doubts.CONCLUDED, language),
            doubts.doubted(site.gists, doubts.CONCLUDED),
        ),
        section(
            "tanpa",
            say("Tanpa tanggal atau judul"),
            say("Tulis di kepala berkasnya."),
            doubts.undated(site.gists, speaks),
        ),
        section(
            "naskah", say("Naskah yang sama"), say("Ditampilkan dan dihitung sekali."), doubts.copies(site, speaks)
        ),
    )


def _lines(sections: tuple[Section, ...]) -> tuple[str, ...]:
    """("changed: 3 new names, 12 moved counts", "to look at: 2 odd dates, 1 copy")."""
    count = {one.anchor: one.count for one in sections}
    told = (("changed", CHANGED), ("to look at", THERE))
    counts = {
        name: [counted(count[anchor], word, MANY.get(word, "")) for anchor, word in words.items() if count[anchor]]
        for name, words in told
    }
    return tuple(f"{name}: {', '.join(held)}" for name, held in counts.items() if held)
