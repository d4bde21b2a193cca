"""The words of the command line; the only module that prints or exits.

Results go to stdout, the rest to stderr. Exit 0 all good, 1 some article needs mending, 2 wrong usage.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec

from warta.drafts import new_article
from warta.errors import ArticleError, Problem, SettingsError, told
from warta.measured import NAMES, Measured
from warta.measured import path as measured_path
from warta.measured import write as keep
from warta.nouns.entities import Guess
from warta.nouns.files import Written
from warta.pipeline import SUGGESTIONS, build, idle_rules, lost_links, places, read_archive, resolved, suggest
from warta.progress import bar
from warta.project import lexicon_of, project_of, register_problems
from warta.scores import KINDS
from warta.scores import told as told_scores
from warta.stamp import stamp
from warta.suggestions import counted
from warta.unchanged import STATE, Asked, Told, beside, inputs_of, note
from warta.write.stage import MANIFEST

SUFFIXES = frozenset({".html", ".htm", ".md", ".txt"})
LONGEST_PATH = 256
PORT, HIGHEST_PORT = 8000, 65_535


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    chosen = _parser().parse_args(arguments)
    chosen.words = list(sys.argv[1:] if arguments is None else arguments)
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
    serve = commands.add_parser("serve", help="preview the site in a browser; a saved file is on screen at once")
    serve.add_argument(
        "--port", type=_port, default=PORT, help=f"where on 127.0.0.1 (default: {PORT}; 0: any free one)"
    )
    serve.add_argument("--articles", type=Path, help="the folder of article files (default: articles)")
    serve.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, help="processes for the first build")
    serve.set_defaults(command=_serve)
    _folder_command(commands, "check", _check, "read and analyze, write no site, print the problems")
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


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f'"{text}" is no port from 0 to {HIGHEST_PORT}')
    return int(text)


def _build(chosen: argparse.Namespace) -> int:
    start = time.monotonic()
    asked = Asked(chosen.words, beside(), [str(place) for place in places(Path.cwd(), chosen.articles)])
    before = inputs_of(asked)
    report = build(
        Path.cwd(),
        latest=latest(),
        articles=chosen.articles,
        output=chosen.output,
        jobs=chosen.jobs,
        remember=not chosen.no_cache,
        search=not chosen.no_search,
        progress=bar(),
    )
    sentence = _sentence(report.articles, report.pages, report.written)
    done = Told(_messages(report.problems, report.guesses), sentence, _status(report.problems, chosen.strict))
    print(*done.messages, sep="\n", end="\n" if done.messages else "", file=sys.stderr)
    print(f"{done.sentence} ({time.monotonic() - start:.1f} s).")
    if not chosen.no_cache:
        site = chosen.output or Path.cwd() / "site"
        same = Written(0, report.written.written + report.written.unchanged, 0)
        still = done._replace(sentence=_sentence(report.articles, report.pages, same))
        note(STATE, asked, before, str(site / MANIFEST), [f"{STATE}/{SUGGESTIONS}"], still)
    return done.status


def _serve(chosen: argparse.Namespace) -> int:
    from warta.serve.stage import serving

    with serving(Path.cwd(), port=chosen.port, latest=latest(), articles=chosen.articles) as preview:
        told: tuple[Problem, ...] = ()
        with suppress(KeyboardInterrupt):
            for done in preview.rounds(jobs=chosen.jobs, progress=bar()):
                _tell(problem for problem in done.problems if problem not in told)
                told = done.problems
                counts = f"{_counted(done.articles, 'article')}, {_counted(len(told), 'problem')}"
                print(f"{preview.address}: {counts} ({done.seconds:.1f} s). Ctrl-C stops.", flush=True)
    return 0


def _check(chosen: argparse.Namespace) -> int:
    archive = read_archive(
        Path.cwd(),
        latest=latest(),
        articles=chosen.articles,
        jobs=chosen.jobs,
        remember=not chosen.no_cache,
        progress=bar(),
    )
    resolution = resolved(archive)
    suggest(archive, resolution, Path.cwd())
    problems = (*archive.problems, *lost_links(archive, resolution), *register_problems(Path.cwd()))
    _tell((*problems, *idle_rules(archive)), resolution.guesses)
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

    archive = read_archive(Path.cwd(), latest=latest(), articles=chosen.articles, progress=bar())
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
        keep(measured_path(), Measured(chosen.kind, name, day, texts, chosen.seen, scores, stamp()))
    return 0


def _new(chosen: argparse.Namespace) -> int:
    if not chosen.title.strip():
        print('warta new: the title is empty. Give it in quotes: warta new "Judul berita".', file=sys.stderr)
        return 2
    settings = project_of(Path.cwd()).settings
    print(new_article(chosen.articles, chosen.title, day=today(), language=settings.language))
    return 0


def _tell(problems: Iterable[Problem], guesses: Iterable[Guess] = ()) -> None:
    for message in _messages(problems, guesses):
        print(message, file=sys.stderr)


def _messages(problems: Iterable[Problem], guesses: Iterable[Guess]) -> list[str]:
    """A line for each problem, and one that says where guesses can be read."""
    found = [("" if one.level == "error" else f"{one.level}: ") + told(one) for one in problems]
    return [*found, f"{counts}: see {STATE}/{SUGGESTIONS}."] if (counts := counted(guesses)) else found


def _status(problems: Iterable[Problem], strict: bool) -> int:
    failing = ("error", "warning") if strict else ("error",)
    return int(any(problem.level in failing for problem in problems))


def _counted(number: int, word: str) -> str:
    """A number and its word: 1 article, 2 articles."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _sentence(articles: int, pages: int, done: Written) -> str:
    counts = f"{_counted(articles, 'article')}, {_counted(pages, 'page')}"
    return f"{counts}: {done.written} written, {done.unchanged} unchanged, {done.removed} removed"
