"""A web page as saved from a browser: its main text and what its head says, found by trafilatura."""

import re

from lxml import html
from lxml.etree import ParserError

from warta.errors import ArticleError, Problem
from warta.nouns.article import Body, Meta, Stamp
from warta.read.signs import visible
from warta.read.stamps import stamp_from

DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='pubdate' or @name='publishdate' or @name='date' or @name='content_PublishedDate']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)

JSON_LD = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')


def page(text: str, *, where: str) -> tuple[Meta, Body]:
    """The main text of a page and its title, day, author, source and address. Raises ArticleError for an empty page."""
    import trafilatura

    try:
        tree = html.fromstring(text.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
        extracted = trafilatura.extract(
            text,
            output_format="html",
            include_comments=False,
            include_formatting=True,
            include_links=True,
            include_tables=True,
            include_images=False,
            deduplicate=False,
            favor_recall=True,
        )
    except (ParserError, ValueError, RecursionError, AssertionError, AttributeError, TypeError, LookupError):
        raise ArticleError(
            Problem(where, "is no web page.", "Save it again, or paste its text into a .txt file.")
        ) from None
    if not extracted:
        raise ArticleError(Problem(where, "no article text was found in it.", "Paste its text into a .txt file."))
    return _meta(text, tree), Body("html", extracted)


def _meta(text: str, tree: html.HtmlElement) -> Meta:
    import trafilatura

    found = trafilatura.extract_metadata(text)
    title = _clean(found.title) if found else ""
    published = _published(tree)
    return Meta(
        title=title,
        title_from="page" if title else "",
        published=published,
        published_from="page" if published else "",
        authors=tuple(name for one in (found.author or "").split(";") if (name := _clean(one))) if found else (),
        source=_clean(found.sitename) if found else "",
        url=_address(found.url or "") if found else "",
        summary="",
        language="en" if (tree.get("lang") or "").lower().startswith("en") else "id",
    )


def _address(text: str) -> str:
    return text if re.fullmatch(r"https?://[^\s\"<>\\^`{|}]+", text, re.IGNORECASE) else ""


def _published(tree: html.HtmlElement) -> Stamp | None:
    stamps = (stamp_from(str(value)) for path in DATES for value in tree.xpath(path))
    found = next((stamp for stamp in stamps if stamp), None)
    if found is None and (
        data := JSON_LD.search(" ".join(map(str, tree.xpath("//script[@type='application/ld+json']/text()"))))
    ):
        return stamp_from(data[1])
    return found


def _clean(text: str | None) -> str:
    return visible(text or "")
