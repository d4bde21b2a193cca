"""Quotes, direct and indirect, and who is quoted."""

from warta.analyze.quotes.find import find_quotes

__all__ = ["find_quotes"]
