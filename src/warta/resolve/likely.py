"""What an editor may want to decide: names that are likely one person, and names that are likely several.

Every pair is found by an index (letters left out, initials, pairs of words), never by comparing all names with all.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from warta.analyze.people.linking import fits
from warta.analyze.people.words import ALIASES, one_letter_off, tokens
from warta.nouns.entities import Agreement, Guess, Place
from warta.resolve.contexts import ENOUGH, Contexts, Ignored, agreements, strength, together
from warta.resolve.lone_names import FREQUENT, Candidate, leads
from warta.resolve.people import is_full

Words = tuple[str, ...]
MOST_PLACES = 2
LONG_ENOUGH = 5
JUNIORS = frozenset({"jr", "junior", "sr", "ii", "iii"})
# Soekarno, Djakarta, Tjipto: as before 1972
OLD = (("oe", "u"), ("dj", "j"), ("tj", "c"))


def likely_merges(
    names: Mapping[str, str], found: Contexts, lone: Iterable[Candidate], *, ignored: Ignored
) -> tuple[Guess, ...]:
    """The pairs of names that are likely one person, the surest kind first; ``names`` are by id, ``ignored`` is what
    says nothing."""
    fulls = {identity: tokens(name) for identity, name in sorted(names.items()) if is_full(name) and _is_told(name)}
    beside = _but_for_one(fulls)
    pairs: dict[frozenset[str], Guess] = {}
    for kind, ids in (*_respelt(fulls, beside), *_initials(fulls, beside), *_shorter(fulls)):
        if frozenset(ids) in pairs or _kept_apart(ids, fulls, found):
            continue
        guess = _merge(kind, ids, names, found, ignored)
        if strength(guess.reasons) >= _needed(kind, fulls[ids[0]], fulls[ids[1]]):
            pairs[frozenset(ids)] = guess
    told = list(pairs.values())
    told += [_lone(one, names, found) for one in lone if not leads(one) and one.agreeing]
    return tuple(sorted(told, key=_order))


def _is_told(name: str) -> bool:
    """Whether a name can be compared: it has words, and no figure as models of cars have."""
    return bool(tokens(name)) and not any(sign.isdigit() for sign in name)


def _needed(kind: str, one: Words, other: Words) -> int:
    """How much must agree: nothing for a rare name in two spellings, more for Muhammad Rizal and Muhamad Rizal."""
    if len(one) > 2 and kind != "shorter":
        return 0
    return 0 if kind == "spelling" and FREQUENT.isdisjoint((*one, *other)) else ENOUGH


def _order(guess: Guess) -> tuple[int, int, tuple[str, ...]]:
    kinds = ("spelling", "initials", "shorter", "lone name")
    return kinds.index(guess.kind), -strength(guess.reasons), guess.names


def _but_for_one(fulls: Mapping[str, Words]) -> list[tuple[int, list[str]]]:
    """The names that have all words but one in common, and the place of that one."""
    buckets: dict[tuple[int, Words], list[str]] = {}
    for identity, form in fulls.items():
        for at in range(len(form)):
            buckets.setdefault((at, form[:at] + form[at + 1 :]), []).append(identity)
    return [(at, held) for (at, _), held in buckets.items() if len(held) > 1]


def _respelt(
    fulls: Mapping[str, Words], beside: Iterable[tuple[int, list[str]]]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Names that are the same but for one letter of one word, for the old spelling, or for where words part."""
    glued: dict[str, list[str]] = {}
    for identity, form in fulls.items():
        glued.setdefault(_todays("".join(form)), []).append(identity)
    for held in glued.values():
        yield from (("spelling", pair) for pair in combinations(held, 2))
    for at, held in beside:
        near: dict[str, list[str]] = {}
        for identity in held:
            for part in _shorter_by_one(fulls[identity][at]):
                near.setdefault(part, []).append(identity)
        for alike in near.values():
            for one, other in combinations(alike, 2):
                if one_letter_off(fulls[one][at], fulls[other][at]):
                    yield "spelling", (one, other)


