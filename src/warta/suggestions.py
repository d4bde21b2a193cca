"""What an editor may decide about people, as YAML: each rule is one of the list ``people:`` of entities.yaml.

A suggestion is never applied by itself. The form of the file is described in docs/decisions/0003.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from warta import counts
from warta.nouns.entities import Agreement, Guess, Place
from warta.nouns.gist import Gist
from warta.nouns.site import Reading
from warta.nouns.text import text_of

WHY = {
    "spelling": "nearly the same letters",
    "initials": "an initial, and the only name it can stand for",
    "shorter": "some of the words of just one other name",
    "lone name": "one word, and the only full name that has it",
    "split": "roles and surroundings that have nothing in common",
}
HEAD = """\
# What the last build could not decide about people. These are suggestions, nothing of them is applied: a rule that is
# right belongs under `people:` in entities.yaml, as it stands here; of one that is wrong write what is right instead
# (`not_same_as`; an entry with a name alone says that it is one person), and it is not suggested again.
# The surest come first.
"""
LONGEST = 240


def counted(guesses: Iterable[Guess]) -> str:
    """How many there are of each kind: 12 likely merges, 1 likely split; empty where there is none."""
    count = Counter(_section(guess) for guess in guesses)
    words = {
        "merges": ("likely merge", "likely merges"),
        "splits": ("likely split", "likely splits"),
        "lone_names": ("lone name with one candidate", "lone names with one candidate"),
    }
    return ", ".join(counts.counted(count[key], *forms) for key, forms in words.items() if count[key])


def suggestions(guesses: Iterable[Guess], gists: Iterable[Gist], readings: Mapping[str, Reading]) -> str:
    """The YAML text: merges, splits, and lone names that only one full name has but that nothing else speaks for;
    ``readings`` is asked for the articles of their evidence."""
    paths = {one.id: one.path for one in gists}
    sections: dict[str, list[Guess]] = {"merges": [], "splits": [], "lone_names": []}
    for guess in guesses:
        sections[_section(guess)].append(guess)
    lines = [HEAD]
    for name, held in sections.items():
        lines.append(f"{name}:" if held else f"{name}: []")
        lines += [line for guess in held for line in _suggestion(guess, paths, readings)]
    return "\n".join(lines) + "\n"


def told(guess: Guess) -> str:
    """A guess in a line: likely merge: Muhammad Yusuf, M. Yusuf; an initial, and the only name it can stand for."""
    word = {"merges": "likely merge", "splits": "likely split", "lone_names": "lone name"}[_section(guess)]
    return f"{word}: {', '.join(guess.names)}; {_because(guess)}"


def _section(guess: Guess) -> str:
    if guess.kind == "split":
        return "splits"
    return "merges" if guess.kind != "lone name" or guess.reasons else "lone_names"


def _suggestion(guess: Guess, paths: Mapping[str, str], readings: Mapping[str, Reading]) -> Iterator[str]:
    yield f"- rule: {rule(guess, paths)}"
    yield f"  because: {_quoted(_because(guess))}"
    yield "  evidence:"
    names = guess.names[1:] if guess.kind == "split" else guess.names
    for name, places in zip(names, guess.evidence, strict=True):
        for place in places:
            where, sentence = f"articles/{paths[place.article]}", _sentence(readings[place.article], place)
            yield f"  - {{name: {_quoted(name)}, article: {_quoted(where)}, sentence: {_quoted(sentence)}}}"


def rule(guess: Guess, paths: Mapping[str, str]) -> str:
    """What an editor would write who agrees: {name: "Muhammad Yusuf", aliases: ["M. Yusuf"]}; ``paths`` are those of
    articles by their ids."""
    return _split(guess, paths) if guess.kind == "split" else _merge(guess)


def _merge(guess: Guess) -> str:
    name, alias = guess.names
    return f"{{name: {_quoted(name)}, aliases: [{_quoted(alias)}]}}"


def _split(guess: Guess, paths: Mapping[str, str]) -> str:
    name, *roles = guess.names
    parts = (
        f"{_quoted(f'{name} ({role})')}: [{', '.join(_quoted(paths[one.article]) for one in places)}]"
        for role, places in zip(roles, guess.evidence, strict=True)
    )
    return f"{{name: {_quoted(name)}, split: {{{', '.join(parts)}}}}}"


def _because(guess: Guess) -> str:
    return "; ".join([WHY[guess.kind], *map(agreement, guess.reasons[:3])])


def agreement(one: Agreement) -> str:
    """An agreement in plain English: both with Harun Masiku."""
    if one.kind in ("role", "office"):
        return f"both are {one.words}"
    return f"both with {one.words}" if one.kind == "person" else f"both in a sentence with {one.words}"


def _sentence(reading: Reading, place: Place) -> str:
    sentence = reading.analysis.sentences[reading.analysis.mentions[place.mention].sentence]
    words = " ".join(text_of(reading.prose.blocks[sentence.block])[sentence.span.start : sentence.span.end].split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def _quoted(text: str) -> str:
    """The text in double quotes, as YAML reads it: what cannot be printed is written as its number."""
    plain = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else json.dumps(sign)[1:-1] for sign in plain)
