"""The model card: what the recogniser is, from what, how well it does, and where it fails."""

from collections.abc import Mapping

from warta_training.settings import Settings
from warta_training.steps import Material

CARD = """# The name recogniser of Warta

A spaCy pipeline (`id_warta`) that finds people (PER), organisations (ORG) and places (LOC) in Indonesian news.
Written by `python -m warta_training`; the steps are declared in `project.yml`, the figures below lie in
`metrics.json`.

- Vectors: floret, {rows} rows of {width} dimensions, trained on {words} words of raw Indonesian text, a part of it
  again in small letters and in capitals.
- Gold: idner-news-2k (MIT), twice; the sentences of Gultom and Wibowo (research use; cite); NERGrit
  (IndoNLU; its contributors are named there); {learn} sentences of web news that we annotated ourselves, twice. They
  were read and annotated by a language model under a written guide, a part of them chosen because a first teacher
  was unsure of them; no person has checked them all. `gold/` keeps them as offsets with the hash of their text: the
  texts are their publishers'. The places of all but the first are kept where a model of the first finds them too.
- Silver: {silver} lines of raw news and other text of every kind, labelled by a first student; a finding that a CRF
  with lists of names gainsays, sure to {doubt} or more, is taken as not known. Neither lists nor texts are shipped.
- Statistics of names: how often a word was found within names in {mined} lines of raw text, by the same two
  (`name_codes.txt`). They are mined by our own finds, and embedded beside the form of each word.
- Copies with other people, as hyphen pairs, in small letters, in capitals and as headlines.
- Seed {seed}, {steps} steps of about {batch} words, half of them gold, weights averaged.

## Measured

Exact span and type, through the tokenizer and the rules of `warta.analyze.names`, on raw text. *idner-dev* is the dev
part of the benchmark; it shares its articles with the training part, so it rewards remembered names, and its pairs
and its aliases in brackets are parted as in training, so its figures do not compare with those of others. *mixed* is
ours: {judge} sentences of six genres from articles of which nothing was trained on, annotated twice under the guide;
the two readings were the same model's and agree nearly everywhere, so they are not independent. It holds all places;
we learn those of the benchmark's scheme, which marks a place in the role of a place alone: read its PER. Both were in
view when rules were written.

| set | PER P | PER R | PER F | ORG F | LOC F | all F | people |
|---|---|---|---|---|---|---|---|
{measured}

Three trainings without one contiguous third of the benchmark each, of {first} steps and without the second round
(`thirds`):

| held out | PER F | ORG F | LOC F | all F |
|---|---|---|---|---|
{thirds}

What each ingredient brings to the last step (silver and statistics are those of the whole training), in short
trainings of {ablation} steps, mean of two seeds (`ablate`); differences under 2 F are not established:

| training | idner-dev PER F | idner-dev all F | mixed PER F | small letters PER F | capitals PER F |
|---|---|---|---|---|---|
{ablations}

## Where it fails

- Text in small letters or in capitals: see the rows above. Headlines where every word has a capital: names grow or
  are missed; Warta reads them by the text below.
- Foreign names of an unseen form, names of one word that were never met, stage names that are common words.
- Line-ups in sport, where clubs and people stand side by side without verbs; products and programmes with names like
  people's.
- Text from OCR, glued words beyond those that cleaning mends; initials without a word that tells of them.
- Places: "di Jakarta" is found, "Gubernur Jakarta" is not. Warta finds countries by its own rules.
"""
ROWS = ("idner-dev", "idner-dev in small letters", "idner-dev in capitals", "mixed")

Scores = Mapping[str, Mapping[str, Mapping[str, float]]]


def card(settings: Settings, scores: Scores, found: Material) -> str:
    """The card as Markdown; ``scores`` as in metrics.json: by set, by kind."""
    return CARD.format(
        rows=settings.vector_rows,
        width=settings.vector_width,
        words=f"{settings.vector_words:,}",
        learn=f"{len(found.learn):,}",
        judge=len(found.judge),
        silver=f"{settings.silver_lines:,}",
        mined=f"{settings.mined_lines:,}",
        doubt=settings.silver_doubt,
        seed=settings.seed,
        steps=f"{settings.steps:,}",
        batch=f"{settings.batch_words:,}",
        first=f"{settings.first_steps:,}",
        ablation=settings.ablation_steps,
        measured="\n".join(_measured(scores)),
        thirds="\n".join(_thirds(scores)),
        ablations="\n".join(_ablations(scores)),
    )


def _measured(scores: Scores) -> list[str]:
    names = [name for name in (*ROWS, *sorted(name for name in scores if name.startswith("mixed: "))) if name in scores]
    return [
        f"| {name} | {_three(s['PER']['precision'])} | {_three(s['PER']['recall'])} | {_fs(s)} | {s['PER']['gold']} |"
        for name in names
        for s in [scores[name]]
    ]


def _thirds(scores: Scores) -> list[str]:
    thirds = {name: scores[name] for name in sorted(scores) if "held out" in name}
    rows = [f"| {name} | {_fs(found)} |" for name, found in thirds.items()]
    if thirds:
        mean = sum(found["all"]["f"] for found in thirds.values()) / len(thirds)
        rows.append(f"| mean | | | | {_three(mean)} |")
    return rows


def _ablations(scores: Scores) -> list[str]:
    """A row a training: the means over its seeds."""
    parts = [name.removeprefix("ablation: ").split(", ") for name in scores if name.startswith("ablation: ")]
    columns = [("idner-dev", "PER"), ("idner-dev", "all"), ("mixed", "PER")]
    columns += [("idner-dev in small letters", "PER"), ("idner-dev in capitals", "PER")]
    rows = []
    for training in sorted({part[0] for part in parts}):
        seeds = sorted({part[1] for part in parts if part[0] == training})
        means = (
            sum(scores[f"ablation: {training}, {seed}, {kind}"][label]["f"] for seed in seeds) / len(seeds)
            for kind, label in columns
        )
        rows.append(f"| {training} | {' | '.join(map(_three, means))} |")
    return rows


def _fs(found: Mapping[str, Mapping[str, float]]) -> str:
    return " | ".join(_three(found[kind]["f"]) for kind in ("PER", "ORG", "LOC", "all"))


def _three(value: float) -> str:
    return f"{value:.3f}"
