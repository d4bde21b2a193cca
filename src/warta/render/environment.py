"""The templates' environment: everything escaped, an unknown name is an error."""

from collections.abc import Callable
from functools import cache
from gettext import NullTranslations

from jinja2 import DictLoader, Environment
from markupsafe import Markup

from warta.nouns.site import Theme
from warta.render.fill import Missing, compiled
from warta.render.words import speech
from warta.settings import Settings


class Shelf(DictLoader):
    """The templates of a theme, each with the file name that a message tells: templates/pages/article.html."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # type: ignore[override]
        """The text of a template, its file name, and that it does not change."""
        source, _, unchanged = super().get_source(environment, template)
        return source, f"templates/{template}", unchanged


def environment(theme: Theme, settings: Settings) -> Environment:
    """The environment of a theme, all compiled. Raises SettingsError, with file and line, where a template does not."""
    return compiled(uncompiled(theme, settings))


def uncompiled(theme: Theme, settings: Settings) -> Environment:
    """The environment of a theme; a template is compiled when it is asked for. In templates ``_``, ``ngettext`` and
    ``pgettext`` say interface words, ``site`` is what site.yaml says."""
    made = Environment(
        loader=Shelf(theme.templates),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    catalogue = speech(settings.language).catalogue
    made.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    made.globals.update(_said(catalogue), site=settings)
    return made


def _said(catalogue: NullTranslations) -> dict[str, Callable[..., Markup]]:
    """The functions of Jinja's new style, by which what is told in a word is escaped as it is put in. Jinja's own look
    for the context twice a word, which makes an eighth of the time of a page; most words are said on every page."""

    @cache
    def plain(text: str) -> Markup:
        return Markup(catalogue.gettext(text)) % {}

    @cache
    def counted(one: str, many: str, count: int) -> Markup:
        return Markup(catalogue.ngettext(one, many, count))

    def say(text: str, **told: object) -> Markup:
        return Markup(catalogue.gettext(text)) % told if told else plain(text)

    def ngettext(one: str, many: str, count: int, /, **told: object) -> Markup:
        return counted(one, many, count) % {"num": count, **told}

    def pgettext(context: str, text: str, **told: object) -> Markup:
        return Markup(catalogue.pgettext(context, text)) % told

    return {"_": say, "gettext": say, "ngettext": ngettext, "pgettext": pgettext}
