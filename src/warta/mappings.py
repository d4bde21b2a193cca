"""The keys and lists of a YAML file that editors write, and a problem with its line for each that is none."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from warta.decode import Node
from warta.errors import Problem


def pairs(
    node: Node, where: str, example: str, *, known: tuple[str, ...] = ()
) -> Iterator[Problem | tuple[Node, Node]]:
    """The keys of a mapping with their values; a problem for a key that is none, not known or given twice."""
    if node.kind == "scalar" and not node.scalar:
        return
    if node.kind != "mapping":
        yield Problem(f"{where}:{node.line}", "here is no `key: value`.", f"Write it as `{example}`.")
        return
    seen: set[str] = set()
    for key, value in node.pairs:
        if key.kind != "scalar":
            yield Problem(f"{where}:{key.line}", "a key that is no word.", f"Write it as `{example}`.")
        elif key.scalar in seen:
            yield Problem(f"{where}:{key.line}", f'"{key.scalar}" is given twice.', "Put both under one key.")
        elif known and key.scalar not in known:
            yield unknown(key, where, "key", known)
        else:
            yield key, value
        seen.add(key.scalar)


def texts(node: Node, where: str, key: str) -> Iterator[Problem | Node]:
    """The texts of a list; a problem where there is no list, and for what is no text."""
    if node.kind == "list":
        for item in node.items:
            what = f"in {key} stands something that is no text."
            yield item if item.kind == "scalar" else Problem(f"{where}:{item.line}", what, "Write words.")
    elif node.kind == "mapping" or node.scalar:
        yield Problem(f"{where}:{node.line}", f'"{key}" is no list.', f"Write it as `{key}: [{node.scalar or '…'}]`.")


def unknown(key: Node, where: str, what: str, known: Iterable[str]) -> Problem:
    words = list(dict.fromkeys(known))
    folded = {word.casefold(): word for word in words}
    near = get_close_matches(key.scalar.casefold(), list(folded), n=1)
    few = f"Known: {', '.join(words)}." if len(words) < 10 else "Write its ISO code or its Indonesian name."
    return Problem(
        f"{where}:{key.line}", f'unknown {what} "{key.scalar}".', f'Did you mean "{folded[near[0]]}"?' if near else few
    )
