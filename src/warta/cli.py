"""The words of the command line; the only module that prints or exits.

Results go to stdout, the rest to stderr. Exit 0 all good, 1 some article needs mending, 2 wrong usage.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

import msgspec

from warta.answers import Progress, silent
from warta.errors import ArticleError, Problem, SettingsError, told
from warta.measured import NAMES, Measured
from warta.measured import path as measured_path
from warta.measured import write as note
from warta.nouns.entities import Guess
from warta.pipeline import SUGGESTIONS, Report, build, changed, idle_rules, read_archive, resolved, suggest
from warta.project import lexicon_of
from warta.scores import KINDS
from warta.scores import told as told_scores
from warta.slugs import slug
from warta.stamp import stamp
from warta.suggestions import counted

SUFFIXES = frozenset({".html", ".htm", ".md", ".txt"})
LONGEST_PATH = 256
HEAD = "---\ntitle: {title}\ndate: {day}\nauthor:\nsource:\nsummary:\ntags: []\ndraft: true\n---\n\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        return int(chosen.command(chosen))
    except ArticleError as error:
        _tell(error.problems)
        return 2
    except (FileNotFoundError, NotADirectoryError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("Stopped; the site is as it was.", file=sys.stderr)
        return 130


def today() -> date:
    """The day of the clock, or of SOURCE_DATE_EPOCH where that is set (seconds since 1970, UTC)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch) if epoch.isdecimal() else time.time(), UTC).date()
    except (ValueError, OverflowError, OSError):
        fix = "Give seconds since 1970."
        raise SettingsError(Problem("SOURCE_DATE_EPOCH", f'"{epoch}" is no time.', fix)) from None


def latest() -> date:
    """The last day an undated article can be from: the end of this year, so that the answer holds all year."""
    return date(today().year, 12, 31)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="warta", description=__import__("warta").__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    built = _folder_command(commands, "build", _build, "build the site from the article files")
    built.add_argument("--output", type=Path, help="where the site goes (default: site)")
    built.add_argument("--no-search", action="store_true", help="no search page and no full-text index")
    checked = _folder_command(commands, "check", _check, "read and analyze, write no site, print the problems")
    checked.add_argument("--diff", action="store_true", help="what entities.yaml and the heads of articles change")
    analysis = commands.add_parser("analyze", help="the analysis of article files as JSON, for programs")
    analysis.add_argument("files", nargs="*", type=Path, metavar="FILE")
    analysis.add_argument("--jsonl", action="store_true", help="read one JSON object a line from stdin")
    analysis.set_defaults(command=_analyze)
    explain = commands.add_parser("explain", help="who and what is found in a text, a file or the archive, and why")
    explain.add_argument("text", metavar="TEXT|FILE", nargs="?")
    explain.add_argument("--person", metavar="NAME", help="a person of the archive instead of a text")
    explain.add_argument("--articles", type=Path, help="the folder of article files (default: articles)")
    explain.set_defaults(command=_explain)
    evaluate = commands.add_parser("evaluate", help="precision, recall and F against a gold file")
    evaluate.add_argument("kind", choices=(*KINDS, NAMES), help="what the gold holds; names: GOLD is metrics.json")
    evaluate.add_argument("gold", type=Path, metavar="GOLD")
    evaluate.add_argument("--write", action="store_true", help="note it for the page on method")
    evaluate.add_argument("--name", help="what readers are told that the gold is (default: its file)")
    evaluate.add_argument("--day", type=date.fromisoformat, help="when the gold was made, as 2024-02-29")
    evaluate.add_argument("--seen", action="store_true", help="rules were written with the gold in view")
    evaluate.set_defaults(command=_evaluate)
    new = commands.add_parser("new", help="a new article file with its head filled in")
    new.add_argument("title")
    new.add_argument("--articles", type=Path, default=Path("articles"))
    new.set_defaults(command=_new)
    return parser


def _folder_command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    command: Callable[[argparse.Namespace], int],
    text: str,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text)
    parser.add_argument("--articles", type=Path, help="the folder of article files (default: articles)")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, help="processes for new articles")
    parser.add_argument("--no-cache", action="store_true", help="analyze every article anew")
    parser.set_defaults(command=command)
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is no number from 1 up')
    return int(text)


