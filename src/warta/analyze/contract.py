"""The analysis as JSON for programs: the contract of ``warta analyze``. Offsets count in the text as it was given."""

from datetime import date
from typing import Any

from msgspec import Struct

from warta.analyze.countries import country_name
from warta.clean.alignment import original_span
from warta.nouns.article import Article, Body, Meta, Stamp
from warta.nouns.mentions import Analysis, Country, Mention, Organisation, Person, Place, Quote, Timex
from warta.nouns.text import Block, Prose, Span

# these blocks come from the head, so they have no place in the text
HEAD = ("title", "summary")


class Line(Struct, frozen=True):
    """One line in: all but ``text`` is optional, other keys are ignored."""

    text: str
    id: str | int | None = None
    published: str | None = None
    title: str | None = None


def article_of(line: Line) -> Article:
    """The line as an article. Raises ValueError where ``published`` is no day."""
    published = Stamp(date.fromisoformat(line.published[:10])) if line.published else None
    title = line.title or ""
    meta = Meta(
        title=title,
        title_from="head" if title else "",
        published=published,
        published_from="head" if published else "",
    )
    return Article(id=str(line.id or ""), path="", meta=meta, body=Body("plain", line.text))


def contract(line: Line, prose: Prose, analysis: Analysis) -> dict[str, Any]:
    """One line out."""
    told = [mention for mention in analysis.mentions if prose.blocks[mention.block].kind not in HEAD]

    def of(kind: type) -> list[Mention]:
        return [mention for mention in told if isinstance(mention.value, kind)]

    quotes = [quote for quote in analysis.quotes if prose.blocks[quote.parts[0].block].kind not in HEAD]
    return {
        "id": line.id,
        "published": analysis.published.isoformat() if analysis.published else None,
        "people": _people(of(Person), line.text, prose.blocks),
        "countries": _countries(of(Country), line.text, prose.blocks),
        "dates": [_date(mention, line.text, prose.blocks) for mention in of(Timex)],
        "organisations": _named(of(Organisation), line.text, prose.blocks),
        "places": _named(of(Place), line.text, prose.blocks),
        "quotes": [_quote(quote, line.text, prose.blocks) for quote in quotes],
    }


def _place(block: Block, span: Span, text: str) -> dict[str, Any]:
    found = original_span(block, span)
    return {"start": found.start, "end": found.end, "text": text[found.start : found.end]}


def _named(mentions: list[Mention], text: str, blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    named: dict[str, list[dict[str, Any]]] = {}
    for mention in mentions:
        assert isinstance(mention.value, Person | Organisation | Place)
        named.setdefault(mention.value.name, []).append(_place(blocks[mention.block], mention.span, text))
    return [{"name": name, "mentions": found} for name, found in named.items()]


def _people(mentions: list[Mention], text: str, blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    roles: dict[str, dict[str, None]] = {}
    for mention in mentions:
        if isinstance(mention.value, Person):
            roles.setdefault(mention.value.name, {}).update(dict.fromkeys(role.text for role in mention.value.roles))
    return [
        {"name": row["name"], "roles": list(roles[row["name"]]), "mentions": row["mentions"]}
        for row in _named(mentions, text, blocks)
    ]


def _countries(mentions: list[Mention], text: str, blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for mention in mentions:
        if isinstance(mention.value, Country):
            place = _place(blocks[mention.block], mention.span, text)
            found.setdefault(mention.value.code, []).append({**place, "kind": mention.value.kind})
    return [{"code": code, "name": country_name(code), "mentions": rows} for code, rows in found.items()]


def _date(mention: Mention, text: str, blocks: tuple[Block, ...]) -> dict[str, Any]:
    assert isinstance(mention.value, Timex)
    place = _place(blocks[mention.block], mention.span, text)
    return {**place, "type": mention.value.type, "value": mention.value.value}


def _quote(quote: Quote, text: str, blocks: tuple[Block, ...]) -> dict[str, Any]:
    first, last = quote.parts[0], quote.parts[-1]
    speaker, is_by_role = quote.speaker or None, quote.by == "role"
    start = original_span(blocks[first.block], first.span).start
    end = original_span(blocks[last.block], last.span).end
    return {
        "start": start,
        "end": end,
        "text": text[start:end],
        "speaker": None if is_by_role else speaker,
        # whom "kata Presiden" means is concluded from the whole article, not written beside the cue
        "speaker_by_role": speaker if is_by_role else None,
        "kind": quote.kind,
        "cue": quote.cue,
        "class": quote.cue_class,
    }
