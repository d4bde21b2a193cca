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
    return _moment(stamp) if stamp and stamp.day == day else day.isoformat()


def changed(reading: Reading) -> str:
    """When the head says that the article was changed; empty where it does not, or says a time before publication."""
    stamp, came_out = reading.article.meta.updated, published(reading)
    told = _moment(stamp) if stamp else ""
    return told if told and came_out and instant(told) > instant(came_out) else ""


def instant(moment: str) -> datetime:
    """A moment on the one line of time: a day begins at midnight in Jakarta."""
    return datetime.fromisoformat(moment if "T" in moment else f"{moment}T00:00:00{ZONES['']}")


def _moment(stamp: Stamp) -> str:
    day = stamp.day.isoformat()
    told = f"{day}T{stamp.clock}:00{ZONES.get(stamp.zone, stamp.zone)}"
    try:
        return datetime.fromisoformat(told).isoformat() if stamp.clock else day
    except ValueError:  # a zone of 25 hours
        return day
