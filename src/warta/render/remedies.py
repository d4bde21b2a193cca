"""What stands beside the articles that count, as pages look it up: who corrects whom, who copies whom, what is gone."""

from collections.abc import Mapping

from msgspec import Struct

from warta.connect.order import oldest_first
from warta.nouns.gist import Gist
from warta.nouns.site import Reading, Remedy, Site

# where the page of an article tells what was changed in it
ANCHOR = "ralat"


class Remedies(Struct, frozen=True):
    """``known`` are all articles with an address, by id; ``made`` what each sets right, ``met`` what sets each right,
    the oldest first; ``corrected`` leads from an article to its last correction; ``copies`` are those that print the
    same text as an article, and ``originals`` lead from them to it."""

    known: Mapping[str, Reading]
    made: dict[str, tuple[Remedy, ...]]
    met: dict[str, tuple[Remedy, ...]]
    corrected: dict[str, str]
    copies: dict[str, tuple[Reading, ...]]
    originals: dict[str, str]


def remedies(site: Site) -> Remedies:
    """The look-ups of a site."""
    aside = site.aside
    everyone = (*site.gists, *aside.gists)
    age = {one.id: place for place, one in enumerate(oldest_first(everyone))}
    made: dict[str, tuple[Remedy, ...]] = {}
    met: dict[str, tuple[Remedy, ...]] = {}
    for one in sorted(aside.remedies, key=lambda one: (age[one.article], age[one.target], one.kind)):
        made[one.article] = (*made.get(one.article, ()), one)
        met[one.target] = (*met.get(one.target, ()), one)
    originals = {one.article.id: original for one, original in aside.copies}
    copies: dict[str, tuple[Reading, ...]] = {}
    for copy in sorted((one for one, _ in aside.copies), key=lambda one: age[one.article.id]):
        original = originals[copy.article.id]
        copies[original] = (*copies.get(original, ()), copy)
    return Remedies(
        site.known,
        made,
        met,
        {one.id: address for one in everyone if (address := _correction(one, met.get(one.id, ())))},
        copies,
        originals,
    )


def _correction(gist: Gist, met: tuple[Remedy, ...]) -> str:
    """Where an article's correction is told: the newest article that corrects it, else on its own page."""
    articles = [one.article for one in met if one.kind == "correction"]
    if articles:
        return f"{articles[-1]}.html"
    return f"{gist.id}.html#{ANCHOR}" if gist.head.corrections else ""


def sources(gist: Gist, remedies: Remedies) -> str:
    """Who printed an article, the first first: ANTARA, Suara Arunika."""
    printed = (gist.source, *(one.article.meta.source for one in remedies.copies.get(gist.id, ())))
    return ", ".join(dict.fromkeys(source for source in printed if source))
