"""Fourteen broken inputs, given to Warta and to six other site generators: who says what, and what is built.

    python benchmarks/broken.py [FOLDER]

Each input lies beside a good article. A tool that is not found is left out; where it is looked for, an environment
variable may say otherwise: HUGO, ZOLA, PELICAN, ELEVENTY (a path of cmd.cjs), MKDOCS, NIKOLA. What each tool said is
kept in FOLDER (default: a temporary one), to be read: whether a message tells how to mend it, no program can judge.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

GOOD = '---\ntitle: "Pasar baik"\ndate: 2024-02-28\nslug: pasar-baik\n---\n\nPasar Sukamaju buka lagi.\n'
# a page that is written is no page that is complained of
PROGRESS = re.compile(r"^\[11ty\] Writing .*$|^\.  .*$", re.MULTILINE)


class Case(NamedTuple):
    """A broken input: its article files, the lines of ``rusak.md`` with the fault, what is broken in a template."""

    name: str
    files: dict[str, bytes]
    lines: tuple[int, ...] = ()
    template: str = ""


class Outcome(NamedTuple):
    """What a tool did: its exit status, whether it named the file and the line, whether the good article was built."""

    status: int
    named: bool
    line: bool
    built: bool


def article(*head: str, body: str = "Isi berita.") -> bytes:
    """An article with these lines in its head."""
    return "\n".join(["---", *head, "---", "", body, ""]).encode()


TITLE, DAY = 'title: "Satu"', "date: 2024-02-27"
CASES = [
    Case("broken YAML", {"rusak.md": article('title: "Satu', DAY)}, (2, 3, 4)),
    Case("unquoted colon", {"rusak.md": article("title: Rapat: hasil kedua", DAY)}, (2,)),
    Case("impossible date", {"rusak.md": article(TITLE, "date: 2024-02-31")}, (3,)),
    Case("no title, no date", {"rusak.md": article("slug: tanpa")}, (1,)),
    Case("head not closed", {"rusak.md": f"---\n{TITLE}\n{DAY}\n\nIsi berita.\n".encode()}, (1, 2, 3, 4, 5)),
    Case("string for a list", {"rusak.md": article(TITLE, DAY, "tags: {a: b}")}, (4,)),
    Case("misspelt field", {"rusak.md": article("tilte: Satu", DAY)}, (2,)),
    Case(
        "not UTF-8",
        {"rusak.md": article('title: "Satu"', DAY, body="Caf\xe9 dibuka.").replace(b"\xc3\xa9", b"\xe9\xff")},
        (6,),
    ),
    Case("empty file", {"rusak.md": b""}, ()),
    Case("broken internal link", {"rusak.md": article(TITLE, DAY, body="Lihat LINK.")}, (6,)),
    Case("two articles at one slug", {"rusak.md": article(TITLE, DAY, "slug: pasar-baik")}, (4,)),
    Case("template syntax error", {}, template="syntax"),
    Case("undefined variable", {}, template="undefined"),
    Case(
        "two bad files at once",
        {"rusak.md": article('title: "Satu', DAY), "rusak2.md": article(TITLE, "date: 2024-02-31")},
        (2, 3, 4),
    ),
]


class Tool(NamedTuple):
    """A site generator: its folder, its command, where articles go, how it links, what breaks its template."""

    name: str
    made: Callable[[Path], None]
    command: list[str]
    articles: str
    link: str
    template: str
    broken: dict[str, str]
    output: str


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _files(files: dict[str, str]) -> Callable[[Path], None]:
    return lambda folder: _write(folder, files)


def _nikola(folder: Path) -> None:
    subprocess.run([NIKOLA, "init", "-q", str(folder / "site")], check=True, capture_output=True)
    for path in (folder / "site").iterdir():
        shutil.move(path, folder / path.name)
    with (folder / "conf.py").open("a", encoding="utf-8") as file:
        file.write('\nPOSTS = (("posts/*.md", "posts", "post.tmpl"),)\nCOMPILERS = {"markdown": (".md",)}\n')


def _found(variable: str, *places: str) -> str:
    """The program that the variable names, or one of these places has."""
    home = Path(os.environ.get("BENCH_HOME", Path.home() / ".cache/warta-bench"))
    candidates = [
        os.environ.get(variable, ""),
        *(str(home / place) for place in places),
        shutil.which(places[-1]) or "",
    ]
    return next((one for one in candidates if one and Path(one).exists()), "")


HUGO, ZOLA = _found("HUGO", "hugo"), _found("ZOLA", "zola")
PELICAN = _found("PELICAN", "venv-pel/bin/pelican", "pelican")
ELEVENTY = _found("ELEVENTY", "11ty/node_modules/@11ty/eleventy/cmd.cjs")
MKDOCS, NIKOLA = _found("MKDOCS", "mkdocs"), _found("NIKOLA", "nikola")

JINJA = {"syntax": "<h1>{{ page.title }</h1>\n", "undefined": "<h1>{{ pagee.titel }}</h1>\n"}
TOOLS = [
    Tool(
        "Warta",
        _files({"site.yaml": 'title: "Uji"\n'}),
        [sys.executable, "-m", "warta", "build", "--no-search", "--jobs", "1"],
        "articles",
        "[ini](tidak-ada.md)",
        "templates/pages/article.html",
        JINJA,
        "site",
    ),
    Tool(
        "Hugo",
        _files(
            {
                "hugo.toml": 'baseURL = "https://contoh.id/"\ntitle = "Uji"\n',
                "layouts/page.html": "<h1>{{ .Title }}</h1>{{ .Content }}\n",
                "layouts/home.html": "{{ range .Site.RegularPages }}{{ .Title }}{{ end }}\n",
            }
        ),
        [HUGO],
        "content/a",
        '[ini]({{< relref "tidak-ada.md" >}})',
        "layouts/page.html",
        {"syntax": "<h1>{{ .Title }</h1>\n", "undefined": "<h1>{{ .Titel }}</h1>\n"},
        "public",
    ),
    Tool(
        "Zola",
        _files(
            {
                "config.toml": 'base_url = "https://contoh.id"\ntitle = "Uji"\n',
                "templates/index.html": "{{ section.title }}\n",
                "templates/section.html": "{{ section.title }}\n",
                "templates/page.html": "<h1>{{ page.title }}</h1>{{ page.content | safe }}\n",
                "content/a/_index.md": "+++\n+++\n",
            }
        ),
        [ZOLA, "build"],
        "content/a",
        "[ini](@/a/tidak-ada.md)",
        "templates/page.html",
        {"syntax": "<h1>{{ page.title }</h1>\n", "undefined": "<h1>{{ page.titel }}</h1>\n"},
        "public",
    ),
    Tool(
        "Pelican",
        _files(
            {"pelicanconf.py": 'SITENAME = "Uji"\nTIMEZONE = "Asia/Jakarta"\nTHEME_TEMPLATES_OVERRIDES = ["mine"]\n'}
        ),
        [PELICAN, "content", "-o", "output", "-s", "pelicanconf.py"],
        "content",
        "[ini]({filename}tidak-ada.md)",
        "mine/article.html",
        {"syntax": "<h1>{{ article.title }</h1>\n", "undefined": "<h1>{{ article.titel.x }}</h1>\n"},
        "output",
    ),
    Tool(
        "Eleventy",
        _files(
            {
                "_includes/page.njk": "<h1>{{ title }}</h1>{{ content | safe }}\n",
                "a/a.json": '{"layout": "page.njk"}\n',
            }
        ),
        ["node", ELEVENTY],
        "a",
        "[ini](tidak-ada.md)",
        "_includes/page.njk",
        {"syntax": "<h1>{{ title }</h1>\n", "undefined": "<h1>{{ titel.x.y }}</h1>\n"},
        "_site",
    ),
    Tool(
        "MkDocs",
        _files(
            {
                "mkdocs.yml": "site_name: Uji\ntheme: {name: mkdocs, custom_dir: mine}\n",
                "docs/index.md": "# Uji\n",
                "mine/x.txt": "",
            }
        ),
        [MKDOCS, "build"],
        "docs",
        "[ini](tidak-ada.md)",
        "mine/main.html",
        {"syntax": "<h1>{{ page.title }</h1>\n", "undefined": "<h1>{{ page.titel.x }}</h1>\n"},
        "site",
    ),
    Tool(
        "Nikola",
        _nikola,
        [NIKOLA, "build"],
        "posts",
        "[ini](link://slug/tidak-ada)",
        "templates/post.tmpl",
        {"syntax": "<h1>${post.title()</h1>\n% if\n", "undefined": "<h1>${titel.x}</h1>\n"},
        "output",
    ),
]


def tried(tool: Tool, case: Case, folder: Path) -> Outcome:
    """What the tool does with the case, in a folder of its own."""
    tool.made(folder)
    where = folder / tool.articles
    where.mkdir(parents=True, exist_ok=True)
    (where / "baik.md").write_text(GOOD, encoding="utf-8")
    for name, data in case.files.items():
        (where / name).write_bytes(data.replace(b"LINK", tool.link.encode()))
    if case.template:
        _write(folder, {tool.template: tool.broken[case.template]})
    wide = {**os.environ, "COLUMNS": "400"}
    done = subprocess.run(tool.command, cwd=folder, env=wide, capture_output=True, timeout=300, check=False)
    said = (done.stdout + done.stderr).decode(errors="replace")
    (folder / "said.txt").write_text(said, encoding="utf-8")
    said = PROGRESS.sub("", said)
    wanted = [Path(tool.template).name] if case.template else list(case.files)
    lines = (1,) if case.template else case.lines
    named = all(re.search(rf"(?<!\w){re.escape(name)}", said) for name in wanted)
    line = named and any(_at(said, name, number) for name in wanted for number in lines)
    pages = [
        path for path in (folder / tool.output).rglob("*.html") if "pasar-baik" in str(path) or "baik" in path.parts[-2]
    ]
    built = any("Sukamaju" in path.read_text(encoding="utf-8", errors="replace") for path in pages)
    return Outcome(done.returncode, named, line, built)


def _at(said: str, name: str, line: int) -> bool:
    """Whether a line of the output, or the one after it, names the file and this line of it."""
    near = rf"(?<!\w){re.escape(name)}[^\n]*(?:\n[^\n]*)?(?:line |:|\[)\s*{line}(?![\d-])"
    return bool(re.search(near, said) or re.search(rf"line {line}(?!\d)[^\n]*\n?[^\n]*{re.escape(name)}", said))


def told(outcome: Outcome) -> str:
    """One cell: ``1 file:line, good built``."""
    where = "file:line" if outcome.line else "file" if outcome.named else "not named"
    return f"{outcome.status} {where}{', good built' if outcome.built else ''}"


def main() -> None:
    """Tries all, prints a table."""
    root = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="broken-")).resolve()
    shutil.rmtree(root, ignore_errors=True)
    tools = [tool for tool in TOOLS if all(tool.command)]
    print("| input |", " | ".join(tool.name for tool in tools), "|")
    print("|---" * (len(tools) + 1) + "|")
    for number, case in enumerate(CASES, 1):
        cells = [told(tried(tool, case, root / tool.name / f"{number:02}")) for tool in tools]
        print(f"| {number}. {case.name} |", " | ".join(cells), "|", flush=True)
    print(f"\nWhat each said: {root}/TOOL/NN/said.txt", file=sys.stderr)


if __name__ == "__main__":
    main()
