"""What editors add in lexicon.yaml: names of countries, longer names that are none, and holidays.

Every rule is proved as it is read: what is wrong becomes a problem with its line, and the good ones are used.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from msgspec import Struct

from warta.analyze.countries import country_name
from warta.analyze.countries.names import WORD
from warta.analyze.name_codes import is_common_word
from warta.decode import Node, YamlError, located_yaml
from warta.errors import Problem
from warta.lexicon import COUNTRY_NAMES, country_aliases, holidays, mapping
from warta.mappings import pairs, texts, unknown
from warta.nouns.knowledge import NOTHING, Additions, Alias, Holiday

NAME = "lexicon.yaml"
KEYS = ("countries", "holidays", "not_countries")
COUNTRY_KEYS = ("abbreviations", "capitals", "epithets", "governments", "names")
HOLIDAY_KEYS = ("aliases", "day", "days", "first_year")
SIGNS = frozenset(" &'().,/-’")
SHORTEST = {"abbreviation": 2}
DATES = "Write 2024-02-29, a list of such days, or 02-29 for every year."
LEAP_YEAR = 2024
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Rule(Struct, frozen=True):
    """One rule of the file: where it stands, the words that it is about, and what it adds. A text is no country."""

    where: str
    words: tuple[str, ...]
    value: Alias | Holiday | str


class Lexicon(Struct, frozen=True):
    """What a lexicon.yaml adds, its rules in their order, and all that is wrong with it."""

    additions: Additions = NOTHING
    rules: tuple[Rule, ...] = ()
    problems: tuple[Problem, ...] = ()


def lexicon_from(text: str, *, where: str = NAME, more: Iterable[tuple[str, str, str]] = ()) -> Lexicon:
    """The rules that the text of a lexicon.yaml holds, the good ones, and a problem for each of the others.

    ``more`` are names of countries from elsewhere: the name, the code, and its file and line.
    """
    wrong: list[Problem] = []
    top = Node(1, "scalar")
    try:
        top = located_yaml(text)
    except YamlError as error:
        fix = "Write `key: value` lines and lists in brackets; put words with signs in quotes."
        wrong = [Problem(f"{where}:{error.line}", f"{error.what}.", fix)]
    others = (
        _country_rule(Node(int(line), "scalar", name), code, "name", file)
        for name, code, told in more
        for file, _, line in [told.rpartition(":")]
    )
    found = [*wrong, *_checked([*_read(top, where), *others])]
    rules = tuple(one for one in found if isinstance(one, Rule))
    values = [rule.value for rule in rules]
    additions = Additions(
        countries=tuple(sorted(value for value in values if isinstance(value, Alias))),
        not_countries=tuple(sorted(value for value in values if isinstance(value, str))),
        holidays=tuple(sorted((value for value in values if isinstance(value, Holiday)), key=lambda one: one.name)),
    )
    return Lexicon(additions, rules, tuple(one for one in found if isinstance(one, Problem)))


def concerning(additions: Additions, text: str) -> Additions:
    """The additions whose words stand in a text; no other can change what is found in it."""
    if additions == NOTHING:
        return NOTHING
    plain = _plain(text)
    return Additions(
        countries=tuple(one for one in additions.countries if _looked_for(one.text) in plain),
        not_countries=tuple(one for one in additions.not_countries if _looked_for(one) in plain),
        holidays=tuple(one for one in additions.holidays if any(_looked_for(name) in plain for name in one.names)),
    )


def unused(rules: Iterable[Rule], articles: Iterable[str]) -> tuple[Problem, ...]:
    """A note for each name of a rule that stands in none of the articles' texts."""
    waiting = [(_plain(words), words, rule.where) for rule in rules for words in rule.words]
    for article in articles:
        text = _plain(article)
        waiting = [row for row in waiting if row[0] not in text]
    return tuple(Problem(where, f'no article has "{words}".', level="note") for _, words, where in waiting)


@cache
def _looked_for(name: str) -> str:
    """The plain form of a rule's name, which is asked of every article."""
    return _plain(name)


def _plain(text: str) -> str:
    """A text as words are looked for in it: neither case, nor kinds of blanks, nor apostrophes."""
    return re.sub("['’‘`]", "", " ".join(text.casefold().split()))


