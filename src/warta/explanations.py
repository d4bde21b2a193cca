"""Why a mention is whom it is, in words: for a text by itself and for a person over the whole archive."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from warta.analyze.people.identity import person_id
from warta.analyze.people.linking import fits
from warta.analyze.people.words import ALIASES, tokens
from warta.errors import ArticleError, Problem
from warta.nouns.entities import Entity, Occurrence, Resolution
from warta.nouns.mentions import Analysis, Country, Mention, Organisation, Person, Place, Quote, Timex
from warta.nouns.site import Reading
from warta.nouns.text import Prose, text_of
from warta.suggestions import agreement, told

SPEAKERS = {
    "name behind": "the cue stands behind the words, and the speaker behind it",
    "subject behind": "a clause with its own subject and verb of speech stands behind the words",
    "pronoun behind": "the cue behind the words has -nya or a pronoun, which means who spoke last before",
    "report behind": "the words behind name a report and no person",
    "name ahead": "the cue stands before the words, and the speaker follows it",
    "subject ahead": "the subject of the verb of speech before the words",
    "pronoun ahead": "a pronoun stands before the words, which means who spoke last before",
    "name and colon": "a name and a colon stand before the words",
    "goes on": "there is no cue, but the words go on the quote before",
    "led in": "there is no cue, but the sentence before tells of one who speaks",
    "leads on": "there is no cue, but the quote that follows at once has a speaker",
    "no cue": "there is no cue, so nobody is taken for the speaker",
    "clause, cue, name": "the cue stands behind the clause, and the speaker behind the cue",
    "menurut": "the sentence begins with menurut and whom it means",
    "name, cue, clause": "the speaker stands before the verb of speech, and the clause behind it",
}
PEOPLE = {
    "recogniser": "{form}: the trained recogniser takes the words for a person",
    "nearest full name": "short name: several full names in this article hold '{words}'; the last one before",
    "alias table": "alias table: '{words}' leads to '{name}'",
    "slip": "slip: a letter away from the full name '{name}', or an initial of it",
    "clipped": "clipped: the beginning of a word of the full name '{name}'",
    "propagated": "propagated: found again because the article names '{name}' elsewhere",
    "initials": "initials: berinisial, a rank or an age beside them tells of a person, who gets no page",
    "register": "register: entities.yaml has this form of '{name}'",
    "head": "head: the head of the article names '{name}'",
    "pseudonym": "pseudonym: the text says that this is not the real name; the person gets no page",
}
KINDS = {Organisation: "organisation", Place: "place", Country: "country", Timex: "time", Person: "person"}


def explained_text(prose: Prose, analysis: Analysis) -> Iterator[str]:
    """What was found in a text, a line each: the words, what they mean, and why; roles below their person."""
    for block in prose.blocks:
        words = text_of(block)
        yield from (f"{words[mark.span.start : mark.span.end]!r}: boilerplate ({mark.rule})" for mark in block.marks)
    for mention in analysis.mentions:
        yield f"{_words(mention, prose)!r}: {_meaning(mention)}; {why(mention, prose, analysis)}"
        if isinstance(mention.value, Person):
            yield from (f"    role {role.text!r}" for role in mention.value.roles)
    yield from (_said(quote, prose) for quote in analysis.quotes)


def _words(mention: Mention, prose: Prose) -> str:
    return text_of(prose.blocks[mention.block])[mention.span.start : mention.span.end]


def _meaning(mention: Mention) -> str:
    value = mention.value
    if isinstance(value, Country):
        return f"country {value.code} by {value.kind}"
    if isinstance(value, Timex):
        doubt = f", in doubt ({value.flag})" if value.flag else ""
        return f"{value.type.lower()} {value.value} ({value.anchor}){doubt}"
    return f"{KINDS[type(value)]} {value.name}"


def why(mention: Mention, prose: Prose, analysis: Analysis) -> str:
    """The rule that found a mention, in words."""
    if not isinstance(mention.value, Person):
        return f"rule: {mention.rule}"
    words, name = _words(mention, prose), mention.value.name
    if mention.rule == "short name":
        return _short(words, name, analysis)
    if mention.rule == "nickname":
        return _nickname(words, name, prose, analysis)
    if mention.rule == "alias table" and words == name:
        return "full name of the alias table"
    return PEOPLE.get(mention.rule, "rule: {rule}").format(
        words=words, name=name, rule=mention.rule, form="full name" if " " in words else "name"
    )


def _short(words: str, name: str, analysis: Analysis) -> str:
    fulls = {value.name for one in analysis.mentions if isinstance(value := one.value, Person)}
    if sum(fits(tokens(words), tokens(full)) for full in fulls) > 1:
        return f"short name: the alias table leads from {words!r} to {name!r}, and this article has the full name"
    return f"short name: the only full name in this article that holds {words!r}"


def _nickname(words: str, name: str, prose: Prose, analysis: Analysis) -> str:
    """The place where a nickname stands in brackets behind the name, or behind a word such as alias."""
    for other in analysis.mentions:
        text = text_of(prose.blocks[other.block])
        before = text[max(0, other.span.start - 60) : other.span.start]
        if _words(other, prose) == words and re.search(
            r"\(\w*\s*$|(?:alias|disapa|panggil\w*|sapaan|dikenal)\b.*$", before
        ):
            return f"nickname of {name!r} learnt at {text[max(0, other.span.start - 40) : other.span.end + 1]!r}"
    return f"nickname of {name!r}, learnt in this article"


def _said(quote: Quote, prose: Prose) -> str:
    words = " ".join(text_of(prose.blocks[one.block])[one.span.start : one.span.end] for one in quote.parts)
    cue = f"cue {quote.cue!r} ({quote.cue_class})" if quote.cue else "no cue"
    reason = SPEAKERS.get(quote.rule, f"rule: {quote.rule}")
    by = f", by {quote.by}" if quote.by in ("role", "pronoun") else ""
    return f"{words!r}: {quote.kind} quote by {quote.speaker or 'unknown'}; {cue}; {reason}{by}"


def explained_person(name: str, readings: Iterable[Reading], resolution: Resolution) -> Iterator[str]:
    """Where a person of the archive is named, by which rule, what is sure, and what joined the names.

    Raises ArticleError for a name that nobody has.
    """
    entity = _entity(name, resolution)
    by_id = {reading.article.id: reading for reading in readings}
    held = [one for one in resolution.occurrences if one.entity == entity.id]
    articles: dict[str, list[Occurrence]] = {}
    for one in sorted(held, key=lambda one: (by_id[one.article].article.path, one.mention)):
        articles.setdefault(one.article, []).append(one)
    yield f"{entity.name} ({entity.id}): {len(held)} mentions in {len(articles)} articles"
    yield from _joined(entity, held, by_id)
    for article, found in articles.items():
        reading = by_id[article]
        yield f"articles/{reading.article.path}: {_certainty(found[0])}"
        lines = Counter(_line(reading.analysis.mentions[one.mention], reading) for one in found)
        yield from (f"    {line}{f' ({count} times)' if count > 1 else ''}" for line, count in lines.items())
    yield from (told(guess) for guess in resolution.guesses if entity.name in guess.names)


def _line(mention: Mention, reading: Reading) -> str:
    decided = ", as editors decided" if mention.confirmed and mention.rule not in ("register", "head") else ""
    return f"{_words(mention, reading.prose)!r}: {why(mention, reading.prose, reading.analysis)}{decided}"


def _entity(name: str, resolution: Resolution) -> Entity:
    known = {entity.id: entity for entity in resolution.entities if entity.kind == "person"}
    leads = {one.id: one.entity for one in resolution.lone_names}
    canonical = ALIASES.get(tokens(name), name)
    for identity in (person_id(name), person_id(canonical)):
        if found := known.get(leads.get(identity, identity) if identity not in known else identity):
            return found
    names = sorted(entity.name for entity in known.values())
    near = get_close_matches(name, names, n=3) or [one for one in names if set(tokens(name)) & set(tokens(one))][:3]
    fix = f"Did you mean {' or '.join(map(repr, near))}?" if near else "Give the name as the site has it."
    raise ArticleError(Problem("--person", f"nobody in the archive is called {name!r}.", fix))


def _joined(entity: Entity, held: list[Occurrence], by_id: dict[str, Reading]) -> Iterator[str]:
    forms = Counter(value.name for one in held if isinstance(value := _value(one, by_id), Person) and not one.probable)
    written = ", ".join(
        f"{form!r} ({count})" for form, count in sorted(forms.items(), key=lambda row: (-row[1], row[0]))
    )
    if len(forms) > 1:
        yield f"joined because they are one name but for case, hyphens, accents and dots: {written}"
    elif forms:
        yield f"full name in each article: {written}"
    if entity.confirmed:
        yield f"entities.yaml has an entry{f': {entity.description}' if entity.description else ''}"
    elif entity.description:
        yield f"table of public figures: {entity.description}"


def _value(one: Occurrence, by_id: dict[str, Reading]) -> object:
    return by_id[one.article].analysis.mentions[one.mention].value


def _certainty(one: Occurrence) -> str:
    if not one.probable:
        return "sure"
    return f"probable: the only full name in the archive that fits; {'; '.join(map(agreement, one.reasons))}"
