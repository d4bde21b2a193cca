"""Keeps the catalogues of the interface, src/warta/locale: finds the words, adds new ones, drops old ones, compiles.

    pip install -e .[test]                                           (Babel)
    python tools/interface.py

It ends with 1 where a word has no translation; write it into warta.po then and run it again. How a word is marked is
told in docs/decisions/0011-gettext.md.
"""

import io
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "src/warta/locale"
TEMPLATE = LOCALE / "warta.pot"
# beside gettext, ngettext, pgettext, N_ and _: how Warta says a word, marks one for one and for many, tells of a column
KEYWORDS = {**DEFAULT_KEYWORDS, "say": None, "NN_": (1, 2), "Column": (3,)}
WIDTH = 110


class Words(Catalog):
    """A catalogue whose head tells neither days nor programs: the same words give the same files."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """What the head of a file tells."""
        head = [("Project-Id-Version", "Warta"), ("MIME-Version", "1.0")]
        head += [("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "8bit")]
        if self.locale:
            head += [("Language", str(self.locale)), ("Plural-Forms", self.plural_forms)]
        # a head ends with a line break, as each of its lines does
        return [*head[:-1], (head[-1][0], f"{head[-1][1]}\n")]


def catalogue(words: Iterable[Message], language: str | None = None) -> Words:
    """The words as a catalogue, of a language or of none."""
    made = Words(locale=language, fuzzy=False)
    made.header_comment = f"# The words of Warta's interface{f': {language}' if language else ''}.\n#"
    for one in words:
        if one.id:
            made[one.id] = one
    return made


def extracted() -> Words:
    """Every word that templates and code say, with the files that say it."""
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(one["pattern"], one["method"]) for one in mappings]
    options = {one["pattern"]: {key: one[key] for key in one if key not in ("method", "pattern")} for one in mappings}
    said = extract_from_dir(ROOT, methods, options, KEYWORDS)
    ordered = sorted(said, key=lambda one: (one[0], one[1], str(one[2])))
    return catalogue(Message(words, locations=[(name, 0)], context=context) for name, _, words, _, context in ordered)


def paths() -> list[Path]:
    """The translations there are: …/en/LC_MESSAGES/warta.po."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/warta.po"))


def read(path: Path) -> Words:
    """The catalogue of a language."""
    language = path.parts[-3]
    with path.open("rb") as file:
        return catalogue(read_po(file, locale=language, abort_invalid=True), language)


def told(words: Words) -> bytes:
    """The catalogue as a .po or .pot, in the order of the words."""
    made = io.BytesIO()
    write_po(made, words, width=WIDTH, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return made.getvalue()


def compiled(words: Words) -> bytes:
    """The catalogue as a .mo."""
    made = io.BytesIO()
    write_mo(made, words)
    return made.getvalue()


def untranslated(words: Words) -> list[Message]:
    """The words without a translation, or with one that nobody has looked at."""
    forms = ((one, one.string if isinstance(one.string, tuple) else (one.string,)) for one in words if one.id)
    return [one for one, strings in forms if one.fuzzy or not all(strings)]


def update() -> list[str]:
    """Brings all files up to date; what is not translated, by file."""
    found, missing = extracted(), []
    TEMPLATE.write_bytes(told(found))
    for path in paths():
        held = read(path)
        held.update(found, no_fuzzy_matching=True)
        path.write_bytes(told(held))
        path.with_suffix(".mo").write_bytes(compiled(read(path)))
        missing += [f"{path.relative_to(ROOT)}: no translation: {one.id}" for one in untranslated(held)]
    return missing


if __name__ == "__main__":
    problems = update()
    print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
    sys.exit(1 if problems else 0)
