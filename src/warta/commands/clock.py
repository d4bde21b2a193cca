"""The day, which only the command line asks for."""

import os
import time
from datetime import UTC, date, datetime

from warta.errors import Problem, SettingsError


def today() -> date:
    """The day of the clock, or of SOURCE_DATE_EPOCH where that is set (seconds since 1970, UTC)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return datetime.fromtimestamp(int(epoch) if epoch else time.time(), UTC).date()
    except (ValueError, OverflowError, OSError):
        fix = "Give seconds since 1970."
        raise SettingsError(Problem("SOURCE_DATE_EPOCH", f'"{epoch}" is no time.', fix)) from None


def latest() -> date:
    """The last day an undated article can be from: the end of this year, so that the answer holds all year."""
    return date(today().year, 12, 31)
