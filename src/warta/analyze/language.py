"""Indonesian for spaCy: a tokenizer with a short list of exceptions.

spaCy's own Indonesian keeps emoticons whole, so that ``(30/8)`` ends in a token ``8)``, and takes seconds to load.
"""

import spacy
from spacy.attrs import PREFIX, SUFFIX
from spacy.lang.tokenizer_exceptions import URL_MATCH
from spacy.language import Language
from spacy.symbols import ORTH

from warta.analyze.name_codes import code_of, suffix_of
from warta.lexicon import words

LOWER = "a-zß-öø-ÿāćčēğıłńōőřśşšūůźżž"
UPPER = "A-ZÀ-ÖØ-ÞĀĆČĒĞİŁŃŌŐŘŚŞŠŪŮŹŻŽ"
LETTER = LOWER + UPPER
DASHES = "–—―"
QUOTES = '"“”„«»‟″`'

PREFIXES = (
    "\\.\\.+",
    "…",
    f"[{QUOTES}]",
    "['‘’‚‛]",
    "[(\\[{<]",
    "[)\\]}>]",
    "[,;:!?¡¿]",
    f"[{DASHES}]",
    "-(?=\\D)",
    "[*•●▪#_=~|+/]",
    "[$£€¥]",
    "(?:US|S|AU|A)\\$",
)
SUFFIXES = (
    "\\.\\.+",
    "…",
    f"[{QUOTES}]",
    "['‘’‚‛]",
    "[(\\[{<]",
    "[)\\]}>]",
    "[,;:!?]",
    f"[{DASHES}]",
    "-",
    "[*•●▪_=~|/]",
    "(?<=\\d)%",
    f"(?<=[{LOWER}0-9%²³)\\]}}>{QUOTES}'‘’…])\\.",
    f"(?<=[{UPPER}][{UPPER}])\\.",
)
INFIXES = (
    "\\.\\.+",
    "…",
    f"[{QUOTES}]",
    "[()\\[\\]{}<>]",
    "[;!?|•]",
    f"[{DASHES}]",
    f"(?<=[{LOWER}])\\.(?=[{UPPER}])",
    f"(?<=[{LETTER}]),(?=[{LETTER}])",
    f"(?<=[{LETTER}0-9]),(?=[{LETTER}])",
    f"(?<=[{LETTER}])[/:=](?=[{LETTER}])",
    f"(?<=[{LETTER}])-(?=[{UPPER}])",
    f"(?<=\\d)-(?=[{UPPER}][{LOWER}])",
)


def _exceptions() -> dict[str, list[dict[int, str]]]:
    """The abbreviations that stay one token, as written and in capitals: Dr., S.H., a.n."""
    listed = [word for key in ("before", "behind", "within") for word in words("abbreviations", key)]
    forms = {form for word in listed for form in (word, word.upper(), word[:1].upper() + word[1:])}
    return {form: [{ORTH: form}] for form in sorted(forms)}


class WartaDefaults(Language.Defaults):
    """What the tokenizer is made from."""

    lex_attr_getters = {**Language.Defaults.lex_attr_getters, PREFIX: code_of, SUFFIX: suffix_of}
    tokenizer_exceptions = _exceptions()
    prefixes = PREFIXES
    suffixes = SUFFIXES
    infixes = INFIXES
    url_match = URL_MATCH


@spacy.registry.languages("id_warta")
class WartaIndonesian(Language):
    """Indonesian: ``spacy.blank("id_warta")``."""

    lang = "id_warta"
    Defaults = WartaDefaults
