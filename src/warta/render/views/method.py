"""metode.html: how things are found and counted, how well that was measured, who answers for it, and what made it."""

from msgspec import Struct

from warta.catalogues import N_
from warta.measured import NAMES, Elsewhere, Measured, record
from warta.render.archive import Archive
from warta.render.views.frame import Frame, Page, frame
from warta.render.words import Count, day_words
from warta.scores import Figure, Share, ratio
from warta.stamp import Stamp, stamp

PATH = "metode.html"
# what a figure of the record is called for readers, in the order of the page
MEASURES = {
    "people strict": N_("letak tepat"),
    "people linked": N_("letak dan nama tepat"),
    "people B3": N_("sebutan dikelompokkan per orang (B³)"),
    "countries strict": N_("letak dan negara tepat"),
    "countries page": N_("daftar negara setiap teks"),
    "dates strict": N_("letak tepat"),
    "dates relaxed": N_("letak bertindihan"),
    "dates strict+type+value": N_("letak, jenis, dan nilai tepat"),
    "dates relaxed+value": N_("letak bertindihan, nilai tepat"),
    "quotes relaxed": N_("letak bertindihan"),
}
SHARES = {
    "dates value accuracy": N_("nilai tepat di antara yang ditemukan"),
    "dates type accuracy": N_("jenis tepat di antara yang ditemukan"),
    "quotes speaker": N_("pembicara tepat di antara yang ditemukan"),
}
KINDS = {
    "people": N_("Orang"),
    "countries": N_("Negara"),
    "dates": N_("Tanggal"),
    "quotes": N_("Kutipan langsung"),
    NAMES: N_("Nama"),
}
LABELS = {"PER": N_("orang"), "ORG": N_("lembaga"), "LOC": N_("tempat"), "all": N_("semuanya")}
# the gold files of the record
GOLDS = frozenset(
    {
        N_("berita utuh"),
        N_("berita utuh baru"),
        N_("kalimat baru"),
        N_("kalimat beranotasi"),
        N_("kalimat buatan sendiri"),
    }
)
SETS = {
    "idner-dev": N_("IDNER-dev, bagian uji dari korpus latihan"),
    "mixed": N_("kalimat enam ragam berita"),
    "idner, third 1 held out": N_("IDNER, sepertiga pertama tidak dilatihkan"),
    "idner, third 2 held out": N_("IDNER, sepertiga kedua tidak dilatihkan"),
    "idner, third 3 held out": N_("IDNER, sepertiga ketiga tidak dilatihkan"),
}


class FigureRow(Struct, frozen=True):
    """A row of a table of figures, as it is written: 0,967; empty where a cell has nothing."""

    name: str
    precision: str
    recall: str
    f: str
    counts: str


class Table(Struct, frozen=True):
    """What a gold file says; ``seen`` where rules were written with it in view, ``is_old`` where another Warta was
    measured than the one that made the page."""

    heading: str
    day: str
    day_words: str
    texts: str
    seen: bool
    is_old: bool
    rows: tuple[FigureRow, ...]
    shares: tuple[FigureRow, ...]


class ElsewhereRow(Struct, frozen=True):
    """A figure that is only told: of which gold, how many expressions, F."""

    name: str
    gold: str
    expressions: str
    f: str


class MethodPage(Struct, frozen=True):
    """How it is done and how well."""

    frame: Frame
    tables: tuple[Table, ...]
    names: tuple[Table, ...]
    elsewhere: tuple[ElsewhereRow, ...]
    stamp: Stamp
    articles: Count


def method_page(archive: Archive) -> Page:
    """metode.html."""
    found = record()
    view = MethodPage(
        frame=frame(archive.settings, PATH, archive.say("Metode")),
        tables=tuple(_table(archive, one) for one in found.measured if one.kind != NAMES),
        names=tuple(_names(archive, one) for one in found.measured if one.kind == NAMES),
        elsewhere=tuple(_elsewhere(archive, one) for one in found.elsewhere),
        stamp=stamp(),
        articles=archive.number(len(archive.readings)),
    )
    return Page(PATH, "method", view)


def _table(archive: Archive, one: Measured) -> Table:
    return _made(
        archive,
        one,
        tuple(_row(archive, archive.say(MEASURES[figure.name]), figure) for figure in one.scores.figures),
        tuple(_share(archive, share) for share in one.scores.shares),
    )


def _share(archive: Archive, share: Share) -> FigureRow:
    """What is right of what was asked; where some were left open, of those that were not is the precision."""
    right, every = archive.number(share.right), archive.number(share.of)
    return FigureRow(
        archive.say(SHARES[share.name]),
        rounded(ratio(share.right, share.of - share.unknown), archive.language),
        rounded(ratio(share.right, share.of), archive.language) if share.unknown else "",
        "",
        archive.say("%(right)s dari %(all)s", right=right, all=every),
    )


def _names(archive: Archive, one: Measured) -> Table:
    """The recogniser: idner-dev PER is told as a set and a label."""
    rows = []
    for figure in one.scores.figures:
        name, _, label = figure.name.rpartition(" ")
        rows.append(_row(archive, f"{archive.say(SETS[name])}: {archive.say(LABELS[label])}", figure))
    return _made(archive, one, tuple(rows), ())


def _made(archive: Archive, one: Measured, rows: tuple[FigureRow, ...], shares: tuple[FigureRow, ...]) -> Table:
    now = stamp()
    measured_now = one.stamp.model == now.model and (one.kind == NAMES or one.stamp.rules == now.rules)
    return Table(
        heading=f"{archive.say(KINDS[one.kind])}: {archive.say(one.gold)}",
        day=one.day,
        day_words=day_words(one.day, archive.language),
        texts=archive.ngettext("%(num)s teks", "%(num)s teks", one.texts) if one.texts else "",
        seen=one.seen,
        is_old=not measured_now,
        rows=rows,
        shares=shares,
    )


def _row(archive: Archive, name: str, one: Figure) -> FigureRow:
    return FigureRow(
        name,
        rounded(one.precision, archive.language),
        rounded(one.recall, archive.language),
        rounded(one.f, archive.language),
        str(archive.number(one.gold)) if one.gold else "",
    )


def _elsewhere(archive: Archive, one: Elsewhere) -> ElsewhereRow:
    name = f"{archive.say(KINDS[one.kind])}: {archive.say(MEASURES[one.measure])}"
    return ElsewhereRow(
        name, archive.say(one.gold), str(archive.number(one.expressions)), rounded(one.f, archive.language)
    )


def rounded(share: float, language: str) -> str:
    """0.96666 -> 0,967; what is not all is never rounded up to it."""
    shown = min(round(share, 3), 0.999) if share < 1 else 1.0
    text = f"{shown:.3f}"
    return text if language == "en" else text.replace(".", ",")
