"""Nothing of an article reaches a page unescaped: every template is read as the engine reads it, every Markup is justified."""

import ast
from collections import Counter
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError, nodes

from warta.nouns.site import Theme
from warta.render.environment import environment
from warta.settings import Settings

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in (".html", ".xml"))
# how often a module makes markup of a text, and why that text is none of an article's
MARKUP = {
    "bulletin/stage.py": "the style sheet, a file of ours",
    "index/program.py": "frames of ours, filled by format, which escapes",
    "render/spoken.py": "joins parts that weave made",
    "render/quick.py": "what the code of a macro wrote, which escapes each value",
    "render/environment.py": "the interface's words, which templates say as constants (tested below)",
    "render/linked_data.py": "JSON with <, > and & as escapes, which cannot end its script",
    "render/views/articles.py": "an empty frame, filled by format, which escapes",
    "render/views/flow.py": "elements around blocks, filled by format; their names are of our own list",
    "render/views/frame.py": "the policy, a constant of ours, which has quotes",
    "render/weave.py": "tags of ours, filled by format; names of tags are of our own list",
}


def made() -> Environment:
    return environment(Theme({}, {}), Settings())


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_no_template_switches_escaping_off(path: Path) -> None:
    tree = made().parse(path.read_text(encoding="utf-8"))
    filters = {one.name for one in tree.find_all(nodes.Filter)}
    assert filters.isdisjoint({"safe", "xmlattr", "tojson", "urlize"})
    assert list(tree.find_all((nodes.ScopedEvalContextModifier, nodes.EvalContextModifier, nodes.MarkSafe))) == []
    names = {one.name for one in tree.find_all(nodes.Name)} | {one.attr for one in tree.find_all(nodes.Getattr)}
    assert names.isdisjoint({"Markup", "__html__", "__class__", "__globals__"})


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT / "templates").as_posix())
def test_words_of_the_interface_are_constants(path: Path) -> None:
    said = {"_": 1, "gettext": 1, "ngettext": 2, "pgettext": 2}
    for call in made().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in said:
            assert all(isinstance(one, nodes.Const) for one in call.args[: said[call.node.name]]), call.lineno


def test_the_environment_escapes_everything_and_knows_every_name() -> None:
    environment = made()
    assert environment.autoescape is True
    assert issubclass(environment.undefined, StrictUndefined)
    assert environment.from_string("{{ a }}").render(a="<b> {{ 7*7 }}") == "&lt;b&gt; {{ 7*7 }}"
    with pytest.raises(UndefinedError):
        environment.from_string("{{ b }}").render()


def calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [one for one in ast.walk(tree) if isinstance(one, ast.Call)]


def is_markup(call: ast.Call) -> bool:
    """Whether a call makes markup: Markup("<b>"), str.__new__(Markup, text)."""
    made = [call.func, *call.args[:1]] if ast.unparse(call.func) == "str.__new__" else [call.func]
    return any(isinstance(one, ast.Name) and one.id == "Markup" for one in made)


def test_every_module_that_makes_markup_is_justified() -> None:
    making = Counter(
        path.relative_to(ROOT / "src/warta").as_posix()
        for path in sorted((ROOT / "src/warta").rglob("*.py"))
        for call in calls(path)
        if is_markup(call)
    )
    assert set(making) == set(MARKUP)


def test_markup_is_made_of_constants_and_names_of_ours_only() -> None:
    """A text that is no constant may be made markup where it is listed here: a name of a tag, the policy, escaped JSON."""
    allowed = {
        "Markup(catalogue.gettext(text))",
        "Markup(catalogue.ngettext(one, many, count))",
        "Markup(catalogue.pgettext(context, text))",
        "str.__new__(Markup, body(*args))",
        "Markup(style)",
        # pieces that are constants or escaped, each where it is made
        "Markup(''.join([*woven, *_turn(open_now, [])]))",
        "Markup(''.join([*woven, escape(text[at:])]))",
        "Markup(''.join([_opened(archive, one) for one in holders]))",
        "Markup(''.join(ends))",
        "Markup(''.join(['“', *woven, '”'] if direct else woven))",
        "Markup(''.join([f' {escape(name)}=\"{escape(value)}\"' for name, value in told if value]))",
        "Markup(f\"{_OWN}; script-src 'self'\")",
        "Markup(f\"{POLICY} 'wasm-unsafe-eval'\")",
        "Markup(text.replace('<', '\\\\u003c').replace('>', '\\\\u003e').replace('&', '\\\\u0026'))",
    }
    found = {
        ast.unparse(call)
        for path in sorted((ROOT / "src/warta").rglob("*.py"))
        for call in calls(path)
        if is_markup(call)
        if not (call.args and isinstance(call.args[0], ast.Constant))
    }
    assert found <= allowed


def test_no_code_makes_a_template_of_a_text() -> None:
    names = {
        f"{path.name}: {call.func.attr}"
        for path in sorted((ROOT / "src/warta").rglob("*.py"))
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("from_string", "Template", "compile_expression")
    }
    assert names == set()
