"""Quotes: who said what, in which words."""

from warta.analyze.quotes.stage import find_quotes

__all__ = ["find_quotes"]
