"""Checks the links and ids of a built site: python benchmarks/check_site.py site"""

import sys
from pathlib import Path

from warta.errors import told
from warta.write.links import broken

problems = broken(Path(sys.argv[1] if len(sys.argv) > 1 else "site"))
for problem in problems:
    print(told(problem))
print(f"{len(problems)} problems.")
sys.exit(bool(problems))
