"""Every message of Warta as the source has it, `…` for what varies, read off the syntax trees of its modules.

A message is what a `Problem` says, what an exception says that becomes one or is printed, and what the command line
prints to stderr. It is seen where it is a literal: in the call, in a name given to it in the same function or module,
in both arms of a condition, in the calls of a function that passes its parameter on, in what TELLERS return and in TABLES.
It is not seen where a value of elsewhere is said (`f"{error}."`): these places come back as unseen.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

# which argument of a call is the message, and the name that the argument has where it is given by name
SAYS = {
    "Problem": 1,
    "WrongValueError": 0,
    "YamlError": 1,
    "FileNotFoundError": 0,
    "ArgumentTypeError": 0,
    "print": 0,
}
# functions whose returned or yielded texts are messages, or what a message says of a thing
TELLERS = {
    "additions.py": {"_unfit"},
    "connect/links.py": {"_unlinked", "_unseen"},
    "read/signs.py": {"disguises"},
    "render/fill.py": {"_undefined_message"},
}
# tables whose values are messages
TABLES = {"decode.py": "PLAINLY", "analyze/dates/published.py": "DOUBTS"}
FIELD = re.compile(r"\{[^{}]*\}")
Function: TypeAlias = ast.FunctionDef


class Said(NamedTuple):
    """A message and the module that says it; where it cannot be seen, the expression that makes it."""

    module: str
    text: str
    seen: bool


def said_in(folder: Path) -> list[Said]:
    """All messages of the modules below a folder."""
    return [one for path in sorted(folder.rglob("*.py")) for one in _of_module(path, path.relative_to(folder))]


def _of_module(path: Path, name: Path) -> Iterator[Said]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = _given(tree.body)
    table = constants.get(TABLES.get(name.as_posix(), ""), [])
    yield from (Said(name.as_posix(), FIELD.sub("…", text), True) for text in _in_table(table, constants))
    tellers = TELLERS.get(name.as_posix(), set())
    functions = [node for node in ast.walk(tree) if isinstance(node, Function)]
    says = SAYS | _passing_on(functions)
    for function in functions:
        names = constants | _given(list(ast.walk(function)))
        spoken = [_argument(node, says) for node in ast.walk(function) if isinstance(node, ast.Call)]
        told = [*filter(None, spoken), *(_returned(function) if function.name in tellers else ())]
        own = {one.arg for one in function.args.args} if function.name in says else set()
        for value in told:
            if isinstance(value, ast.Name) and value.id in own:
                continue
            texts = _texts(value, names)
            seen = [text for text in texts if any(sign.isalpha() for sign in text)]
            yield from (Said(name.as_posix(), text, True) for text in seen)
            if len(seen) < max(1, len(texts)):
                yield Said(name.as_posix(), ast.unparse(value), False)


def _in_table(table: list[ast.expr], names: dict[str, list[ast.expr]]) -> list[str]:
    """The texts of a table, each once."""
    values = [value for one in table if isinstance(one, ast.Dict) for value in one.values]
    return list(dict.fromkeys(text for value in values for text in _texts(value, names)))


def _given(nodes: list[ast.stmt] | list[ast.AST]) -> dict[str, list[ast.expr]]:
    """The expressions that each name is given."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        for target in node.targets if isinstance(node, ast.Assign) else ():
            pairs = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = list(zip(target.elts, node.value.elts, strict=True))
            for one, value in pairs:
                if isinstance(one, ast.Name):
                    found.setdefault(one.id, []).append(value)
    return found


def _passing_on(functions: list[Function]) -> dict[str, int]:
    """The functions that make a message of a parameter of theirs, with its place."""
    found = {}
    for function in functions:
        parameters = [one.arg for one in function.args.args]
        for node in ast.walk(function):
            value = _argument(node, SAYS) if isinstance(node, ast.Call) else None
            if isinstance(value, ast.Name) and value.id in parameters and not function.name.startswith("__"):
                found[function.name] = parameters.index(value.id)
    return found


def _argument(call: ast.Call, says: dict[str, int]) -> ast.expr | None:
    """The message among the arguments of a call; nothing where it says none."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name not in says or len(call.args) <= says[name]:
        return None
    if name == "print" and not any(one.arg == "file" for one in call.keywords):
        return None
    return call.args[says[name]]


def _returned(function: Function) -> Iterator[ast.expr]:
    """The texts that a function returns or yields, alone or behind the line of a tuple."""
    for node in ast.walk(function):
        value = node.value if isinstance(node, ast.Return | ast.Yield) else getattr(node, "elt", None)
        if isinstance(value, ast.Tuple) and len(value.elts) > 1:
            yield value.elts[1]
        elif isinstance(value, ast.JoinedStr | ast.IfExp) or (isinstance(value, ast.Constant) and value.value):
            yield value


def _texts(value: ast.expr, names: dict[str, list[ast.expr]]) -> list[str]:
    """The texts that an expression may be."""
    if isinstance(value, ast.Constant):
        return [str(value.value)] if value.value else []
    if isinstance(value, ast.JoinedStr):
        whole = "".join(str(part.value) if isinstance(part, ast.Constant) else "…" for part in value.values)
        return [re.sub("…+", "…", whole)]
    if isinstance(value, ast.IfExp):
        return [*_texts(value.body, names), *_texts(value.orelse, names)]
    if isinstance(value, ast.BoolOp):
        return [text for one in value.values for text in _texts(one, names)]
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute) and value.func.attr == "replace":
        return _texts(value.func.value, names)
    if isinstance(value, ast.Name):
        return [text for one in names.get(value.id, []) for text in _texts(one, names)] or ["…"]
    return ["…"]
