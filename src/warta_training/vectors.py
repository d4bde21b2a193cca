"""Word vectors with subwords (floret), from raw text alone."""

import random
from pathlib import Path

import floret
from spacy.language import Language

from warta_training.settings import Settings


def text_for_vectors(lines: list[str], nlp: Language, settings: Settings) -> list[str]:
    """As many tokenised lines as make up the wanted number of words, drawn with the seed; some again in other letters."""
    drawn = [line for line in lines if len(line) > settings.shortest_line]
    draw = random.Random(settings.seed)
    draw.shuffle(drawn)
    kept: list[str] = []
    count = 0
    for line in drawn:
        words = [token.text for token in nlp.tokenizer(line) if not token.is_space]
        text = " ".join(words)
        kept.append(text)
        chance = draw.random()
        if chance < settings.vector_lowered:
            kept.append(text.lower())
        elif chance < settings.vector_lowered + settings.vector_raised:
            kept.append(text.upper())
        count += len(words)
        if count >= settings.vector_words:
            break
    return kept


def train_vectors(lines: list[str], work: Path, settings: Settings) -> Path:
    """The floret table trained on these lines, as a file."""
    text = work / "vectors.txt"
    text.write_text("\n".join(lines) + "\n", encoding="utf-8")
    model = floret.train_unsupervised(
        str(text),
        model="cbow",
        mode="floret",
        hashCount=2,
        bucket=settings.vector_rows,
        dim=settings.vector_width,
        minn=3,
        maxn=6,
        epoch=settings.vector_epochs,
        lr=0.05,
        minCount=5,
        thread=1,
        verbose=0,
    )
    path = work / "vectors.floret"
    model.save_floret_vectors(str(path))
    return path