def _shorter_by_one(word: str) -> set[str]:
    """A long word, and it with each of its letters left out."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))} if len(word) >= LONG_ENOUGH else set()


def _todays(word: str) -> str:
    for old, new in OLD:
        word = word.replace(old, new)
    return word


def _initials(
    fulls: Mapping[str, Words], beside: Iterable[tuple[int, list[str]]]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """M. Yusuf and the only name that it can stand for, such as Muhammad Yusuf."""
    for at, held in beside:
        by_letter: dict[str, list[str]] = {}
        for identity in held:
            by_letter.setdefault(fulls[identity][at][0], []).append(identity)
        for alike in by_letter.values():
            short = [one for one in alike if len(fulls[one][at]) == 1 and not _is_number(fulls[one], at)]
            written_out = [one for one in alike if len(fulls[one][at]) > 1]
            if len(short) == len(written_out) == 1:
                yield "initials", (written_out[0], short[0])


def _is_number(form: Words, at: int) -> bool:
    """George V is a fifth, not the beginning of a word."""
    return at == len(form) - 1 > 0 and form[at] in "ivx"


def _shorter(fulls: Mapping[str, Words]) -> Iterator[tuple[str, tuple[str, str]]]:
    """A name that has some of the words of just one other."""
    beginnings = {form[:2] for form in fulls.values()}
    pairs: dict[Words, list[str]] = {}
    for identity, form in fulls.items():
        if len(form) > 2:
            for pair in dict.fromkeys(combinations(form, 2)):
                if pair in beginnings:
                    pairs.setdefault(pair, []).append(identity)
    for identity, form in fulls.items():
        longer = [one for one in pairs.get(form[:2], ()) if _is_longer(fulls[one], form)]
        if len(longer) == 1:
            yield "shorter", (longer[0], identity)


def _is_longer(full: Words, form: Words) -> bool:
    """Whether a name has the words of another and more; a junior is somebody else."""
    return len(full) > len(form) and fits(form, full) and JUNIORS.isdisjoint(set(full) - set(form))


def _agreeing(ids: tuple[str, str], found: Contexts, ignored: Ignored) -> tuple[Agreement, ...]:
    one, other = (together(found[identity]) for identity in ids)
    return agreements(one, other, ignored=ignored, own=ids)


def _kept_apart(ids: tuple[str, str], fulls: Mapping[str, Words], found: Contexts) -> bool:
    """Two figures of the table, or two names of one article, are two people."""
    figures = {ALIASES.get(fulls[identity], identity) for identity in ids if fulls[identity] in ALIASES}
    one, other = ({context.article for context in found[identity]} for identity in ids)
    return len(figures) > 1 or not one.isdisjoint(other)


def _merge(
    kind: str,
    ids: tuple[str, str],
    names: Mapping[str, str],
    found: Contexts,
    ignored: Ignored,
) -> Guess:
    if kind != "initials":
        first, second = sorted(ids, key=lambda one: _main_first(names[one], len(found[one])))
        ids = (first, second)
    places = tuple(_places(identity, found) for identity in ids)
    return Guess(kind, tuple(names[identity] for identity in ids), places, _agreeing(ids, found, ignored))


def _main_first(name: str, articles: int) -> tuple[bool, int, int, str]:
    """The name of the table, or of the most articles, or the fullest."""
    return tokens(name) not in ALIASES, -articles, -len(tokens(name)), name


def _places(identity: str, found: Contexts) -> tuple[Place, ...]:
    return tuple(context.place for context in found[identity][:MOST_PLACES])


def _lone(one: Candidate, names: Mapping[str, str], found: Contexts) -> Guess:
    places = tuple(context.place for context, _ in one.agreeing[:MOST_PLACES])
    reasons = tuple(dict.fromkeys(reason for _, held in one.agreeing for reason in held))
    return Guess("lone name", (names[one.full], names[one.lone]), (_places(one.full, found), places), reasons)
