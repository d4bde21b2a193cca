"""Articles that nobody wrote: 350 words, five people and two countries each, the same on every machine.

Who is named, and where, follows a law of Zipf, as in news: a few people and countries are in very many articles.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from items import Item

from warta.decode import mapping_yaml

LISTS: Any = mapping_yaml(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")).values
GIVEN, FAMILY, COUNTRIES = LISTS["given"], LISTS["family"], LISTS["countries"]
WHO, DOES, WHAT, HOW = LISTS["who"], LISTS["does"], LISTS["what"], LISTS["how"]
WORDS, PARAGRAPH = 350, 4
SEED = 5_000_011
BEGIN, STEP, SPAN = datetime(2022, 1, 3, 7, 0, tzinfo=timezone(timedelta(hours=7))), 401, 3 * 365 * 24 * 60


def synthetic(count: int) -> Iterator[Item]:
    """So many articles; the people are more where the articles are."""
    people, countries = _people(150 + count // 6), _shuffled(COUNTRIES)
    person, country = _weights(len(people), 0.8), _weights(len(countries), 1.0)
    for number in range(1, count + 1):
        chance = Random(SEED + number)
        named = _drawn(chance, people, person, 5)
        places = _drawn(chance, countries, country, 2)
        title = f"{_first_up(_clause(chance, chance.choice(WHO)))} ({number})"
        day = BEGIN + timedelta(minutes=number * STEP % SPAN)
        yield Item(f"s{number:06}", title, day.isoformat(), _body(chance, named, places), named, places)


def _people(count: int) -> list[str]:
    """So many different names, no two that are frequent alike."""
    pairs = _shuffled([f"{given} {family}" for given in GIVEN for family in FAMILY])
    # names of two words first, so that a larger archive has the people of a smaller one
    triples = [f"{given} {middle} {family}" for given in GIVEN for middle in FAMILY[:9] for family in FAMILY[9:]]
    names = [*pairs, *_shuffled(triples)]
    assert count <= len(names), f"no more than {len(names)} people can be named"
    return names[:count]


def _shuffled(words: list[str]) -> list[str]:
    """The words in an order that is drawn once: whoever comes first is named most."""
    return Random(SEED).sample(words, len(words))


def _weights(count: int, power: float) -> list[float]:
    return list(accumulate(1 / place**power for place in range(1, count + 1)))


def _drawn(chance: Random, pool: list[str], weights: list[float], count: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    while len(found) < count:
        found[chance.choices(pool, cum_weights=weights)[0]] = None
    return tuple(found)


def _clause(chance: Random, who: str) -> str:
    return f"{who} {chance.choice(DOES)} {chance.choice(WHAT)}"


def _sentence(chance: Random, people: tuple[str, ...], countries: tuple[str, ...]) -> str:
    clause, person = _clause(chance, chance.choice(WHO)), chance.choice(people)
    forms = (
        f"{_clause(chance, person)} {chance.choice(HOW)}",
        f"di {chance.choice(countries)}, {clause} {chance.choice(HOW)}",
        f'"{_first_up(clause)}," kata **{person}**',
        f"{clause}, menurut *{person}*, {chance.choice(HOW)}",
        f"{clause} ([catatan](https://example.org/{chance.randrange(10**6)}))",
    )
    plain = f"{clause} {chance.choice(HOW)}"
    return f"{_first_up(chance.choices((*forms, plain), (25, 15, 7, 5, 4, 44))[0])}."


def _body(chance: Random, people: tuple[str, ...], countries: tuple[str, ...]) -> str:
    """Paragraphs with a heading among them, a quotation and a list at the end."""
    blocks: list[str] = []
    words = 0
    while words < WORDS - 20:
        text = " ".join(_sentence(chance, people, countries) for _ in range(PARAGRAPH))
        words += len(text.split())
        blocks.append(text)
    blocks.insert(2, "## Duduk perkara")
    blocks.insert(5, f"> {_sentence(chance, people, countries)}")
    return "\n\n".join([*blocks, "\n".join(f"- {name}" for name in people[:3])])


def _first_up(text: str) -> str:
    return text if text[:1] == '"' else text[:1].upper() + text[1:]
