"""The templates' environment: everything escaped, an unknown name is an error."""

from jinja2 import DictLoader, Environment, StrictUndefined

from warta.nouns.site import Theme
from warta.render.words import speech
from warta.settings import Settings


def environment(theme: Theme, settings: Settings) -> Environment:
    """The environment of a theme. In templates ``_``, ``ngettext`` and ``pgettext`` say interface words, ``site`` is
    what site.yaml says."""
    made = Environment(
        loader=DictLoader(theme.templates),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # what is told in a word is escaped as it is put in, so that the word may hold markup
    made.install_gettext_translations(  # type: ignore[attr-defined]
        speech(settings.language).catalogue, newstyle=True
    )
    made.globals["site"] = settings
    return made
