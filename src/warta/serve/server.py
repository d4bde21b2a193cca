"""The preview over HTTP: to this machine alone, from memory alone; no path leads to the disk."""

import mimetypes
import sys
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, unquote, urlsplit

from warta.serve.live import EVENTS, SCRIPT, event, live, script
from warta.serve.preview import Preview

HOST = "127.0.0.1"
# a comment so often tells a browser that is gone from one that waits
HEARTBEAT = 15.0
HEAD = {
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}
TYPES = {".js": "text/javascript", ".webp": "image/webp", ".avif": "image/avif", ".xml": "application/xml"}


class Server(ThreadingHTTPServer):
    """Serves a preview; its threads end with it."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, preview: Preview) -> None:
        super().__init__((HOST, port), Handler)
        self.preview = preview

    @property
    def hosts(self) -> frozenset[str]:
        """What a browser calls us that was led here by our address: another name may be a trap (DNS rebinding)."""
        names = (HOST, "localhost")
        return frozenset(f"{name}:{self.server_port}" for name in names) | frozenset(
            names if self.server_port == 80 else ()
        )

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing to say where a browser hung up; a fault of our own is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """A file of the site, the script, or the events."""
        if self.headers.get("Host", "").lower() not in self.server.hosts:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"This preview answers to 127.0.0.1 alone.\n")
            return
        asked = urlsplit(self.path)
        path = unquote(asked.path, errors="replace").removeprefix("/")
        if path == EVENTS:
            told = parse_qs(asked.query)
            self._events(told.get("page", [""])[0], told.get("seal", [""])[0])
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, TYPES[".js"], script())
        else:
            self._file(f"{path}index.html" if path == "" or path.endswith("/") else path)

    do_HEAD = do_GET

    def _file(self, path: str) -> None:
        shown = self.server.preview.file(path)
        if not shown.found and self.server.preview.file(f"{path}/index.html").found:
            self._send(HTTPStatus.FOUND, "text/plain", b"", {"Location": f"/{quote(path)}/"})
            return
        html = not shown.found or path.endswith(".html")
        kind = "text/html" if html else _type(path)
        status = HTTPStatus.OK if shown.found else HTTPStatus.NOT_FOUND
        if not shown.seal:
            status = HTTPStatus.SERVICE_UNAVAILABLE
        self._send(status, kind, live(shown) if html else shown.data)

    def _events(self, page: str, seal: str) -> None:
        """Tells a page of every change until the browser hangs up or the server stops."""
        self.close_connection = True
        self._head(HTTPStatus.OK, {"Content-Type": "text/event-stream"})
        preview, moment = self.server.preview, -1
        with suppress(ConnectionError):
            while not preview.closed:
                now = preview.after(moment, HEARTBEAT)
                if now == moment:
                    self.wfile.write(b": still here\n\n")
                    continue
                moment = now
                shown = preview.file(page)
                self.wfile.write(event(preview.problems, changed=shown.seal != seal))

    def _send(self, status: HTTPStatus, kind: str, data: bytes, more: dict[str, str] | None = None) -> None:
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self._head(status, {"Content-Type": kind + charset, "Content-Length": str(len(data)), **(more or {})})
        if self.command != "HEAD":
            self.wfile.write(data)

    def _head(self, status: HTTPStatus, more: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**HEAD, **more}.items():
            self.send_header(name, value)
        self.end_headers()

    def version_string(self) -> str:
        """Who answers."""
        return "Warta"

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what an editor should know is told by the pages."""


def _type(path: str) -> str:
    suffix = f".{path.rpartition('.')[2]}"
    return TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
