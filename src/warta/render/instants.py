"""When an article came out and changed, as machines read it: 2024-02-29T09:30:00+07:00, or a day alone. No clock."""

from datetime import datetime

from warta.nouns.article import Stamp
from warta.nouns.site import Reading

# a clock without a zone is that of Jakarta
ZONES = {"": "+07:00", "WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00"}


def published(reading: Reading) -> str:
    """The publication day, with the time where the head has one for that day; empty for an undated article."""
    day, stamp = reading.analysis.published, reading.article.meta.published
    if day is None:
        return ""
    return moment(stamp) if stamp and stamp.day == day else day.isoformat()


def changed(reading: Reading) -> str:
    """When the head last says that the article was changed or corrected; empty where it does not, or says a time before
    publication."""
    meta, came_out = reading.article.meta, published(reading)
    stamps = (*((meta.updated,) if meta.updated else ()), *(one.when for one in meta.corrections))
    told = max(map(moment, stamps), key=instant, default="")
    return told if told and came_out and instant(told) > instant(came_out) else ""


def instant(moment: str) -> datetime:
    """A moment on the one line of time: a day begins at midnight in Jakarta."""
    return datetime.fromisoformat(moment if "T" in moment else f"{moment}T00:00:00{ZONES['']}")


def moment(stamp: Stamp) -> str:
    """2024-02-29T19:30:00+07:00, or 2024-02-29 where no time is told."""
    day = stamp.day.isoformat()
    told = f"{day}T{stamp.clock}:00{ZONES.get(stamp.zone, stamp.zone)}"
    try:
        return datetime.fromisoformat(told).isoformat() if stamp.clock else day
    except ValueError:  # a zone of 25 hours
        return day
