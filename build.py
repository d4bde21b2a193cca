"""Builds the site from articles/: the same as ``warta build``."""

import sys

from warta.begin import run

if __name__ == "__main__":
    sys.argv.insert(1, "build")
    run()
