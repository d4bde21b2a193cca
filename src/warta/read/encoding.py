"""Bytes as text."""

import codecs

from warta.errors import ArticleError, Problem

LARGEST = 5_000_000
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(data: bytes, *, where: str) -> tuple[str, tuple[Problem, ...]]:
    """The text, with ``\\n`` between its lines: UTF-8, UTF-16 with its mark, else Windows-1252, which is a warning.

    Raises ArticleError for a file that is no text or too large.
    """
    if len(data) > LARGEST:
        raise ArticleError(too_large(where))
    text, problems = _text(data, where)
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ArticleError(
            Problem(f"{where}:{line}", "is no text: it holds NUL bytes.", "Save it as plain UTF-8 text.")
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems


def too_large(where: str) -> Problem:
    """What is told of a file that no article needs to be as large as."""
    return Problem(where, f"is larger than {LARGEST // 1_000_000} MB.", "Split it, or leave it out.")


def _text(data: bytes, where: str) -> tuple[str, tuple[Problem, ...]]:
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            fix = "Save it as UTF-8."
            raise ArticleError(Problem(where, f"is damaged: byte {error.start} fits no {encoding}.", fix)) from None
        line = data.count(b"\n", 0, error.start) + 1
        told = Problem(f"{where}:{line}", "is no UTF-8; read as Windows-1252.", "Save it as UTF-8.", "warning")
        return data.decode("cp1252", "replace"), (told,)
