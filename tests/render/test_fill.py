"""What a template does wrong is told with its file, its line and a way to mend it."""

import pytest
from msgspec import Struct

from warta.errors import Problem, SettingsError
from warta.nouns.site import Theme
from warta.render.environment import environment
from warta.render.fill import OWN, filled
from warta.settings import Settings


class Shown(Struct, frozen=True):
    """A page with two fields."""

    title: str = "Pasar"
    summary: str = ""


def told(*templates: str) -> tuple[Problem, ...]:
    """The problems of templates a.html, b.html, …; the first is filled."""
    names = {f"{name}.html": text for name, text in zip("ab", templates, strict=False)}
    with pytest.raises(SettingsError) as caught:
        filled(environment(Theme(names, {}), Settings()), "a.html", {"page": Shown()})
    return caught.value.problems


def test_all_templates_that_do_not_compile_are_told_at_once() -> None:
    found = told("<h1>\n{{ page.title }</h1>", "{% if page %}\n{% endfor %}")
    assert [problem.where for problem in found] == ["templates/a.html:2", "templates/b.html:2"]
    assert all(problem.fix == OWN for problem in found)


@pytest.mark.parametrize(
    ("template", "where", "what", "near"),
    [
        ("\n\n{{ pagee.title }}", "templates/a.html:3", "'pagee' is undefined.", "page"),
        ("\n{{ page.titel }}", "templates/a.html:2", 'Shown has no "titel", it has summary title.', "title"),
        ('{% extends "b.html" %}', "templates/b.html:1", "'pagge' is undefined.", "page"),
    ],
)
def test_a_name_that_nothing_has_is_told_with_the_nearest(template: str, where: str, what: str, near: str) -> None:
    (found,) = told(template, "{{ pagge }}")
    assert found.where == where
    assert found.what.endswith(what)
    assert found.fix == f'Did you mean "{near}"? {OWN}'


@pytest.mark.parametrize(
    "template", ['{{ 1 + "x" }}', "{{ 1 / 0 }}", '{% include "none.html" %}', "{{ page.title|nix }}"]
)
def test_what_a_template_does_with_its_values_is_told_with_its_line(template: str) -> None:
    (found,) = told(f"\n{template}")
    assert found.where == "templates/a.html:2"
    assert found.what


def test_a_fault_of_ours_stays_a_fault() -> None:
    class Broken:
        @property
        def title(self) -> str:
            raise RuntimeError("ours")

    made = environment(Theme({"a.html": "{{ page.title }}"}, {}), Settings())
    with pytest.raises(RuntimeError, match="ours"):
        filled(made, "a.html", {"page": Broken()})