def _build(chosen: argparse.Namespace) -> int:
    start = time.monotonic()
    report = build(
        Path.cwd(),
        latest=latest(),
        articles=chosen.articles,
        output=chosen.output,
        jobs=chosen.jobs,
        remember=not chosen.no_cache,
        search=not chosen.no_search,
        progress=_progress(),
    )
    _tell(report.problems)
    _tell_guesses(report.guesses)
    print(_sentence(report, time.monotonic() - start))
    return _status(report.problems, chosen.strict)


def _check(chosen: argparse.Namespace) -> int:
    archive = read_archive(
        Path.cwd(),
        latest=latest(),
        articles=chosen.articles,
        jobs=chosen.jobs,
        remember=not chosen.no_cache,
        progress=_progress(),
    )
    resolution = resolved(archive)
    problems = archive.problems
    _tell((*problems, *idle_rules(archive)))
    if chosen.diff:
        print("\n".join(changed(archive)))
    else:
        suggest(archive, resolution, Path.cwd())
        _tell_guesses(resolution.guesses)
    counts = [sum(problem.level == level for problem in problems) for level in ("error", "warning")]
    counted = ", ".join(_counted(count, level) for count, level in zip(counts, ("error", "warning"), strict=True))
    print(f"{_counted(len(archive.readings), 'article')}: {counted}.")
    return _status(problems, chosen.strict)


def _analyze(chosen: argparse.Namespace) -> int:
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
    _tell(problems)
    return _status(problems, strict=False)


def _explain(chosen: argparse.Namespace) -> int:
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
    _tell(lexicon.problems)
    print("\n".join(lines))
    return _status(lexicon.problems, strict=False)


def _explain_person(chosen: argparse.Namespace) -> int:
    from warta.explanations import explained_person

    archive = read_archive(Path.cwd(), latest=latest(), articles=chosen.articles, progress=_progress())
    for line in explained_person(chosen.person, archive.readings, resolved(archive)):
        print(line)
    return 0


def _evaluate(chosen: argparse.Namespace) -> int:
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
        note(measured_path(), Measured(chosen.kind, name, day, texts, chosen.seen, scores, stamp()))
    return 0


def _new(chosen: argparse.Namespace) -> int:
    chosen.articles.mkdir(parents=True, exist_ok=True)
    path = chosen.articles / f"{today().isoformat()}-{slug(chosen.title)}.md"
    title = f'"{chosen.title.replace(chr(92), chr(92) * 2).replace(chr(34), chr(92) + chr(34))}"'
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(HEAD.format(title=title, day=today().isoformat()))
    except FileExistsError:
        print(f"{path}: is there already. Choose another title or open that file.", file=sys.stderr)
        return 2
    print(path)
    return 0


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(("" if problem.level == "error" else f"{problem.level}: ") + told(problem), file=sys.stderr)


def _tell_guesses(guesses: Iterable[Guess]) -> None:
    if found := counted(guesses):
        print(f"{found}: see .warta/{SUGGESTIONS}.", file=sys.stderr)


def _status(problems: Iterable[Problem], strict: bool) -> int:
    failing = ("error", "warning") if strict else ("error",)
    return int(any(problem.level in failing for problem in problems))


def _counted(number: int, word: str) -> str:
    """A number and its word: 1 article, 2 articles."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _sentence(report: Report, seconds: float) -> str:
    done = report.written
    counts = f"{_counted(report.articles, 'article')}, {_counted(report.pages, 'page')}"
    changes = f"{done.written} written, {done.unchanged} unchanged, {done.removed} removed"
    return f"{counts}: {changes} ({seconds:.1f} s)."


def _progress() -> Progress:
    """A bar for the articles that are analyzed anew, on a terminal only."""
    if not sys.stderr.isatty():
        return silent
    from tqdm import tqdm

    bars: list[tqdm[NoReturn]] = []

    def show(done: int, total: int) -> None:
        if not bars:
            bars.append(tqdm(total=total, unit=" articles", file=sys.stderr, leave=False))
        bars[0].update(done - bars[0].n)
        if done == total:
            bars[0].close()

    return show
