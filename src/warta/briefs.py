"""What building a site needs of each article beside its page: worked out once, then remembered beside the answers.

It hangs on the answer, on what the register says, and on the code that makes it.
"""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from warta.answering import unpacked
from warta.cache import Store, code_fingerprint, fingerprint, fingerprints
from warta.condense.core import core
from warta.condense.namings import naming_key
from warta.condense.stage import condense
from warta.decide.replaced import replaced
from warta.decide.stage import deciding, telling
from warta.errors import Problem
from warta.nouns.gist import Gist
from warta.nouns.register import Register

FILE = "briefs.sqlite"
# what it depends on beside what answers do
CODE, CODE_FILES = ("condense", "decide"), ("briefs.py",)


class Brief(Struct, frozen=True, array_like=True):
    """What is known of an article file in short: its gist as editors have it, unless it is a draft or cannot be read,
    and its problems; ``replaced`` are names that decisions made others, ``telling`` pictures whose path tells a name.

    ``seal`` is another where anything of the article as editors have it is: a rule of the register that says nothing of
    it leaves it as it is. Its second word is another where anything of its naming is. ``matter`` is another where
    anything is of what resolving and connecting look at (``condense.core``).
    """

    gist: Gist | None
    problems: tuple[Problem, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()
    telling: tuple[str, ...] = ()
    seal: str = ""
    matter: str = ""


class Briefs(Struct, frozen=True):
    """The briefs of answers, in their order, and what kept them from being remembered."""

    known: tuple[Brief, ...]
    problems: tuple[Problem, ...] = ()


def briefs_of(
    answers: Iterable[tuple[str, bytes]], register: Register, *, state: Path, remember: bool, held: dict[str, Brief]
) -> Briefs:
    """The briefs of these answers (key and packed answer); ``held`` are those of the last round, and then of this."""
    packed = tuple(answers)
    keys = _keys(packed, register)
    known = {key: held[key] for key in keys if key in held}
    problem = None
    if remember and len(known) < len(keys):
        with Store(state, Brief, FILE) as store:
            known |= store.all(key for key in keys if key not in known)
            for key, brief in _made(keys, packed, known, register):
                store.put(key, brief)
                known[key] = brief
            store.prune(keys)
        problem = store.problem
    else:
        known |= dict(_made(keys, packed, known, register))
    held.clear()
    held.update(known)
    return Briefs(tuple(known[key] for key in keys), (problem,) if problem else ())


def kept(answers: Iterable[tuple[str, bytes]], register: Register, state: Path) -> dict[str, Brief]:
    """The briefs of these answers that are remembered, by their keys, as ``briefs_of`` has them in ``held``."""
    with Store(state, Brief, FILE) as store:
        return store.all(_keys(answers, register))


def _keys(answers: Iterable[tuple[str, bytes]], register: Register) -> tuple[str, ...]:
    key_of = fingerprints(fingerprint(code_fingerprint(CODE, CODE_FILES), digest(register)))
    # an answer may be another under the same key, where other additions stand in its text
    return tuple(key_of(key, data) for key, data in answers)


def digest(register: Register) -> bytes:
    """What is another where the register says something else; where in its file it says so makes no difference."""
    return msgspec.json.encode([replace(one, where="") for one in register.decisions])


def _made(
    keys: Iterable[str], packed: Iterable[tuple[str, bytes]], known: Container[str], register: Register
) -> Iterator[tuple[str, Brief]]:
    """The briefs that are not known."""
    decided, told = deciding(register), telling(register)
    for key, (_, data) in zip(keys, packed, strict=True):
        if key in known:
            continue
        answer = unpacked(data)
        if found := answer.reading:
            held = decided(found)
            pictures = tuple(sorted(told(found)))
            seal = f"{fingerprint(data if held is found else msgspec.msgpack.encode(held))} {naming_key(held)}"
            gist = condense(held)
            matter = fingerprint(msgspec.msgpack.encode(core(gist)))
            yield key, Brief(gist, answer.problems, replaced([found], [held]), pictures, seal, matter)
        else:
            yield key, Brief(None, answer.problems)
