"""The templates' environment: everything escaped, an unknown name is an error."""

from collections.abc import Callable

from jinja2 import DictLoader, Environment

from warta.nouns.site import Theme
from warta.render.fill import Missing, compiled
from warta.render.words import translator
from warta.settings import Settings


class Shelf(DictLoader):
    """The templates of a theme, each with the file name that a message tells: templates/pages/article.html."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # type: ignore[override]
        """The text of a template, its file name, and that it does not change."""
        source, _, unchanged = super().get_source(environment, template)
        return source, f"templates/{template}", unchanged


def environment(theme: Theme, settings: Settings) -> Environment:
    """The environment of a theme. In templates ``_`` says an interface word, ``site`` is what site.yaml says.

    Raises SettingsError, with file and line, where templates do not compile."""
    made = Environment(
        loader=Shelf(theme.templates),
        autoescape=True,
        undefined=Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["_"] = translator(settings.language)
    made.globals["site"] = settings
    return compiled(made)
