"""Temporal expressions after TIMEX3: rules with examples, values by the publication day."""

from warta.analyze.dates.find import find_dates, refused_dates
from warta.analyze.dates.holidays import HOLIDAYS
from warta.analyze.dates.published import doubts, publication_day

__all__ = ["HOLIDAYS", "doubts", "find_dates", "publication_day", "refused_dates"]
