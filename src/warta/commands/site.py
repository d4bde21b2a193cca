"""The commands about a project: build, serve, check."""

import argparse
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

from warta.bulletin.state import FILE, PAGE
from warta.commands.clock import latest, today
from warta.commands.telling import messages, status, tell
from warta.connect.links import destinations
from warta.counts import counted
from warta.errors import Problem
from warta.gather import changed, idle_rules, lost_links, read_archive, resolved
from warta.hashes import OURS
from warta.nouns.files import Written
from warta.pipeline import SUGGESTIONS, Report, build, places, suggest
from warta.progress import bar
from warta.sealed_files import unwritten
from warta.unchanged import FILE as UNCHANGED
from warta.unchanged import STATE, Asked, Glance, Outputs, Told, beside, inputs_of, note
from warta.write.stage import MANIFEST


def build_site(chosen: argparse.Namespace) -> int:
    """Builds the site and says what was done."""
    start = time.monotonic()
    asked = Asked(chosen.words, beside(), [str(place) for place in places(Path.cwd(), chosen.articles)])
    glance: Glance = chosen.glance if chosen.glance.asked == asked else Glance(None, asked, inputs_of(asked))
    OURS.begin(glance.inputs.code if glance.inputs else "", glance.hashes)
    report = build(
        Path.cwd(),
        latest=latest(),
        today=today(),
        articles=chosen.articles,
        output=chosen.output,
        jobs=chosen.jobs,
        scheduler=chosen.scheduler or "",
        remember=not chosen.no_cache,
        search=not chosen.no_search,
        progress=bar(),
    )
    done = _told(report, report.written, strict=chosen.strict)
    print(*done.messages, sep="\n", end="\n" if done.messages else "", file=sys.stderr)
    print(f"{done.sentence} ({time.monotonic() - start:.1f} s).")
    if not chosen.no_cache:
        same = Written(0, report.written.written + report.written.unchanged, 0)
        others = [f"{STATE}/{name}" for name in (SUGGESTIONS, PAGE, FILE)]
        manifest = (chosen.output or Path.cwd() / "site") / MANIFEST
        try:
            outputs = Outputs(str(manifest), others, report.states)
            note(STATE, glance._replace(hashes=OURS.all()), outputs, _told(report, same, strict=chosen.strict))
        except OSError as error:
            tell([unwritten(UNCHANGED, error)])
    return done.status


def _told(report: Report, written: Written, *, strict: bool) -> Told:
    """What a build says that wrote so much."""
    lines = messages(report.problems, report.guesses)
    if report.told:
        lines.append(f"{'; '.join(report.told)}: see {STATE}/{PAGE}.")
    until = report.until.isoformat() if report.until else ""
    return Told(lines, _sentence(report.articles, report.pages, written), status(report.problems, strict), until)


def serve_site(chosen: argparse.Namespace) -> int:
    """Serves a preview until it is stopped."""
    from warta.serve.stage import serving

    # a shell that starts it in the background lets it ignore Ctrl-C; a service is stopped by SIGTERM
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, signal.default_int_handler)
    with serving(Path.cwd(), port=chosen.port, latest=latest(), today=today(), articles=chosen.articles) as preview:
        told: tuple[Problem, ...] = ()
        with suppress(KeyboardInterrupt):
            for done in preview.rounds(jobs=chosen.jobs, progress=bar()):
                tell(problem for problem in done.problems if problem not in told)
                told = done.problems
                counts = f"{counted(done.articles, 'article')}, {counted(len(told), 'problem')}"
                print(f"{preview.address}: {counts} ({done.seconds:.1f} s). Ctrl-C stops.", flush=True)
    return 0


def check_archive(chosen: argparse.Namespace) -> int:
    """Says what is to be mended, and writes no site."""
    archive = read_archive(
        Path.cwd(),
        latest=latest(),
        today=today(),
        articles=chosen.articles,
        jobs=chosen.jobs,
        remember=not chosen.no_cache,
        progress=bar(),
    )
    resolution = resolved(archive.gists, archive)
    unkept = () if chosen.diff else suggest(archive, resolution.guesses, Path.cwd())
    known = destinations(archive.gists, (one.id for one in resolution.entities), archive.known, archive.aside)
    problems = (*archive.problems, *lost_links(archive, known), *unkept)
    tell((*problems, *idle_rules(archive)), () if chosen.diff else resolution.guesses)
    if chosen.diff:
        print("\n".join(changed(archive, resolution)))
    counts = [sum(problem.level == level for problem in problems) for level in ("error", "warning")]
    levels = ", ".join(counted(count, level) for count, level in zip(counts, ("error", "warning"), strict=True))
    print(f"{counted(len(archive.gists), 'article')}: {levels}.")
    return status(problems, chosen.strict)


def _sentence(articles: int, pages: int, done: Written) -> str:
    counts = f"{counted(articles, 'article')}, {counted(pages, 'page')}"
    return f"{counts}: {done.written} written, {done.unchanged} unchanged, {done.removed} removed"
