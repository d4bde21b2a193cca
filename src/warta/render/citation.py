"""How an article's page is cited: a line of text, BibTeX, RIS. No day of access: nothing asks the clock."""

from msgspec import Struct

from warta.nouns.site import Reading
from warta.render.archive import Archive, day_of

# what TeX would take for a command
ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}%&#_$"},
    }
)


class Citation(Struct, frozen=True):
    """A page cited in three forms."""

    plain: str
    bibtex: str
    ris: str


def citation(archive: Archive, reading: Reading, address: str) -> Citation:
    """How the page of an article at this address is cited."""
    meta, day = reading.article.meta, day_of(reading)
    title = " ".join(reading.prose.title.split())
    source = meta.source if meta.source not in meta.authors else ""
    authors = [" ".join(author.split()) for author in meta.authors]
    when = archive.words(day) if day else archive.say("tanpa tanggal")
    held = [", ".join(authors), f"“{title}”", source, when, archive.settings.title, address]
    return Citation(
        plain=". ".join(part for part in held if part) + ("" if address else "."),
        bibtex=_bibtex(archive, reading, title, authors, source, day, address),
        ris=_ris(archive, title, authors, source, day, address),
    )


def _bibtex(
    archive: Archive, reading: Reading, title: str, authors: list[str], source: str, day: str, address: str
) -> str:
    year, month, date = (*day.split("-"), "", "", "")[:3]
    fields = {
        # in braces of its own a name is one word: Indonesian names have no family name to be turned round
        "author": " and ".join(f"{{{author.translate(ESCAPES)}}}" for author in authors),
        "title": f"{{{title.translate(ESCAPES)}}}",
        "year": year,
        "month": month.lstrip("0"),
        "day": date.lstrip("0"),
        "publisher": source.translate(ESCAPES),
        "howpublished": archive.settings.title.translate(ESCAPES),
        "url": address,
        "language": reading.article.meta.language,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{reading.article.id.partition('/')[2]},", *lines, "}"])


def _ris(archive: Archive, title: str, authors: list[str], source: str, day: str, address: str) -> str:
    rows = [
        ("TY", "NEWS"),
        *(("AU", author) for author in authors),
        ("TI", title),
        ("PB", source),
        ("DB", archive.settings.title),
        ("PY", day[:4]),
        ("DA", day.replace("-", "/")),
        ("UR", address),
    ]
    return "\n".join([*(f"{tag}  - {value}" for tag, value in rows if value), "ER  - "])
