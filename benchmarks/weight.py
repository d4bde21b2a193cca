"""What a first visit loads, by kind of page: python benchmarks/weight.py SITE

The heaviest page of each kind with its style and scripts, gzip -6, without pictures and without what a reader
loads by typing. Exits 1 where a page weighs more than MOST bytes.
"""

import gzip
import re
import sys
from pathlib import Path
from posixpath import join, normpath

from page_kinds import page_kinds

MOST = 100_000
FILES = re.compile(r'<(?:script src|link rel="stylesheet" href)="([^"]+)"')


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def weights(site: Path) -> list[tuple[str, str, int, int]]:
    """Each kind: its heaviest page, the bytes of the page and those of its style and scripts."""
    rows = []
    for kind, path in page_kinds(site):
        files = FILES.findall((site / path).read_text(encoding="utf-8"))
        # the links of the missing page begin at the root of its host
        beside = [site / normpath(join(path, "..", file)).lstrip("/") for file in files]
        rows.append((kind, path, packed(site / path), sum(packed(file) for file in beside)))
    return rows


def main(site: Path) -> int:
    print("| kind | heaviest page | page, kB | with style and scripts, kB |\n|---|---|---|---|")
    rows = weights(site)
    for kind, path, page, beside in rows:
        print(f"| {kind} | `{path}` | {page / 1000:.1f} | {(page + beside) / 1000:.1f} |")
    return max(page + beside for _, _, page, beside in rows) > MOST


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
