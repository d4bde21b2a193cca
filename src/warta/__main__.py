"""``python -m warta``: the same as the command ``warta``."""

from warta.begin import run

if __name__ == "__main__":
    run()
