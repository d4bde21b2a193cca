"""Statistics of names, mined from raw news by our own finds: how often each word stands within a name of each kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.language import Language

from warta.analyze.language import WartaDefaults
from warta.analyze.name_codes import KINDS
from warta_training.convert import MISSING, Annotated, bio

FEWEST = 3
EXCEPTIONS = frozenset(form for word in WartaDefaults.tokenizer_exceptions for form in (word, word.lower()))


def counted(examples: Iterable[Annotated], nlp: Language) -> dict[str, Counter[str]]:
    """For each word as written, and for its small letters, how often it was found as what."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for example in examples:
        if not example.text.isupper():
            doc = nlp.make_doc(example.text)
            for token, tag in zip(doc, bio(doc, example), strict=True):
                if tag != MISSING and any(char.isalpha() for char in token.text):
                    kind = tag if tag in KINDS else tag[2:]
                    for form in {token.text, token.lower_}:
                        counts[form][kind] += 1
    return counts


def table(counts: dict[str, Counter[str]]) -> str:
    """The table as text: a line a code, its words in their order.

    Without the tokenizer's exceptions (Dr., KH.): their lexemes are made before a table can be put in.
    """
    words: dict[str, list[str]] = defaultdict(list)
    for word, found in counts.items():
        if found.total() >= FEWEST and word not in EXCEPTIONS:
            words[code(found)].append(word)
    return "".join(f"{key} {' '.join(sorted(words[key]))}\n" for key in sorted(words))


def code(found: Counter[str]) -> str:
    """A digit for the share of each kind (under 5, 30, 70 %, or more), and a letter for how often the word was met."""
    total = found.total()
    shares = [found[kind] / total for kind in KINDS]
    digits = "".join(str(sum(share >= bound for bound in (0.05, 0.3, 0.7))) for share in shares)
    return digits + ("a" if total < 10 else "b" if total < 50 else "c")
