"""Builds the site from articles/: the same as ``warta build``."""

import sys

from warta.begin import main

if __name__ == "__main__":
    sys.exit(main(["build", *sys.argv[1:]]))
