"""The twin of a page as JSON: of an article its analysis, of a person or country what the articles say.

They are made of the records that the rows of the tables are made of, so they hold what the tables hold.
"""

from collections.abc import Callable, Iterable
from typing import Any

from warta.render.exports.records import (
    ArticleRecord,
    CompanionRecord,
    EntityRecord,
    Head,
    NamingRecord,
    SayingRecord,
)
from warta.render.exports.rows import ENCODER

COUNTS = ("articles", "mentions", "probable_articles", "probable_mentions", "about")

Told = dict[str, Any]


def article_twin(record: ArticleRecord, head: Callable[[str], Head]) -> bytes:
    """``berita/<slug>.json``: the article's record, with its people, countries and days and their counts."""
    found: dict[str, Told] = {}
    for one in record.mentions:
        for identity in (*one.entities, *((one.probably,) if one.probably else ())):
            if identity not in found:
                found[identity] = {**_named(head(identity)), "mentions": 0}
            held = found[identity]
            held["mentions"] += 1
            if one.probably:
                held["probable"] = True
            if one.roles:
                held["roles"] = list(dict.fromkeys((*held.get("roles", ()), *one.roles)))
    counts = {name: len(getattr(record, name)) for name in ("sentences", "mentions", "quotes")}
    told = {name: getattr(record, name) for name in record.__struct_fields__}
    place = {"id": record.id, "address": f"{record.id}.html"}
    return _file({**place, **told, "entities": list(found.values()), "counts": counts})


def entity_twin(
    record: EntityRecord,
    namings: Iterable[NamingRecord],
    sayings: Iterable[SayingRecord],
    *,
    about: frozenset[str],
    companions: Iterable[CompanionRecord],
) -> bytes:
    """``orang/<slug>.json``, ``negara/<slug>.json``: roles, names, quotes, companions, and each sentence that names it.

    What is only probable is in ``probably``, and in none of the others.
    """
    found = list(namings)
    sure, guessed = [one for one in found if not one.probable], [one for one in found if one.probable]
    return _file(
        {
            "id": record.id,
            "address": f"{record.id}.html",
            "kind": record.kind,
            "name": record.name,
            "code": record.code,
            "description": record.description,
            "first": record.first,
            "last": record.last,
            "confirmed": record.confirmed,
            "counts": {name: getattr(record, name) for name in COUNTS},
            "roles": _roles(sure),
            "names": _names(sure),
            "companions": list(companions),
            "quotes": list(map(_quote, sayings)),
            "articles": _articles(sure, about),
            "probably": _articles(guessed, about),
        }
    )


def _named(head: Head) -> Told:
    return _held({"id": head.id, "kind": head.kind, "name": head.name, "code": head.code})


def _articles(namings: Iterable[NamingRecord], about: frozenset[str]) -> list[Told]:
    """The articles that name the entity, the newest first, with the sentences that do."""
    articles: dict[str, Told] = {}
    sentences: dict[str, dict[str, Told]] = {}
    for one in namings:
        if one.article not in articles:
            told = {"id": one.article, "title": one.title, "published": one.published, "about": one.article in about}
            articles[one.article] = _held({**told, "corrected": one.corrected, "reasons": one.reasons})
            sentences[one.article] = {}
        within = sentences[one.article]
        if one.sentence not in within:
            within[one.sentence] = {**_held({"id": one.sentence, "text": one.words}), "mentions": []}
        within[one.sentence]["mentions"].append((one.start, one.end))
    return [{**told, "sentences": list(sentences[article].values())} for article, told in articles.items()]


def _roles(namings: Iterable[NamingRecord]) -> list[Told]:
    """The roles beside the name, those written most often first, with the first and last day that has them."""
    found: dict[str, Told] = {}
    for one in namings:
        for role in one.roles:
            held = found.setdefault(role.casefold(), {"text": role, "mentions": 0, "first": "", "last": ""})
            held["mentions"] += 1
            if day := one.published:
                held["first"], held["last"] = min(held["first"] or day, day), max(held["last"], day)
    return sorted(map(_held, found.values()), key=lambda one: (-one["mentions"], one["text"]))


def _names(namings: Iterable[NamingRecord]) -> list[Told]:
    """The forms of the name as written, the most frequent first."""
    found: dict[str, int] = {}
    for one in namings:
        # who is named in the head of an article alone is not written in it
        if one.text:
            found[one.text] = found.get(one.text, 0) + 1
    return [{"text": text, "mentions": found[text]} for text in sorted(found, key=lambda one: (-found[one], one))]


def _quote(one: SayingRecord) -> Told:
    told = {"article": one.article, "sentence": one.sentence, "kind": one.kind, "cue": one.cue, "class": one.cue_class}
    return _held({**told, "text": one.text, "corrected": one.corrected})


def _held(told: Told) -> Told:
    """What is not empty."""
    return {name: value for name, value in told.items() if value}


def _file(twin: Told) -> bytes:
    return ENCODER.encode(_held(twin)) + b"\n"
