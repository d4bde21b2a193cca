"""The twin of a page as JSON: of an article its analysis, of a person or country what the articles say.

They are made of the records and of the database, so they hold what the tables hold.
"""

import sqlite3
from collections.abc import Iterable
from typing import Any

import msgspec

from warta.nouns.files import OutputFile
from warta.render.exports.records import ArticleRecord, CompanionRecord, EntityRecord

# ``text`` of a sentence or quote is asked for only where the site gives texts away
MENTIONS = """
SELECT o.article, a.title, a.published, o.probable, o.reasons, m.sentence, m."start" - s."start", m."end" - s."start",
       m.text, m.roles, {text}, a.corrected
FROM occurrences o
JOIN articles a ON a.id = o.article
JOIN mentions m ON m.article = o.article AND m.n = o.mention
JOIN sentences s ON s.article = m.article AND s.id = m.sentence
WHERE o.entity = ? ORDER BY a.published DESC, o.article, o.mention
"""
QUOTES = """
SELECT q.article, q.sentence, q.kind, q.cue, q."class", {text}, a.corrected
FROM quotes q JOIN articles a ON a.id = q.article
WHERE q.speaker_id = ? ORDER BY a.published DESC, q.article, q.n
"""

Told = dict[str, Any]


def article_twin(base: sqlite3.Connection, record: ArticleRecord) -> OutputFile:
    """``berita/<slug>.json``: the article's record, with its people, countries and days and their counts."""
    found: dict[str, Told] = {}
    for one in record.mentions:
        for identity in (*one.entities, *((one.probably,) if one.probably else ())):
            held = found.setdefault(identity, {**_entity(base, identity), "mentions": 0})
            held["mentions"] += 1
            if one.probably:
                held["probable"] = True
            if one.roles:
                held["roles"] = list(dict.fromkeys((*held.get("roles", ()), *one.roles)))
    counts = {name: len(getattr(record, name)) for name in ("sentences", "mentions", "quotes")}
    head = {"id": record.id, "address": f"{record.id}.html"}
    return _file(record.id, {**head, **msgspec.to_builtins(record), "entities": list(found.values()), "counts": counts})


def entity_twin(
    base: sqlite3.Connection, record: EntityRecord, *, about: frozenset[str], companions: Iterable[CompanionRecord]
) -> OutputFile:
    """``orang/<slug>.json``, ``negara/<slug>.json``: roles, names, quotes, companions, and each sentence that names it.

    What is only probable is in ``probably``, and in none of the others.
    """
    rows = list(base.execute(MENTIONS.format(text=_text(base, "s")), (record.id,)))
    sure = [row for row in rows if not row[3]]
    twin: Told = {
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
        "companions": [msgspec.to_builtins(one) for one in companions],
        "quotes": [_quote(*row) for row in base.execute(QUOTES.format(text=_text(base, "q")), (record.id,))],
        "articles": _articles(sure, about),
        "probably": _articles([row for row in rows if row[3]], about),
    }
    return _file(record.id, twin)


COUNTS = ("articles", "mentions", "probable_articles", "probable_mentions", "about")


def _entity(base: sqlite3.Connection, identity: str) -> Told:
    kind, name, code = base.execute("SELECT kind, name, code FROM entities WHERE id = ?", (identity,)).fetchone()
    return _held({"id": identity, "kind": kind, "name": name, "code": code})


def _text(base: sqlite3.Connection, table: str) -> str:
    """The column of texts, where the database has one."""
    has = base.execute("SELECT 1 FROM pragma_table_info('sentences') WHERE name = 'text'").fetchone()
    return f"{table}.text" if has else "NULL"


def _articles(rows: Iterable[tuple[Any, ...]], about: frozenset[str]) -> list[Told]:
    """The articles that name the entity, the newest first, with the sentences that do."""
    articles: dict[str, Told] = {}
    for article, title, published, _, reasons, sentence, start, end, _, _, text, corrected in rows:
        held = articles.setdefault(
            article,
            _held({"id": article, "title": title, "published": published, "about": article in about})
            | _held({"corrected": bool(corrected)})
            | ({"reasons": msgspec.json.decode(reasons)} if reasons else {})
            | {"sentences": {}},
        )
        told = held["sentences"].setdefault(sentence, _held({"id": sentence, "text": text}) | {"mentions": []})
        told["mentions"].append((start, end))
    return [{**one, "sentences": list(one["sentences"].values())} for one in articles.values()]


def _roles(rows: Iterable[tuple[Any, ...]]) -> list[Told]:
    """The roles beside the name, those written most often first, with the first and last day that has them."""
    found: dict[str, Told] = {}
    for row in rows:
        for role in msgspec.json.decode(row[9]) if row[9] else ():
            held = found.setdefault(role.casefold(), {"text": role, "mentions": 0, "first": "", "last": ""})
            held["mentions"] += 1
            if day := row[2]:
                held["first"], held["last"] = min(held["first"] or day, day), max(held["last"], day)
    return sorted(map(_held, found.values()), key=lambda one: (-one["mentions"], one["text"]))


def _names(rows: Iterable[tuple[Any, ...]]) -> list[Told]:
    """The forms of the name as written, the most frequent first."""
    found: dict[str, int] = {}
    for row in rows:
        # who is named in the head of an article alone is not written in it
        if row[8]:
            found[row[8]] = found.get(row[8], 0) + 1
    return [{"text": text, "mentions": found[text]} for text in sorted(found, key=lambda one: (-found[one], one))]


def _quote(
    article: str, sentence: str, kind: str, cue: str, cue_class: str, text: str | None, corrected: int | None
) -> Told:
    told: Told = {"article": article, "sentence": sentence, "kind": kind, "cue": cue, "class": cue_class, "text": text}
    return _held({**told, "corrected": bool(corrected)})


def _held(told: Told) -> Told:
    """What is not empty."""
    return {name: value for name, value in told.items() if value}


def _file(identity: str, twin: Told) -> OutputFile:
    return OutputFile(f"{identity}.json", msgspec.json.encode(_held(twin)) + b"\n")
