"""The words of the command line, and what stops a command.

Results go to stdout, the rest to stderr. Exit 0 all good, 1 some article needs mending, 2 wrong usage.
"""

import argparse
import os
import re
import sqlite3
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from warta.commands.site import build_site, check_archive, serve_site
from warta.commands.telling import tell
from warta.commands.texts import analyze, evaluate, explain, new
from warta.errors import ArticleError
from warta.measured import NAMES
from warta.scores import KINDS
from warta.unchanged import NONE, Glance

PORT, HIGHEST_PORT = 8000, 65_535


def main(arguments: Sequence[str] | None = None, glance: Glance = NONE) -> int:
    """Runs one command and returns its exit status; ``glance`` is what was seen of the files before."""
    chosen = _parser().parse_args(arguments)
    chosen.glance = glance
    chosen.words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return int(chosen.command(chosen))
    except ArticleError as error:
        tell(error.problems)
        return 2
    except (FileNotFoundError, NotADirectoryError) as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (OSError, sqlite3.Error) as error:
        # a full disk, a folder without rights: whoever builds the site replaces it as a whole or not at all
        print(f"warta: {error}.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped; the site is as it was.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="warta", description=__import__("warta").__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    built = _folder_command(commands, "build", build_site, "build the site from the article files")
    built.add_argument("--output", type=Path, help="where the site goes (default: site)")
    address = "tcp://HOST:PORT"
    built.add_argument("--scheduler", type=_scheduler, metavar=address, help="a Dask cluster for new articles")
    built.add_argument("--no-search", action="store_true", help="no search page and no full-text index")
    serving = commands.add_parser("serve", help="preview the site in a browser; a saved file is on screen at once")
    serving.add_argument(
        "--port", type=_port, default=PORT, help=f"where on 127.0.0.1 (default: {PORT}; 0: any free one)"
    )
    serving.add_argument("--articles", type=Path, help="the folder of article files (default: articles)")
    serving.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, help="processes for the first build")
    serving.set_defaults(command=serve_site)
    checking = _folder_command(commands, "check", check_archive, "read and analyze, write no site, print the problems")
    checking.add_argument("--diff", action="store_true", help="what entities.yaml and the heads of articles change")
    analysis = commands.add_parser("analyze", help="the analysis of article files as JSON, for programs")
    analysis.add_argument("files", nargs="*", type=Path, metavar="FILE")
    analysis.add_argument("--jsonl", action="store_true", help="read one JSON object a line from stdin")
    analysis.set_defaults(command=analyze)
    explaining = commands.add_parser("explain", help="who and what is found in a text, a file or the archive, and why")
    explaining.add_argument("text", metavar="TEXT|FILE", nargs="?")
    explaining.add_argument("--person", metavar="NAME", help="a person of the archive instead of a text")
    explaining.add_argument("--articles", type=Path, help="the folder of article files (default: articles)")
    explaining.set_defaults(command=explain)
    measuring = commands.add_parser("evaluate", help="precision, recall and F against a gold file")
    measuring.add_argument("kind", choices=(*KINDS, NAMES), help="what the gold holds; names: GOLD is metrics.json")
    measuring.add_argument("gold", type=Path, metavar="GOLD")
    measuring.add_argument("--write", action="store_true", help="note it for the page on method")
    measuring.add_argument("--name", help="what readers are told that the gold is (default: its file)")
    measuring.add_argument("--day", type=date.fromisoformat, help="when the gold was made, as 2024-02-29")
    measuring.add_argument("--seen", action="store_true", help="rules were written with the gold in view")
    measuring.set_defaults(command=evaluate)
    drafting = commands.add_parser("new", help="a new article file with its head filled in")
    drafting.add_argument("title")
    drafting.add_argument("--articles", type=Path, default=Path("articles"))
    drafting.set_defaults(command=new)
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
    parser.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, help="processes that analyze and render")
    parser.add_argument("--no-cache", action="store_true", help="analyze every article anew")
    parser.set_defaults(command=command)
    return parser


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is no number from 1 up')
    return int(text)


def _scheduler(text: str) -> str:
    if not re.fullmatch(r"(?:tcp|tls)://[^\s/]+:\d+", text):
        raise argparse.ArgumentTypeError(f'"{text}" is no address such as tcp://10.0.0.7:8786')
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f'"{text}" is no port from 0 to {HIGHEST_PORT}')
    return int(text)
