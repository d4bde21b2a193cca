"""What the server adds to a page, never the written site: a script that reloads it and shows what is to be mended."""

import json
from collections.abc import Iterable
from html import escape
from importlib.resources import files

from warta.errors import Problem
from warta.serve.preview import Shown

# no address of a site begins with a dot
SCRIPT, EVENTS = ".warta/live.js", ".warta/events"
END = b"</body>"
NOTHING_YET = b"<!doctype html><html lang=en><meta charset=utf-8><title>Warta</title><body><h1>No page yet</h1></body>"


def live(shown: Shown) -> bytes:
    """The page with the script. Its policy allows it as it is: the script and its events come from the same host."""
    html = shown.data or NOTHING_YET
    told = f'<script src="/{SCRIPT}" data-page="{escape(shown.path)}" data-seal="{shown.seal}"></script>\n'
    before, end, after = html.rpartition(END)
    return before + told.encode(errors="replace") + end + after if end else html + told.encode(errors="replace")


def script() -> bytes:
    """The script."""
    return files("warta.serve").joinpath("live.js").read_bytes()


def event(problems: Iterable[Problem], *, changed: bool) -> bytes:
    """A server-sent event: whether the page is another one now, and all that is to be mended."""
    rows = [{"where": one.where, "what": one.what, "fix": one.fix, "level": one.level} for one in problems]
    return f"data: {json.dumps({'changed': changed, 'problems': rows})}\n\n".encode()
