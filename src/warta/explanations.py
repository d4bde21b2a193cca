"""Why a mention is whom it is, in words: for a text by itself and for a person over the whole archive."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from warta.analyze.lost import Loss
from warta.analyze.people.identity import person_id
from warta.analyze.people.linking import fits
from warta.analyze.people.words import ALIASES, tokens
from warta.counts import counted
from warta.errors import ArticleError, Problem
from warta.nouns.entities import Entity, Occurrence, Resolution
from warta.nouns.mentions import Analysis, Country, Mention, Organisation, Person, Place, Quote, Timex, Value
from warta.nouns.site import Reading
from warta.nouns.text import Prose, text_of
from warta.reasons import ANCHORS, DOUBTS, FOUND_BY, PEOPLE, REFUSED, SPEAKERS
from warta.suggestions import agreement, told

KINDS = {Organisation: "organisation", Place: "place", Country: "country", Timex: "time", Person: "person"}
LOST = {"Country": "country", "Timex": "date", "Person": "person", "Organisation": "organisation", "Place": "place"}


def explained_text(prose: Prose, analysis: Analysis) -> Iterator[str]:
    """What was found in a text, a line each: the words, what they mean, and why; roles below their person."""
    for block in prose.blocks:
        words = text_of(block)
        yield from (f"{words[mark.span.start : mark.span.end]!r}: boilerplate ({mark.rule})" for mark in block.marks)
    for mention in analysis.mentions:
        yield f"{_words(mention, prose)!r}: {_means(mention.value)}; {why(mention, prose, analysis)}"
        if isinstance(mention.value, Person):
            yield from (f"    role {role.text!r}" for role in mention.value.roles)
    yield from (_said(quote, prose) for quote in analysis.quotes)


def explained_losses(losses: Iterable[tuple[str, Loss]]) -> Iterator[str]:
    """What was looked at and not taken, and why, a line each; the same words and reason once."""
    lines = Counter(f"{words!r}: no {LOST[loss.kind]} (rule: {loss.rule}); {_refusal(loss)}" for words, loss in losses)
    yield from (f"{line}{_times(count)}" for line, count in lines.items())


def _refusal(loss: Loss) -> str:
    if loss.winner is None:
        return REFUSED.get(loss.reason, loss.reason)
    taken = f"{_means(loss.winner.value)} stands there (rule: {loss.winner.rule})"
    return f"{taken}, which is longer" if loss.reason == "longer" else f"{taken}"


def _times(count: int) -> str:
    return f" ({count} times)" if count > 1 else ""


def _words(mention: Mention, prose: Prose) -> str:
    return text_of(prose.blocks[mention.block])[mention.span.start : mention.span.end]


def _means(value: Value) -> str:
    if isinstance(value, Country):
        return f"country {value.code}"
    if isinstance(value, Timex):
        told = (ANCHORS[value.anchor], f"in doubt: {DOUBTS.get(value.flag, value.flag)}" if value.flag else "")
        return f"{value.type.lower()} {value.value}{''.join(f', {one}' for one in told if one)}"
    return f"{KINDS[type(value)]} {value.name}"


def why(mention: Mention, prose: Prose, analysis: Analysis) -> str:
    """The rule that found a mention, in words."""
    if not isinstance(mention.value, Person):
        return FOUND_BY.get(mention.rule, f"rule: {mention.rule}")
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


def explained_person(name: str, by_id: Mapping[str, Reading], resolution: Resolution) -> Iterator[str]:
    """Where a person of the archive is named, by which rule, what is sure, and what joined the names.

    ``by_id`` are the articles. Raises ArticleError for a name that nobody has.
    """
    entity = _entity(name, resolution)
    held = [one for one in resolution.occurrences if one.entity == entity.id]
    articles: dict[str, list[Occurrence]] = {}
    for one in sorted(held, key=lambda one: (by_id[one.article].article.path, one.mention)):
        articles.setdefault(one.article, []).append(one)
    yield f"{entity.name} ({entity.id}): {counted(len(held), 'mention')} in {counted(len(articles), 'article')}"
    yield from _joined(entity, held, by_id)
    for article, found in articles.items():
        reading = by_id[article]
        yield f"articles/{reading.article.path}: {_certainty(found[0])}"
        lines = Counter(_line(reading.analysis.mentions[one.mention], reading) for one in found)
        yield from (f"    {line}{_times(count)}" for line, count in lines.items())
    yield from (told(guess) for guess in resolution.guesses if entity.name in guess.names)


def _line(mention: Mention, reading: Reading) -> str:
    decided = ", as editors decided" if mention.confirmed and mention.rule not in ("register", "head") else ""
    return f"{_words(mention, reading.prose)!r}: {why(mention, reading.prose, reading.analysis)}{decided}"


def _entity(name: str, resolution: Resolution) -> Entity:
    known = {entity.id: entity for entity in resolution.entities if entity.kind == "person"}
    leads = {one.id: one.entity for one in resolution.lone_names}
    # an alias and a name that was merged or changed lead to the page as they do on the site
    leads |= {one.id: one.leads[0] for one in resolution.moved if len(one.leads) == 1}
    canonical = ALIASES.get(tokens(name), name)
    for identity in (person_id(name), person_id(canonical)):
        if found := known.get(leads.get(identity, identity) if identity not in known else identity):
            return found
    names = sorted(entity.name for entity in known.values())
    near = get_close_matches(name, names, n=3) or [one for one in names if set(tokens(name)) & set(tokens(one))][:3]
    fix = f"Did you mean {' or '.join(map(repr, near))}?" if near else "Give the name as the site has it."
    raise ArticleError(Problem("--person", f"nobody in the archive is called {name!r}.", fix))


def _joined(entity: Entity, held: list[Occurrence], by_id: Mapping[str, Reading]) -> Iterator[str]:
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


def _value(one: Occurrence, by_id: Mapping[str, Reading]) -> object:
    return by_id[one.article].analysis.mentions[one.mention].value


def _certainty(one: Occurrence) -> str:
    if not one.probable:
        return "sure"
    return f"probable: the only full name in the archive that fits; {'; '.join(map(agreement, one.reasons))}"
