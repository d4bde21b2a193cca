"""Templates as code that does not ask at each value what it might be: the same page in half the time.

Jinja2 reads ``page.title`` by way of a function that tries items too, calls everything by way of one that may pass the
context on, and makes an object of every escaped value; these make most of the time of a page. Code of a ``Quick``
environment reads attributes, calls functions and writes texts. What it cannot do so fails, and is left to ``careful``.
"""

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from keyword import iskeyword
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

# of values such as names, addresses and days, most of which stand on many pages
KEPT = 1 << 15
# the functions that say words of the interface
WORDS = frozenset({"_", "gettext", "ngettext", "pgettext"})
# a macro that takes nothing but what it names, and escapes
PLAIN = (False, False, False, True)


class Code(CodeGenerator):
    """Jinja2's code with attributes read and functions called as Python does."""

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """``page.title``."""
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """``show.link(one, root)``; what is called with a star or a block is called as Jinja2 does."""
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(one.key) for one in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for one in (*node.args, *node.kwargs):
            self.visit(one, frame)
            self.write(", ")
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """A word of the interface in which nothing is told is said once, when the template is compiled."""
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and node.node.name in WORDS:
            told = {one.key: one.value.as_const(frame.eval_ctx) for one in node.kwargs}
            say: Any = self.environment.globals[node.node.name]
            return str(say(*(one.as_const(frame.eval_ctx) for one in node.args), **told))
        return super()._output_child_to_const(node, frame, finalize)


class Filled(Template):
    """A template whose code escapes by ``shown`` and has macros that are ``called``."""

    @classmethod
    def from_code(cls, environment: Environment, code: Any, globals: Any, uptodate: Any = None) -> Template:
        """The template of compiled code."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__.update(escape=shown, Macro=called)
        return made


class Quick(Environment):
    """An environment of quick code; ``careful`` has the same templates in Jinja2's own, which tells what is wrong."""

    code_generator_class = Code
    template_class = Filled
    careful: Environment

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What all templates know: a mapping of Python's own, since it is copied for each page."""
        return super().make_globals(d) if d else self.globals


def shown(value: Any) -> str:
    """The value as HTML: a & b -> a &amp; b."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    return value if kind is Markup else escape(value)


@lru_cache(maxsize=KEPT)
def _escaped(text: str) -> str:
    return str(escape(text))


def called(
    environment: Environment,
    body: Callable[..., str],
    name: str,
    arguments: tuple[str, ...],
    *rest: bool,
) -> Callable[..., str]:
    """A macro as a function; one that takes what it does not name, or a block, stays Jinja2's."""
    if rest != PLAIN or "caller" in arguments:
        return Macro(environment, body, name, list(arguments), *rest)
    count = len(arguments)

    def macro(*args: object, **told: object) -> str:
        if len(args) < count:
            args += tuple(told.pop(one, missing) for one in arguments[len(args) :])
        if told:
            raise TypeError(name)
        return str.__new__(Markup, body(*args))

    return macro
