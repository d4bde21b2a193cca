"""The templates' environment: everything escaped, an unknown name is an error."""

from collections.abc import Callable
from functools import cache, lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import TypeVar

from jinja2 import DictLoader, Environment
from markupsafe import Markup

from warta.nouns.site import Theme
from warta.render.fill import Missing, compiled
from warta.render.kept_code import kept_code
from warta.render.quick import Quick
from warta.render.words import speech
from warta.settings import Settings

# of words with what is told in them; those of a title are said once
KEPT = 1 << 12
Kind = TypeVar("Kind", bound=Environment)


class Shelf(DictLoader):
    """The templates of a theme, each with the file name that a message tells: templates/pages/article.html."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # type: ignore[override]
        """The text of a template, its file name, and that it does not change."""
        source, _, unchanged = super().get_source(environment, template)
        return source, f"templates/{template}", unchanged


def environment(theme: Theme, settings: Settings, state: Path | None = None) -> Environment:
    """The environment of a theme, all compiled, with the code kept in ``state`` where that is given. Raises
    SettingsError, with file and line, where a template does not compile."""
    made = _made(Quick, theme, settings)
    made.bytecode_cache = kept_code(state, settings.language) if state else None
    made.careful = uncompiled(theme, settings)
    return compiled(made)


def uncompiled(theme: Theme, settings: Settings) -> Environment:
    """The environment of a theme; a template is compiled when it is asked for. In templates ``_``, ``ngettext`` and
    ``pgettext`` say interface words, ``site`` is what site.yaml says."""
    return _made(Environment, theme, settings)


def _made(kind: type[Kind], theme: Theme, settings: Settings) -> Kind:
    made = kind(
        loader=Shelf(theme.templates),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    catalogue = speech(settings.language).catalogue
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(_said(catalogue, KEPT if kind is Quick else 0), site=settings)
    return made


def _said(catalogue: NullTranslations, kept: int) -> dict[str, Callable[..., Markup]]:
    """The functions of Jinja's new style, by which what is told in a word is escaped as it is put in. Jinja's own look
    for the context twice a word, which makes an eighth of the time of a page. Most words are said on every page, so
    ``kept`` of them are remembered with what is told in them; where none are, that may be what has no hash."""

    @cache
    def plain(text: str) -> Markup:
        return Markup(catalogue.gettext(text)) % {}

    # typed, for a Count is told otherwise than its number
    @lru_cache(maxsize=kept, typed=True)
    def filled(text: str, **told: object) -> Markup:
        return Markup(catalogue.gettext(text)) % told

    def say(text: str, **told: object) -> Markup:
        return filled(text, **told) if told else plain(text)

    @lru_cache(maxsize=kept, typed=True)
    def ngettext(one: str, many: str, count: int, /, **told: object) -> Markup:
        return Markup(catalogue.ngettext(one, many, count)) % {"num": count, **told}

    @lru_cache(maxsize=kept, typed=True)
    def pgettext(context: str, text: str, **told: object) -> Markup:
        return Markup(catalogue.pgettext(context, text)) % told

    return {"_": say, "gettext": say, "ngettext": ngettext, "pgettext": pgettext}
