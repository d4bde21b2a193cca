"""The analysis of single texts and files, for programs and for the curious: the stages up to analyze."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from warta.analyze.contract import HEAD, Line, article_of, contract
from warta.analyze.stage import analyze, analyze_all, losses
from warta.clean.stage import clean
from warta.errors import ArticleError, Problem
from warta.explanations import explained_losses, explained_text
from warta.measured import NAMES, of_training
from warta.nouns.article import Article
from warta.nouns.files import SourceFile
from warta.nouns.knowledge import NOTHING, Additions
from warta.nouns.text import Dateline, Prose, text_of
from warta.read.stage import read
from warta.scores import KINDS, Scores

BATCH = 256
EMPTY = Prose(title="", title_from="lead", blocks=(), dateline=Dateline())


def analyzed_lines(
    lines: Iterable[bytes], latest: date, additions: Additions = NOTHING
) -> Iterator[dict[str, Any] | Problem]:
    """The contract of ``warta analyze --jsonl``: an answer a line, in order; a problem for a line that is none."""
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    while batch := list(islice(numbered, BATCH)):
        decoded = [_decoded(number, line) for number, line in batch]
        yield from (row for row in decoded if isinstance(row, Problem))
        yield from _contracts([row for row in decoded if isinstance(row, Line)], latest, additions)


def analyzed_files(
    paths: Iterable[Path], latest: date, additions: Additions = NOTHING
) -> Iterator[dict[str, Any] | Problem]:
    """The analysis of article files, with the text that its offsets count in."""
    for path in paths:
        try:
            article, problems = read(SourceFile(path.name, path.read_bytes()))
            prose = clean(article)
        except ArticleError as error:
            yield from error.problems
            continue
        except OSError as error:
            yield Problem(str(path), f"cannot be read: {error.strerror}.", "Give the path of an article file.")
            continue
        yield from problems
        line = _line_of(article, prose)
        for answer in _contracts([line], latest, additions):
            yield {"id": str(path), "title": line.title, "text": line.text, **answer}


def measure(kind: str, gold: bytes, latest: date, additions: Additions = NOTHING) -> tuple[int, Scores]:
    """How many texts a gold file has, and how well they are analyzed; of ``names`` it is what training noted.

    Raises ArticleError for a line that is no text.
    """
    if kind == NAMES:
        return 0, of_training(gold)
    lines = [line for line in gold.splitlines() if line.strip()]
    answers = list(analyzed_lines(lines, latest, additions))
    if problems := [one for one in answers if isinstance(one, Problem)]:
        raise ArticleError(*problems)
    rows = [one for one in answers if not isinstance(one, Problem)]
    return len(lines), KINDS[kind]([(msgspec.json.decode(line), row) for line, row in zip(lines, rows, strict=True)])


def explained(text: str, latest: date, additions: Additions = NOTHING) -> Iterator[str]:
    """What was found in a text and why, a line each, then what was not taken."""
    article = article_of(Line(text=text))
    return _told(article, _cleaned(article), latest, additions)


def explained_file(path: Path, latest: date, additions: Additions = NOTHING) -> Iterator[str]:
    """What was found in an article file and why, read as a build reads it. Raises ArticleError where it cannot be."""
    article, _ = read(SourceFile(path.name, path.read_bytes()))
    return _told(article, clean(article), latest, additions)


def _told(article: Article, prose: Prose, latest: date, additions: Additions) -> Iterator[str]:
    yield from explained_text(prose, analyze(article, prose, latest=latest, additions=additions))
    yield from explained_losses(losses(article, prose, latest=latest, additions=additions))


def _decoded(number: int, line: bytes) -> Line | Problem:
    try:
        decoded = msgspec.json.decode(line, type=Line)
        article_of(decoded)
    except (msgspec.DecodeError, ValueError) as error:
        fix = 'Write {"id": …, "text": …, "published": "YYYY-MM-DD", "title": …} on one line.'
        return Problem(f"stdin:{number}", f"{error}.", fix)
    return decoded


def _contracts(lines: list[Line], latest: date, additions: Additions) -> Iterator[dict[str, Any]]:
    articles = [article_of(line) for line in lines]
    proses = [_cleaned(article) for article in articles]
    analyses = analyze_all(zip(articles, proses, strict=True), latest=latest, additions=additions)
    for line, prose, analysis in zip(lines, proses, analyses, strict=True):
        yield contract(line, prose, analysis)


def _cleaned(article: Article) -> Prose:
    """The prose of a text; a text with nothing to read has no blocks."""
    try:
        return clean(article)
    except ArticleError:
        return EMPTY


def _line_of(article: Article, prose: Prose) -> Line:
    published = article.meta.published
    return Line(
        text="\n\n".join(text_of(block) for block in prose.blocks if block.kind not in HEAD),
        published=published.day.isoformat() if published else None,
        title=article.meta.title or None,
    )
