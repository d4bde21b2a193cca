"""Markdown that takes the square of its length to read, made plain: signs that open what nothing closes.

Nobody writes such a text; who does means to stop the build. Whatever an editor writes stays as it is.
"""

import re
from collections.abc import Iterator
from itertools import islice

# as many of a sign as a reader may need in one paragraph, and in a whole text
MOST, MOST_IN_ALL = 100, 200
PARAGRAPH = re.compile(r"(\n[ \t]*\n)")
LINK = re.compile(r"\[[^\[\]]*\]\([^()\s]*\)")
# a line that no reader gets to the end of, up to its last gap
LONG = re.compile(r"[^\n]{15000}(?:[^\n]{,5000}(?=[ \t])|[^\n]{5000})(?=[^\n])")
RULE = re.compile(r"^( {0,3}[-=*_][-=*_ \t]*)$", re.MULTILINE)
# a tag that the next one comes before the end of; a comment may hold tags
OPEN_TAG = re.compile(r"<(?!!--)(?![^<>]*>)|<!\[")


def bounded(text: str) -> str:
    """The text with what nothing closes escaped where there is too much of it, endless lines cut, rules apart."""
    if _outnumber(OPEN_TAG.finditer(text), MOST_IN_ALL):
        text = OPEN_TAG.sub(lambda found: found[0].replace("<", "&lt;"), text)
    if LONG.search(text):
        text = LONG.sub(r"\g<0>\n\n", text)
    if text.count("[") <= MOST and not _outnumber(RULE.finditer(text), MOST):
        return text
    return "".join(map(_bounded, PARAGRAPH.split(text)))


def _bounded(paragraph: str) -> str:
    if paragraph.count("[") - sum(1 for _ in LINK.finditer(paragraph)) > MOST:
        paragraph = paragraph.replace("[", "\\[")
    return RULE.sub(r"\1\n", paragraph) if _outnumber(RULE.finditer(paragraph), MOST) else paragraph


def _outnumber(found: Iterator[re.Match[str]], most: int) -> bool:
    return next(islice(found, most, None), None) is not None
