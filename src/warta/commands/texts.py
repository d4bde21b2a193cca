"""The commands about single texts: analyze, explain, evaluate, new."""

import argparse
import sys
from pathlib import Path

import msgspec

from warta.commands.clock import latest, today
from warta.commands.telling import status, tell
from warta.drafts import new_article
from warta.errors import Problem
from warta.gather import read_archive, resolved
from warta.measured import Measured
from warta.measured import path as measured_path
from warta.measured import write as keep
from warta.progress import bar
from warta.project import lexicon_of, project_of
from warta.scores import told as told_scores
from warta.stamp import stamp

SUFFIXES = frozenset({".html", ".htm", ".md", ".txt"})
LONGEST_PATH = 256


def analyze(chosen: argparse.Namespace) -> int:
    """Writes the analysis of files, or of lines on stdin, as JSON lines."""
    from warta.lines import analyzed_files, analyzed_lines

    if chosen.jsonl == bool(chosen.files):
        print("warta analyze: give files, or --jsonl and lines on stdin.", file=sys.stderr)
        return 2
    lexicon = lexicon_of(Path.cwd())
    known = (latest(), lexicon.additions)
    rows = analyzed_lines(sys.stdin.buffer, *known) if chosen.jsonl else analyzed_files(chosen.files, *known)
    problems = list(lexicon.problems)
    for row in rows:
        if isinstance(row, Problem):
            problems.append(row)
        else:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
    sys.stdout.flush()
    tell(problems)
    return status(problems, strict=False)


def explain(chosen: argparse.Namespace) -> int:
    """Says who and what is found in a text, a file or the archive, and why."""
    if (chosen.text is None) == (chosen.person is None):
        print("warta explain: give a text or a file, or --person and a name.", file=sys.stderr)
        return 2
    if chosen.person is not None:
        return _explain_person(chosen)
    from warta.lines import explained, explained_file

    path = Path(chosen.text)
    is_path = len(chosen.text) < LONGEST_PATH and "\n" not in chosen.text
    if is_path and path.suffix in SUFFIXES and not path.is_file():
        raise FileNotFoundError(f"{path}: no such file. Give the path of an article file, or a text.")
    lexicon = lexicon_of(Path.cwd())
    known = (latest(), lexicon.additions)
    told = explained_file(path, *known) if is_path and path.is_file() else explained(chosen.text, *known)
    lines = list(told) or ["Nothing found: no person, country, date or quote."]
    tell(lexicon.problems)
    print("\n".join(lines))
    return status(lexicon.problems, strict=False)


def _explain_person(chosen: argparse.Namespace) -> int:
    from warta.explanations import explained_person

    archive = read_archive(Path.cwd(), latest=latest(), articles=chosen.articles, progress=bar())
    for line in explained_person(chosen.person, archive.known, resolved(archive.gists, archive)):
        print(line)
    return 0


def evaluate(chosen: argparse.Namespace) -> int:
    """Says how well we find what a gold file holds."""
    from warta.lines import measure

    if chosen.write and chosen.day is None:
        print("warta evaluate: --write needs the day of the gold. Give --day 2024-02-29.", file=sys.stderr)
        return 2
    lexicon = lexicon_of(Path.cwd())
    texts, scores = measure(chosen.kind, chosen.gold.read_bytes(), latest(), lexicon.additions)
    print("\n".join(told_scores(scores)))
    if chosen.write:
        name = chosen.name or chosen.gold.stem
        day = chosen.day.isoformat()
        keep(measured_path(), Measured(chosen.kind, name, day, texts, chosen.seen, scores, stamp()))
    return 0


def new(chosen: argparse.Namespace) -> int:
    """Makes a new article file and says its path."""
    if not chosen.title.strip():
        print('warta new: the title is empty. Give it in quotes: warta new "Judul berita".', file=sys.stderr)
        return 2
    settings = project_of(Path.cwd()).settings
    print(new_article(chosen.articles, chosen.title, day=today(), language=settings.language))
    return 0
