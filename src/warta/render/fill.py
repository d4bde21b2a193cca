"""Templates filled with values, and what is wrong with a template: its file and line, and how to mend it."""

import re
from difflib import get_close_matches
from traceback import walk_tb
from types import CodeType
from typing import Any

from jinja2 import Environment, StrictUndefined, TemplateError, TemplateSyntaxError

from warta.errors import Problem, SettingsError
from warta.render.quick import Quick

VARIABLE = re.compile(r"'(\w+)' is undefined")
ATTRIBUTE = re.compile(r'has no "(\w+)", it has (.+)$')
OWN = "Mend it, or remove the file: then Warta's own template is used."


class Missing(StrictUndefined):
    """A name that nothing has, wherever it is used an error; of a record it tells what that has."""

    @property
    def _undefined_message(self) -> str:
        fields = getattr(self._undefined_obj, "__struct_fields__", ())
        if not fields:
            return super()._undefined_message
        kind = type(self._undefined_obj).__name__
        return f'{kind} has no "{self._undefined_name}", it has {" ".join(sorted(fields))}'


def filled(made: Environment, template: str, values: dict[str, Any]) -> str:
    """The text of a template with its values. Raises SettingsError, with file and line, where a template fails."""
    if isinstance(made, Quick):
        try:
            return made.get_template(template).render(values)
        except Exception:
            return filled(made.careful, template, values)
    try:
        return made.get_template(template).render(values)
    except TemplateSyntaxError as error:
        raise SettingsError(_syntax(error)) from error
    except TemplateError as error:
        raise SettingsError(Problem(_where(error) or _named(template), f"{error}.", _fix(error))) from error
    except Exception as error:
        # a fault of what a template does with its values; any other is one of ours
        where = _where(error)
        if not where or not _is_last(error):
            raise
        raise SettingsError(Problem(where, f"{type(error).__name__}: {error}.", OWN)) from error


def compiled(made: Environment) -> Environment:
    """The same environment, every template of it compiled. Raises SettingsError with all that do not."""
    problems = []
    for name in made.list_templates(extensions=("html", "xml")):
        try:
            made.get_template(name)
        except TemplateSyntaxError as error:
            problems.append(_syntax(error))
    if problems:
        raise SettingsError(*sorted(set(problems)))
    return made


def _syntax(error: TemplateSyntaxError) -> Problem:
    return Problem(f"{_named(error.name or '')}:{error.lineno}", f"{error.message}.".replace("..", "."), OWN)


def _named(template: str) -> str:
    return f"templates/{template}"


def _where(error: BaseException) -> str:
    """templates/pages/article.html:12, the line of a template where a fault was met last; nothing where none was."""
    met = [(frame.f_code, line) for frame, line in walk_tb(error.__traceback__)]
    return next((f"{code.co_filename}:{line}" for code, line in reversed(met) if _is_template(code)), "")


def _is_last(error: BaseException) -> bool:
    """Whether the fault arose in a template itself."""
    return _is_template([frame for frame, _ in walk_tb(error.__traceback__)][-1].f_code)


def _fix(error: TemplateError) -> str:
    """Did you mean "page"? of a name that nothing has."""
    attribute = ATTRIBUTE.search(str(error))
    variable = VARIABLE.search(str(error))
    known = attribute[2].split() if attribute else _variables(error) if variable else []
    asked = attribute[1] if attribute else variable[1] if variable else ""
    near = get_close_matches(asked, known, n=1)
    return f'Did you mean "{near[0]}"? {OWN}' if near else OWN


def _variables(error: TemplateError) -> list[str]:
    """The names known where the fault was met: Jinja2 gives the frame of a template its variables as locals."""
    frames = [frame for frame, _ in walk_tb(error.__traceback__)]
    return sorted({name for frame in frames if _is_template(frame.f_code) for name in frame.f_locals})


def _is_template(code: CodeType) -> bool:
    return code.co_filename.startswith(_named(""))
