"""Decisions that contradict each other: each is told with its line, and the later one gives way.

Who is protected comes before all others, whatever the order of the file.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from warta.analyze.people.identity import own_id, person_id
from warta.errors import Problem
from warta.nouns.register import Decision

# what two entries of one name may have both
LISTS = ("aliases", "merge", "not_same_as")
ONE = "A name can lead to one entry only: leave it in one of them."


class Claim(Struct, frozen=True):
    """A form of a name, what it is in its entry (name, aliases, merge, split or rename), and where that stands.

    ``place`` is that of the entry in the file, for one line may hold several.
    """

    what: str
    where: str
    place: int


def apart(decisions: Iterable[Decision]) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions without what contradicts an earlier one, and a problem for each contradiction."""
    order = list(enumerate(decisions))
    problems: list[Problem] = []
    claims: dict[tuple[str, str], Claim] = {}
    whole: dict[int, Decision] = {}
    for group in ([one for one in order if one[1].protected], [one for one in order if not one[1].protected]):
        # a name is stronger than a form of a name, wherever it stands in the file
        kept: dict[int, Decision] = {}
        for place, decision in group:
            clash = claims.setdefault(_key(decision, decision.name), Claim("name", decision.where, place))
            if clash.place == place:
                kept[place] = decision
            elif clash.place in kept and (both := _together(kept[clash.place], decision)):
                kept[clash.place] = both
            else:
                problems.append(_twice(decision, clash))
        for place, decision in kept.items():
            alone, within = _agreeing(decision)
            whole[place], without = _claimed(alone, place, claims)
            problems += [*within, *without]
    made, torn = _kept_apart(whole[place] for place in sorted(whole))
    return made, (*problems, *torn)


def _key(decision: Decision, form: str) -> tuple[str, str]:
    """What makes two forms one: their kind and letters; of countries the code."""
    return decision.kind, decision.code or own_id(form)


def _together(one: Decision, other: Decision) -> Decision | None:
    """Two entries of one name as one, where the later only adds names, as suggestions do; else nothing."""
    added = {key: tuple(dict.fromkeys((*getattr(one, key), *getattr(other, key)))) for key in LISTS}
    bare = Decision(other.kind, other.name, other.where, code=other.code, **{key: getattr(other, key) for key in LISTS})
    return replace(one, **added) if other == bare else None


def _twice(decision: Decision, clash: Claim) -> Problem:
    return Problem(
        decision.where,
        f'"{decision.name}" has an entry at {clash.where}.',
        "Put both under one entry; only names may be added in a second.",
    )


def _agreeing(decision: Decision) -> tuple[Decision, list[Problem]]:
    """An entry without what it says against itself: forms that are the name, merging what is split or kept apart."""
    problems: list[Problem] = []
    own = own_id(decision.name)
    for key in ("aliases", "merge"):
        forms = tuple(form for form in getattr(decision, key) if own_id(form) != own)
        for form in getattr(decision, key):
            if own_id(form) == own:
                what = f'"{form}" in {key} is the name itself.'
                problems.append(Problem(decision.where, what, "Take it out.", "warning"))
        decision = replace(decision, **{key: forms})
    if decision.split and (decision.merge or decision.rename):
        other = "merge" if decision.merge else "rename"
        what = f'"{decision.name}" is split and has {other}.'
        problems.append(Problem(decision.where, what, "Give the part an entry of its own, with its name."))
        decision = replace(decision, merge=(), rename="")
    for other in decision.not_same_as:
        if own_id(other) == own or person_id(other) == person_id(decision.name):
            what = f'"{decision.name}" and "{other}" are one name, or one person of the table of public figures.'
            problems.append(Problem(decision.where, what, "Tell their articles apart with `split: {…}`."))
    return decision, problems


def _claimed(decision: Decision, place: int, claims: dict[tuple[str, str], Claim]) -> tuple[Decision, list[Problem]]:
    """An entry without the forms that another one has; a part of a split may have an entry of its own."""
    # a country's aliases are proved with the names of lexicon.yaml
    if decision.code:
        return decision, []
    problems: list[Problem] = []

    def is_free(form: str, key: str) -> bool:
        clash = claims.setdefault(_key(decision, form), Claim(key, decision.where, place))
        if (clash.place == place and clash.what in (key, "name")) or (key, clash.what) == ("split", "name"):
            return True
        where = "above" if clash.place == place else f"at {clash.where}"
        what = f'"{form}" in {key} is in {clash.what} {where} already.'
        problems.append(Problem(decision.where, what, ONE))
        return False

    kept = replace(
        decision,
        aliases=tuple(form for form in decision.aliases if is_free(form, "aliases")),
        merge=tuple(form for form in decision.merge if is_free(form, "merge")),
        split=tuple(part for part in decision.split if is_free(part[0], "split")),
        rename=decision.rename if decision.rename and is_free(decision.rename, "rename") else "",
    )
    return kept, problems


def _kept_apart(decisions: Iterable[Decision]) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions that join nobody who is kept apart elsewhere."""
    held = tuple(decisions)
    torn = {pair for decision in held for pair in _pairs(decision)}
    problems: list[Problem] = []
    made = []
    for decision in held:
        for key in ("aliases", "merge"):
            for form in getattr(decision, key):
                if frozenset((own_id(decision.name), own_id(form))) in torn:
                    what = f'"{form}" is in {key} of "{decision.name}" and in not_same_as.'
                    problems.append(Problem(decision.where, what, "Leave one of them."))
        kept = {
            key: tuple(
                form for form in getattr(decision, key) if frozenset((own_id(decision.name), own_id(form))) not in torn
            )
            for key in ("aliases", "merge")
        }
        made.append(replace(decision, **kept))
    return tuple(made), tuple(problems)


def _pairs(decision: Decision) -> Iterator[frozenset[str]]:
    return (frozenset((own_id(decision.name), own_id(other))) for other in decision.not_same_as)
