"""The templates' environment: everything escaped, an unknown name is an error."""

from jinja2 import DictLoader, Environment, StrictUndefined

from warta.nouns.site import Theme
from warta.render.words import translator
from warta.settings import Settings


def environment(theme: Theme, settings: Settings) -> Environment:
    """The environment of a theme. In templates ``_`` says an interface word, ``site`` is what site.yaml says."""
    made = Environment(
        loader=DictLoader(theme.templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["_"] = translator(settings.language)
    made.globals["site"] = settings
    return made
