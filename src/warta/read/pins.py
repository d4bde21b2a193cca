"""What the head of an article decides of its people and countries: +Name, -Name, {Short: Full Name}."""

from collections.abc import Iterator
from difflib import get_close_matches

from warta.decode import Plain
from warta.lexicon import country_codes
from warta.nouns.article import Pin
from warta.read.values import WrongValueError

KINDS = {"people": "person", "orang": "person", "countries": "country", "negara": "country"}


def pins(key: str, value: Plain) -> tuple[Pin, ...]:
    """The decisions of a key: ``[Ani Wijaya, -Budi, {Ani: Ani Wijaya}]``. Raises WrongValueError."""
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else [value]
    found = tuple(pin for item in items for pin in _pins(key, item))
    for one in found:
        against = {"add": "remove", "remove": "add"}.get(one.does, "")
        if any((other.does, other.name) == (against, one.name) for other in found):
            raise WrongValueError(f'{key} add and remove "{one.name}".', "Leave one of them.")
    return found


def _pins(key: str, item: Plain) -> Iterator[Pin]:
    if isinstance(item, dict) and all(isinstance(full, str) for full in item.values()):
        yield from (Pin(_kind(key), "means", _name(key, str(full)), _words(key, short)) for short, full in item.items())
    elif isinstance(item, str):
        text = item.strip()
        does = "remove" if text.startswith("-") else "add"
        if text:
            yield Pin(_kind(key), does, _name(key, text[1:] if text[0] in "+-" else text))
    else:
        raise WrongValueError(
            f'"{key}" is no list of names.', f"Write it as `{key}: [Nama, -Nama, {{Singkat: Nama}}]`."
        )


def _kind(key: str) -> str:
    """Orang -> person."""
    return KINDS[key.strip().lower()]


def _words(key: str, text: str) -> str:
    words = " ".join(text.split())
    if not any(sign.isalpha() for sign in words):
        raise WrongValueError(f'in {key} stands "{words}", which is no name.', "Write the name as in the text.")
    return words


def _name(key: str, text: str) -> str:
    """The name; of a country its code."""
    words = _words(key, text)
    if _kind(key) == "person":
        return words
    codes = country_codes()
    if words.casefold() not in codes:
        near = get_close_matches(words.casefold(), list(codes), n=1)
        fix = f'Did you mean "{near[0]}"?' if near else "Write its ISO code or its Indonesian name."
        raise WrongValueError(f'unknown country "{words}".', fix)
    return codes[words.casefold()]
