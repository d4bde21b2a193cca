"""The templates' environment: everything escaped, an unknown name is an error."""

import traceback
from collections.abc import Mapping
from functools import partial

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError

from warta.errors import Problem, SettingsError
from warta.nouns.site import Theme
from warta.render.words import translator
from warta.settings import Settings

FOLDER = "templates/"


def environment(theme: Theme, settings: Settings) -> Environment:
    """The environment of a theme. In templates ``_`` says an interface word, ``site`` is what site.yaml says."""
    made = Environment(
        loader=FunctionLoader(partial(_source, theme.templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["_"] = translator(settings.language)
    made.globals["site"] = settings
    return made


def _source(templates: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """A template and the file that it is from, so that a fault can be told with its line."""
    return (templates[name], f"{FOLDER}{name}", None) if name in templates else None


def filled(made: Environment, template: str, **values: object) -> bytes:
    """The template with these values. Raises SettingsError with file:line where the template is at fault."""
    try:
        return made.get_template(template).render(**values).encode(errors="replace")
    # a template is an editor's own program: whatever it raises is the template's, and told with its line
    except Exception as error:
        raise SettingsError(_fault(error, template)) from error


def _fault(error: Exception, template: str) -> Problem:
    """Where a template went wrong: templates/base.html:12."""
    steps = [step for step in traceback.extract_tb(error.__traceback__) if step.filename.startswith(FOLDER)]
    where = f"{steps[-1].filename}:{steps[-1].lineno}" if steps else f"{FOLDER}{template}"
    if isinstance(error, TemplateSyntaxError):
        where = f"{error.filename or where}:{error.lineno}"
    missing = f'there is no template "{error}"' if isinstance(error, TemplateNotFound) else ""
    what = missing or " ".join(str(error).split()) or type(error).__name__
    return Problem(where, f"{what.rstrip('.')}.", "Mend the template, or delete it to have Warta's own.")
