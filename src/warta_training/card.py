"""The model card: what the recogniser is, from what, and how well it does."""

from warta_training.evaluate import Score
from warta_training.settings import Settings

CARD = """# The name recogniser of Warta

A spaCy pipeline (`id_warta`) that finds people (PER), organisations (ORG) and places (LOC) in Indonesian news.
Written by `python -m warta_training`; the steps are declared in `project.yml`.

- Vectors: floret, {rows} rows of {width} dimensions, trained on {words} words of raw Indonesian text.
- Gold: idner-news-2k (MIT), twice; the sentences of Gultom and Wibowo (research use; cite); NERGrit (IndoNLU; its
  contributors are named there). The places of the last two are kept where a model of the first finds them too.
- Silver: raw news of every kind, labelled by a CRF that knows lists of names; what it is less sure of than {doubt} is
  taken as not known. The lists are not shipped, nor is any text.
- Copies with other people, as hyphen pairs, in small letters, in capitals and as headlines.
- Seed {seed}, {steps} steps of about {batch} words, weights averaged.

## Measured

On the dev part of idner-news-2k, not trained on, exact span and type, through the tokenizer and the rules of
`warta.analyze.names`. It shares its articles with the training part, so it rewards remembered names.
Its pairs and its aliases in brackets are parted as in training, so the figures do not compare with those of others.
One seed; the rules were written with this
set in view, and the best of three trainings on it is shipped: expect less elsewhere.

| kind | P | R | F | gold |
|---|---|---|---|---|
{table}

## Known weaknesses

Places are marked in the role of a place alone ("di Jakarta", not "Gubernur Jakarta"). Initials of suspects, stage names
in small letters and names of one word that were never seen are missed most often.
"""


def card(settings: Settings, scores: dict[str, Score]) -> str:
    """The card as Markdown."""
    rows = (f"| {kind} | {s.precision:.3f} | {s.recall:.3f} | {s.f:.3f} | {s.gold} |" for kind, s in scores.items())
    return CARD.format(
        rows=settings.vector_rows,
        width=settings.vector_width,
        words=f"{settings.vector_words:,}",
        seed=settings.seed,
        steps=settings.steps,
        batch=settings.batch_words,
        doubt=settings.silver_doubt,
        table="\n".join(rows),
    )