def _read(top: Node, where: str) -> Iterator[Problem | Rule]:
    readers = {"countries": _countries, "holidays": _holidays, "not_countries": _not_countries}
    for pair in pairs(top, where, "countries: …", known=KEYS):
        if isinstance(pair, Problem):
            yield pair
        else:
            yield from readers[pair[0].scalar](pair[1], where)


def _countries(node: Node, where: str) -> Iterator[Problem | Rule]:
    codes = {country_name(code).casefold(): code for code in mapping("countries")}
    for pair in pairs(node, where, "JP: {epithets: [Negeri Sakura]}"):
        if isinstance(pair, Problem):
            yield pair
            continue
        key, names = pair
        code = key.scalar if key.scalar in mapping("countries") else codes.get(key.scalar.casefold(), "")
        if not code:
            yield unknown(key, where, "country", (*mapping("countries"), *map(country_name, mapping("countries"))))
            continue
        for kind in pairs(names, where, "epithets: [Negeri Sakura]", known=COUNTRY_KEYS):
            if isinstance(kind, Problem):
                yield kind
                continue
            rule = COUNTRY_NAMES[kind[0].scalar]
            for one in texts(kind[1], where, kind[0].scalar):
                yield one if isinstance(one, Problem) else _country_rule(one, code, rule, where)


def _country_rule(node: Node, code: str, rule: str, where: str) -> Problem | Rule:
    what = _unfit(node.scalar, SHORTEST.get(rule, 3))
    if what:
        return Problem(f"{where}:{node.line}", f'"{node.scalar}" {what}.', "Write the name as it stands in the text.")
    return Rule(f"{where}:{node.line}", (node.scalar,), Alias(node.scalar, code, rule))


def _not_countries(node: Node, where: str) -> Iterator[Problem | Rule]:
    for one in texts(node, where, "not_countries"):
        if isinstance(one, Problem):
            yield one
        elif what := _unfit(one.scalar, 3):
            yield Problem(f"{where}:{one.line}", f'"{one.scalar}" {what}.', "Write the longer name, as in the text.")
        else:
            yield Rule(f"{where}:{one.line}", (one.scalar,), one.scalar)


def _holidays(node: Node, where: str) -> Iterator[Problem | Rule]:
    for pair in pairs(node, where, "Hari Jadi Tirtamaya: 05-12"):
        yield from [pair] if isinstance(pair, Problem) else _holiday(*pair, where)


def _holiday(key: Node, node: Node, where: str) -> Iterator[Problem | Rule]:
    """The rule of one holiday; only problems where something of it is wrong, for half a holiday misleads."""
    fields: dict[str, Node] = {}
    problems: list[Problem] = []
    if node.kind == "mapping":
        for pair in pairs(node, where, "day: 05-12", known=HOLIDAY_KEYS):
            if isinstance(pair, Problem):
                problems.append(pair)
            else:
                fields[pair[0].scalar] = pair[1]
    else:
        fields["days"] = node
    names = [key]
    for one in texts(fields["aliases"], where, "aliases") if "aliases" in fields else ():
        if isinstance(one, Problem):
            problems.append(one)
        else:
            names.append(one)
    problems += [
        Problem(f"{where}:{name.line}", f'"{name.scalar}" {what}.', "Write the whole name of the day.")
        for name in names
        if (what := _unfit(name.scalar, 3))
    ]
    first = fields.get("first_year", Node(key.line, "scalar", "0"))
    if not first.scalar.isdecimal() or len(first.scalar) > 4:
        problems.append(
            Problem(
                f"{where}:{first.line}", f'first_year "{first.scalar}" is no year.', "Write it as `first_year: 1945`."
            )
        )
    fixed, days, wrong = _days(fields, key, where)
    problems += wrong
    if problems:
        yield from problems
        return
    words = tuple(sorted(name.scalar for name in names))
    value = Holiday(key.scalar, names=words, day=fixed, days=days, first_year=int(first.scalar))
    yield Rule(f"{where}:{key.line}", words, value)


