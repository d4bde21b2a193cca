"""What search is given: a record of each article and entity for the full text, and a list of names and titles."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

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

Names = Callable[[str], tuple[str, ...]]


class Findable:
    """The pages of an archive that can be found, each made when it is asked for."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def __iter__(self) -> Iterator[Searchable]:
        return searchables(self._archive)


def searchables(archive: Archive) -> Iterator[Searchable]:
    """The articles, then the people and countries that more than one of them names."""
    names = cache(partial(called, archive))
    for reading in archive.site.readings:
        yield article_found(archive, reading, names)
    for entry in archive.site.entries:
        if archive.articles.get(entry.entity.id, 0) >= FEWEST_ARTICLES:
            yield entity_found(archive, entry, names)


def forms(archive: Archive) -> dict[str, tuple[str, ...]]:
    """How each person and country is called, by id."""
    ids = (entry.entity.id for entry in archive.site.entries)
    return {identity: called(archive, identity) for identity in ids if _is_named(identity)}


def called(archive: Archive, identity: str) -> tuple[str, ...]:
    """How a person or country is called: the name, other names that are known, then the forms seen."""
    entry = archive.entries[identity]
    return tuple(dict.fromkeys((entry.entity.name, *entry.entity.aliases, *_variants(archive, entry))))


def _is_named(identity: str) -> bool:
    return not identity.startswith("tanggal/")


def _variants(archive: Archive, entry: Entry) -> list[str]:
    """The forms that surely mean the entity, as they are written in the articles, in order."""
    forms_ = {written(archive, one.article, one.mention) for one in entry.occurrences if not one.probable}
    return sorted(form for form in forms_ if form)


def article_found(archive: Archive, reading: Reading, names: Names) -> Searchable:
    """An article as search knows it; ``names`` tells how each of its people and countries is called."""
    ids = dict.fromkeys(one for found in archive.entities.get(reading.article.id, {}).values() for one in found)
    named = sorted(filter(_is_named, ids))
    lines = tuple(_lines(reading))
    return Searchable(
        address=f"{reading.article.id}.html",
        kind="berita",
        title=reading.prose.title,
        day=day_of(reading),
        lines=lines,
        words=_missing(map(names, named), (reading.prose.title, *(line.text for line in lines))),
        people=_names(archive, named, "orang/"),
        countries=_names(archive, named, "negara/"),
        fictional=reading.article.meta.fictional,
        corrected=archive.remedies.corrected.get(reading.article.id, ""),
    )


def _names(archive: Archive, ids: Iterable[str], kind: str) -> tuple[str, ...]:
    """The names of the entities of a kind; namesakes count once."""
    return tuple(dict.fromkeys(archive.heads[one].name for one in ids if one.startswith(kind)))


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


def _missing(forms: Iterable[tuple[str, ...]], texts: Iterable[str]) -> tuple[str, ...]:
    """The words of all forms and spellings of these names that the texts do not have."""
    there = {word for text in texts for word in plain(text).split()}
    words = dict.fromkeys(word for one in forms for form in one for word in plain(form).split())
    spelt = dict.fromkeys(other for word in words for other in (word, *spelt_otherwise(word)))
    return tuple(word for word in spelt if word not in there)


def entity_found(archive: Archive, entry: Entry, names: Names) -> Searchable:
    """A person or country as search knows it."""
    forms = names(entry.entity.id)
    name, kind = entry.entity.name, entry.entity.id.partition("/")[0]
    about = (entry.entity.description, ", ".join(forms[1:]), ", ".join(_roles(archive, entry)))
    lines = tuple(Line("", text) for text in about if text)
    return Searchable(
        address=f"{entry.entity.id}.html",
        kind=kind,
        title=name,
        day=archive.cards[entry.occurrences[0].article].day,
        lines=lines,
        words=_missing((forms,), (name, *(line.text for line in lines))),
    )


def _roles(archive: Archive, entry: Entry) -> list[str]:
    """The roles that stand beside the name, the most frequent first."""
    count: dict[str, int] = {}
    for one in entry.occurrences:
        value = archive.readings[one.article].analysis.mentions[one.mention].value
        for role in value.roles if isinstance(value, Person) else ():
            count[role.text] = count.get(role.text, 0) + 1
    return sorted(count, key=lambda role: (-count[role], role))[:MOST_ROLES]
