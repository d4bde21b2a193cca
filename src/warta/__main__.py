"""``python -m warta``: the same as the command ``warta``."""

import sys

from warta.begin import main

if __name__ == "__main__":
    sys.exit(main())
