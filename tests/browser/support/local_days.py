"""Days of the visitors' calendar."""

from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from tests.browser.support.look import DESKTOP

_ZONE: Final = ZoneInfo(DESKTOP.options()["timezone_id"])


def local_day(instant: str) -> date:
    """The day that an instant is in."""
    return datetime.fromisoformat(instant).astimezone(_ZONE).date()


def begin_of(day: date) -> datetime:
    """The instant at which the day begins."""
    return datetime.combine(day, time.min, _ZONE)


def written(day: date) -> str:
    """Like "Nov 4, 2026"."""
    return f"{day:%b} {day.day}, {day.year}"
