"""What search is given: a record of each article and entity for the full text, and a list of names and titles."""

from collections.abc import Iterable, Iterator

from warta.nouns.mentions import Person
from warta.nouns.search import Line, Searchable
from warta.nouns.site import Entry, Reading
from warta.nouns.text import Block, Span, text_of
from warta.render.archive import Archive, day_of, written
from warta.render.spellings import spelt_otherwise
from warta.render.weave import visible
from warta.slugs import plain

# an entity of one article is found by the article, and by the list of names
FEWEST_ARTICLES = 2
MOST_ROLES = 12

Forms = dict[str, tuple[str, ...]]


def searchables(archive: Archive) -> Iterator[Searchable]:
    """The articles, then the people and countries that more than one of them names."""
    held = forms(archive)
    for reading in archive.site.readings:
        yield _article(archive, reading, held)
    for entry in archive.site.entries:
        if entry.entity.id in held and len({one.article for one in entry.occurrences}) >= FEWEST_ARTICLES:
            yield _entity(archive, entry, held[entry.entity.id])


def forms(archive: Archive) -> Forms:
    """How each person and country is called, by id: the name, other names that are known, then the forms seen."""
    return {
        entry.entity.id: tuple(dict.fromkeys((entry.entity.name, *entry.entity.aliases, *_variants(archive, entry))))
        for entry in archive.site.entries
        if not entry.entity.id.startswith("tanggal/")
    }


def _variants(archive: Archive, entry: Entry) -> list[str]:
    """The forms that surely mean the entity, as they are written in the articles, in order."""
    forms_ = {written(archive, one.article, one.mention) for one in entry.occurrences if not one.probable}
    return sorted(form for form in forms_ if form)


def _article(archive: Archive, reading: Reading, held: Forms) -> Searchable:
    ids = dict.fromkeys(one for found in archive.entities.get(reading.article.id, {}).values() for one in found)
    named = sorted(one for one in ids if one in held)
    lines = tuple(_lines(reading))
    return Searchable(
        address=f"{reading.article.id}.html",
        kind="berita",
        title=reading.prose.title,
        day=day_of(reading),
        lines=lines,
        words=_missing(named, held, (reading.prose.title, *(line.text for line in lines))),
        people=_names(archive, named, "orang/"),
        countries=_names(archive, named, "negara/"),
        fictional=reading.article.meta.fictional,
        corrected=archive.remedies.corrected.get(reading.article.id, ""),
    )


def _names(archive: Archive, ids: Iterable[str], kind: str) -> tuple[str, ...]:
    """The names of the entities of a kind; namesakes count once."""
    return tuple(dict.fromkeys(archive.entries[one].entity.name for one in ids if one.startswith(kind)))


def _lines(reading: Reading) -> Iterator[Line]:
    """The sentences below the headline, without boilerplate."""
    for sentence in reading.analysis.sentences:
        block = reading.prose.blocks[sentence.block]
        if block.kind != "title":
            text = _unmarked(block, sentence.span).strip()
            if text:
                yield Line(sentence.key, text)


def _unmarked(block: Block, span: Span) -> str:
    # most blocks have no boilerplate
    if not block.marks:
        return text_of(block)[span.start : span.end]
    return visible(text_of(block), span, [mark.span for mark in block.marks], ())[0]


def _missing(ids: Iterable[str], held: Forms, texts: Iterable[str]) -> tuple[str, ...]:
    """The words of all forms and spellings of these names that the texts do not have."""
    there = {word for text in texts for word in plain(text).split()}
    words = dict.fromkeys(word for one in ids for form in held[one] for word in plain(form).split())
    spelt = dict.fromkeys(other for word in words for other in (word, *spelt_otherwise(word)))
    return tuple(word for word in spelt if word not in there)


def _entity(archive: Archive, entry: Entry, called: tuple[str, ...]) -> Searchable:
    name, kind = entry.entity.name, entry.entity.id.partition("/")[0]
    about = (entry.entity.description, ", ".join(called[1:]), ", ".join(_roles(archive, entry)))
    lines = tuple(Line("", text) for text in about if text)
    return Searchable(
        address=f"{entry.entity.id}.html",
        kind=kind,
        title=name,
        day=day_of(archive.readings[entry.occurrences[0].article]),
        lines=lines,
        words=_missing((entry.entity.id,), {entry.entity.id: called}, (name, *(line.text for line in lines))),
    )


def _roles(archive: Archive, entry: Entry) -> list[str]:
    """The roles that stand beside the name, the most frequent first."""
    count: dict[str, int] = {}
    for one in entry.occurrences:
        value = archive.readings[one.article].analysis.mentions[one.mention].value
        for role in value.roles if isinstance(value, Person) else ():
            count[role.text] = count.get(role.text, 0) + 1
    return sorted(count, key=lambda role: (-count[role], role))[:MOST_ROLES]
