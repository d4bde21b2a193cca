"""People: full names within an article, roles, names that the recogniser missed."""

from warta.analyze.people.stage import find_people

__all__ = ["find_people"]