def _days(fields: dict[str, Node], key: Node, where: str) -> tuple[str, tuple[tuple[int, str], ...], list[Problem]]:
    """The day of every year, or the days by year, and what is wrong with them."""
    given = [fields[name] for name in ("day", "days") if name in fields]
    if len(given) != 1:
        return "", (), [Problem(f"{where}:{key.line}", f'"{key.scalar}" has no day, or two kinds of them.', DATES)]
    if given[0].kind == "scalar" and (fixed := _real(f"{LEAP_YEAR}-{given[0].scalar}")):
        return str(fixed)[5:], (), []
    days: dict[int, str] = {}
    problems = []
    for one in given[0].items if given[0].kind == "list" else given:
        real = _real(one.scalar)
        if real is None:
            problems.append(Problem(f"{where}:{one.line}", f'"{one.scalar}" is no day.', DATES))
        elif real.year in days:
            what = f'"{key.scalar}" has two days in {real.year}.'
            problems.append(Problem(f"{where}:{one.line}", what, "Leave one: the year alone must tell the day."))
        else:
            days[real.year] = str(real)
    if not days and not problems:
        problems.append(Problem(f"{where}:{key.line}", f'"{key.scalar}" has no day.', DATES))
    return "", tuple(sorted(days.items())), problems


def _real(text: str) -> date | None:
    """The day of 2024-02-29; nothing for another form of ISO 8601 (2024-W09-4) or a day that is none."""
    try:
        return date.fromisoformat(text) if ISO_DAY.fullmatch(text) else None
    except ValueError:
        return None


def _checked(found: list[Problem | Rule]) -> Iterator[Problem | Rule]:
    """The rules that say something new, and a problem for each that does not or contradicts another."""
    names = {alias.text.casefold(): alias.code for alias in country_aliases()}
    own = {
        one.value.text.casefold(): one.value.code
        for one in found
        if isinstance(one, Rule) and isinstance(one.value, Alias)
    }
    taken = {name.casefold(): "" for one in holidays() for name in (*one.names, *one.eves)}
    for one in found:
        if isinstance(one, Problem):
            yield one
        elif isinstance(one.value, Alias):
            yield _name_clash(one, one.value, names) or _commonness(one) or one
            names.setdefault(one.value.text.casefold(), one.value.code)
        elif isinstance(one.value, str):
            yield _part_clash(one, one.value, own | names) or one
        else:
            yield _day_clash(one, taken) or _commonness(one) or one
            taken |= {words.casefold(): one.where for words in one.words}


def _name_clash(rule: Rule, alias: Alias, names: dict[str, str]) -> Problem | None:
    code = names.get(alias.text.casefold())
    if code is None:
        return None
    if code == alias.code:
        what = f'"{alias.text}" is known already as a name of {country_name(code)} ({code}).'
        return Problem(rule.where, what, "Take it out.", "warning")
    what = f'"{alias.text}" is a name of {country_name(code)} ({code}) already.'
    return Problem(rule.where, what, "A name can lead to one country only: write a longer one.")


def _part_clash(rule: Rule, text: str, names: dict[str, str]) -> Problem | None:
    code = names.get(text.casefold())
    if code is not None:
        what = f'"{text}" is the name of {country_name(code)} ({code}) itself.'
        return Problem(rule.where, what, "Write the longer name that holds it.")
    words = WORD.findall(text.casefold())
    parts = {" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1)}
    if parts.isdisjoint(" ".join(WORD.findall(name)) for name in names):
        return Problem(rule.where, f'"{text}" holds no name of a country.', "It changes nothing.", "warning")
    return None


def _day_clash(rule: Rule, taken: dict[str, str]) -> Problem | None:
    for words in rule.words:
        if words.casefold() in taken:
            by = taken[words.casefold()] or "Warta"
            return Problem(rule.where, f'the holiday "{words}" is given by {by} already.', "Leave one of them.")
    return None


def _commonness(rule: Rule) -> Problem | None:
    """A problem where a name is one word, and one that news has everywhere: Negara, Kami."""
    for words in rule.words:
        if words.isalpha() and is_common_word(words):
            return Problem(rule.where, f'"{words}" is a common word.', "Write a longer name, or leave it out.")
    return None


def _unfit(text: str, shortest: int) -> str:
    """Why a text cannot be a name that is looked for; empty where it can."""
    if sum(sign.isalnum() for sign in text) < shortest:
        return "is too short"
    if not all(sign.isalnum() or sign in SIGNS for sign in text) or text != " ".join(text.split()):
        return "has signs or blanks that no name has"
    return "" if text[0].isupper() or text[0].isdigit() else "begins with no capital"
