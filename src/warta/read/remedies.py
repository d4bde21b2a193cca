"""What a head says of mistakes: which article it corrects or answers, what was changed in it, that it was withdrawn.

The words are those of the Pedoman Pemberitaan Media Siber: ralat, hak jawab, pencabutan.
"""

from difflib import get_close_matches
from typing import NoReturn

from warta.decode import Plain
from warta.nouns.article import Correction, Stamp, Withdrawal
from warta.read.values import WrongValueError, stamp, words

ALIASES = {"tanggal": "date", "isi": "text", "alasan": "reason", "oleh": "by"}
CORRECTION = "{date: 2024-03-01 10:00 WIB, text: Apa yang diubah.}"
WITHDRAWAL = "{date: 2024-03-01 10:00 WIB, reason: Mengapa dicabut., by: Redaksi}"


def targets(key: str, value: Plain) -> tuple[str, ...]:
    """The paths of other articles: one, or a list of them."""
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in items):
        raise WrongValueError(f'"{key}" names no article.', f"Write the file of one: `{key}: banjir.md`.")
    return tuple(dict.fromkeys(str(item).strip().removeprefix("./") for item in items if str(item).strip()))


def corrections(key: str, value: Plain) -> tuple[Correction, ...]:
    """What was changed, in the order of the list."""
    if not value:
        return ()
    if not isinstance(value, list):
        _refuse(f'"{key}" is no list.', key, CORRECTION)
    return tuple(_correction(key, item) for item in value)


def withdrawal(key: str, value: Plain) -> Withdrawal | None:
    """When and why an article was taken back; nothing where the key is empty."""
    if not value:
        return None
    held = _fields(key, value, ("date", "reason", "by"), WITHDRAWAL)
    if not held["reason"]:
        raise WrongValueError(f'"{key}" gives no reason.', f"Write `{key}: {WITHDRAWAL}`.")
    return Withdrawal(_when(key, held["date"], WITHDRAWAL), held["reason"], held["by"])


def _correction(key: str, item: Plain) -> Correction:
    held = _fields(key, item, ("date", "text"), CORRECTION)
    if not held["text"]:
        _refuse(f'in "{key}" stands a correction that does not say what was changed.', key, CORRECTION)
    return Correction(_when(key, held["date"], CORRECTION), held["text"])


def _fields(key: str, value: Plain, known: tuple[str, ...], example: str) -> dict[str, str]:
    """The texts of a mapping by their English names, empty where one is left out."""
    if not isinstance(value, dict):
        raise WrongValueError(f'"{key}" does not say when and what.', f"Write each as `{example}`.")
    held = dict.fromkeys(known, "")
    for name, text in value.items():
        field = ALIASES.get(name.strip().lower(), name.strip().lower())
        if field not in held:
            near = get_close_matches(field, [*known, *ALIASES], n=1)
            fix = f'Did you mean "{near[0]}"?' if near else f"Known: {', '.join(known)}."
            raise WrongValueError(f'unknown key "{name}" in "{key}".', fix)
        held[field] = words(name, text)
    return held


def _when(key: str, text: str, example: str) -> Stamp:
    found = stamp(key, text)
    if found is None:
        raise WrongValueError(f'"{key}" does not say when.', f"Write each as `{example}`.")
    return found


def _refuse(what: str, key: str, example: str) -> NoReturn:
    raise WrongValueError(what, f"Write below `{key}:` a line `- {example}`.")
