"""What an editor may want to decide: names that are likely one person, and names that are likely several.

Every pair is found by an index (letters left out, initials, pairs of words), never by comparing all names with all.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from warta.analyze.people.linking import fits
from warta.analyze.people.words import ALIASES, one_letter_off, tokens
from warta.nouns.entities import Agreement, Guess, Place
from warta.resolve.contexts import ENOUGH, Contexts, agreements, common, strength, together
from warta.resolve.lone_names import FREQUENT, Candidate, leads
from warta.resolve.people import is_full

Words = tuple[str, ...]
MOST_PLACES = 2
LONG_ENOUGH = 5
JUNIORS = frozenset({"jr", "junior", "sr", "ii", "iii"})
# Soekarno, Djakarta, Tjipto: as before 1972
OLD = (("oe", "u"), ("dj", "j"), ("tj", "c"))


def likely_merges(names: Mapping[str, str], found: Contexts, lone: Iterable[Candidate]) -> tuple[Guess, ...]:
    """The pairs of names that are likely one person, the surest kind first; ``names`` are by id."""
    fulls = {identity: tokens(name) for identity, name in sorted(names.items()) if is_full(name) and _is_told(name)}
    ignored = common(found)
    pairs: dict[frozenset[str], Guess] = {}
    for kind, ids in (*_respelt(fulls), *_initials(fulls), *_shorter(fulls)):
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


def _respelt(fulls: Mapping[str, Words]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Names that are the same but for one letter of one word, for the old spelling, or for where words part."""
    buckets: dict[Words, list[str]] = {}
    for identity, form in fulls.items():
        for key in _keys(form):
            buckets.setdefault(key, []).append(identity)
    for held in buckets.values():
        for one, other in combinations(held, 2):
            if _alike(fulls[one], fulls[other]):
                yield "spelling", (one, other)


def _keys(form: Words) -> set[Words]:
    """The name glued together in today's spelling, and the name with each letter of each long word left out."""
    keys: set[Words] = {("", _todays("".join(form)))}
    for at, word in enumerate(form):
        if len(word) >= LONG_ENOUGH - 1:
            shorter = {word} | {word[:letter] + word[letter + 1 :] for letter in range(len(word))}
            keys |= {(str(at), *form[:at], part, *form[at + 1 :]) for part in shorter}
    return keys


def _todays(word: str) -> str:
    for old, new in OLD:
        word = word.replace(old, new)
    return word


def _alike(one: Words, other: Words) -> bool:
    if _todays("".join(one)) == _todays("".join(other)):
        return True
    unlike = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(unlike) == 1 and one_letter_off(*unlike[0])


def _initials(fulls: Mapping[str, Words]) -> Iterator[tuple[str, tuple[str, str]]]:
    """M. Yusuf and the only name that it can stand for, such as Muhammad Yusuf."""
    buckets: dict[Words, list[str]] = {}
    for identity, form in fulls.items():
        for at, word in enumerate(form):
            buckets.setdefault((str(at), *form[:at], word[0], *form[at + 1 :]), []).append(identity)
    for key, held in buckets.items():
        at = int(key[0])
        short = [one for one in held if len(fulls[one][at]) == 1 and not _is_number(fulls[one], at)]
        written_out = [identity for identity in held if len(fulls[identity][at]) > 1]
        if len(short) == len(written_out) == 1:
            yield "initials", (written_out[0], short[0])


def _is_number(form: Words, at: int) -> bool:
    """George V is a fifth, not the beginning of a word."""
    return at == len(form) - 1 > 0 and form[at] in "ivx"


def _shorter(fulls: Mapping[str, Words]) -> Iterator[tuple[str, tuple[str, str]]]:
    """A name that has some of the words of just one other."""
    pairs: dict[Words, list[str]] = {}
    for identity, form in fulls.items():
        if len(form) > 2:
            for pair in dict.fromkeys(combinations(form, 2)):
                pairs.setdefault(pair, []).append(identity)
    for identity, form in fulls.items():
        longer = [one for one in pairs.get(form[:2], ()) if _is_longer(fulls[one], form)]
        if len(longer) == 1:
            yield "shorter", (longer[0], identity)


def _is_longer(full: Words, form: Words) -> bool:
    """Whether a name has the words of another and more; a junior is somebody else."""
    return len(full) > len(form) and fits(form, full) and JUNIORS.isdisjoint(set(full) - set(form))


def _agreeing(ids: tuple[str, str], found: Contexts, ignored: frozenset[str | Agreement]) -> tuple[Agreement, ...]:
    one, other = (together(found[identity]) for identity in ids)
    return agreements(one, other, ignored=ignored, own=ids)


def _kept_apart(ids: tuple[str, str], fulls: Mapping[str, Words], found: Contexts) -> bool:
    """Two figures of the table, or two names of one article, are two people."""
    figures = {ALIASES.get(fulls[identity], identity) for identity in ids if fulls[identity] in ALIASES}
    one, other = ({context.place.article for context in found[identity]} for identity in ids)
    return len(figures) > 1 or not one.isdisjoint(other)


def _merge(
    kind: str,
    ids: tuple[str, str],
    names: Mapping[str, str],
    found: Contexts,
    ignored: frozenset[str | Agreement],
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
