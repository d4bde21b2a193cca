"""What a page tells machines in its head: schema.org as JSON-LD, Open Graph, its feed and its twin."""

from typing import Any

import msgspec
from markupsafe import Markup

from warta.catalogues import N_
from warta.render.addresses import absolute, reference
from warta.render.archive import Archive
from warta.render.exports.door import item, named
from warta.render.exports.entities import head, is_followed
from warta.render.exports.records import CorrectionRecord, Head, Item, NamedRecord
from warta.render.views.frame import Machine

CONTEXT = "https://schema.org"
WIKIDATA = "https://www.wikidata.org/wiki/"
SECTIONS = {"berita": N_("Berita"), "orang": N_("Orang"), "negara": N_("Negara")}
CODES = "ISO 3166-1 alpha-2"
ROOT = "../"

Thing = dict[str, Any]


def article_machine(archive: Archive, article: str, *, picture: str = "") -> Machine:
    """The head of an article's page; ``picture`` is the address of its picture below the site's root."""
    told = item(archive, article)
    return Machine(
        kind="article",
        data=_script(archive, _article(archive, told, picture), told.title),
        twin=_twin(archive, article),
        published=told.published,
        updated=told.updated if told.updated != told.published else "",
        picture=absolute(archive.settings, picture) if picture else "",
    )


def entity_machine(archive: Archive, identity: str) -> Machine:
    """The head of the page of a person or country."""
    record = head(archive, identity)
    is_person = record.kind == "person"
    page = {
        "@type": "ProfilePage" if is_person else "WebPage",
        "url": _reference(archive, f"{identity}.html"),
        "name": record.name,
        "inLanguage": archive.language,
        "mainEntity": _person(archive, record) if is_person else _country(archive, record),
    }
    return Machine(
        kind="profile" if is_person else "website",
        data=_script(archive, page, record.name),
        twin=_twin(archive, identity),
        feed=f"{identity}.xml" if is_followed(archive, identity) else "",
    )


def _article(archive: Archive, told: Item, picture: str) -> Thing:
    address = _reference(archive, f"{told.id}.html")
    names = list(named(archive, told.id))
    return _held(
        {
            "@type": "NewsArticle",
            "@id": address,
            "url": address,
            "headline": told.title,
            "description": told.summary,
            "inLanguage": told.language,
            "datePublished": told.published,
            "dateModified": told.updated,
            "correction": [_correction(archive, one) for one in told.corrections],
            "author": [{"@type": "Person", "name": name} for name in told.authors],
            "publisher": {"@type": "Organization", "name": archive.settings.title, "url": _home(archive)},
            "isBasedOn": _origin(told),
            "keywords": list(told.tags),
            "image": _reference(archive, picture) if picture else "",
            "about": [_named(archive, one) for one in names if one.is_subject],
            "mentions": [_named(archive, one) for one in names if not one.is_subject],
        }
    )


def _correction(archive: Archive, one: CorrectionRecord) -> Thing:
    address = _reference(archive, f"{one.article}.html") if one.article else ""
    return _held({"@type": "CorrectionComment", "text": one.text, "datePublished": one.at, "url": address})


def _origin(told: Item) -> Thing:
    """The article as it was published first."""
    if not told.url:
        return {}
    publisher = {"@type": "Organization", "name": told.source} if told.source else {}
    return _held({"@type": "CreativeWork", "url": told.url, "publisher": publisher})


def _named(archive: Archive, one: NamedRecord) -> Thing:
    address = _reference(archive, f"{one.id}.html")
    kind = "Country" if one.code else "Person"
    return _held({"@type": kind, "@id": address, "name": one.name, "sameAs": same_as(one.wikidata)})


def _person(archive: Archive, record: Head) -> Thing:
    return _held(
        {
            "@type": "Person",
            "@id": _reference(archive, f"{record.id}.html"),
            "name": record.name,
            "alternateName": list(record.aliases),
            "description": record.description,
            "sameAs": same_as(record.wikidata),
        }
    )


def _country(archive: Archive, record: Head) -> Thing:
    return _held(
        {
            "@type": "Country",
            "@id": _reference(archive, f"{record.id}.html"),
            "name": record.name,
            "description": record.description,
            "identifier": {"@type": "PropertyValue", "propertyID": CODES, "value": record.code},
            "sameAs": same_as(record.wikidata),
        }
    )


def same_as(wikidata: str) -> str:
    """The address of an item of Wikidata; empty where there is none."""
    return f"{WIKIDATA}{wikidata}" if wikidata else ""


def _way(archive: Archive, section: str, name: str) -> Thing:
    """Where the page is in the site: Beranda > Berita > the article."""
    steps = [
        {"name": archive.say("Beranda"), "item": _home(archive)},
        {"name": archive.say(SECTIONS[section]), "item": _reference(archive, f"{section}/index.html")},
        {"name": name},
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": place, **step} for place, step in enumerate(steps, 1)],
    }


def _script(archive: Archive, thing: Thing, name: str) -> Markup:
    """The graph as text that cannot end its script element."""
    section = {"NewsArticle": "berita", "ProfilePage": "orang"}.get(thing["@type"], "negara")
    graph = {"@context": CONTEXT, "@graph": [thing, _way(archive, section, name)]}
    text = msgspec.json.encode(graph).decode()
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _home(archive: Archive) -> str:
    return _reference(archive, "index.html")


def _reference(archive: Archive, path: str) -> str:
    return reference(archive.settings, ROOT, path)


def _twin(archive: Archive, identity: str) -> str:
    return f"{identity}.json" if archive.settings.data != "none" else ""


def _held(thing: Thing) -> Thing:
    """What is not empty."""
    return {name: value for name, value in thing.items() if value}
