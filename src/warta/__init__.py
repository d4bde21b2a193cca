"""Warta: a static news-analysis site generator for Indonesian news."""
