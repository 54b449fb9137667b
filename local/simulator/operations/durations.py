"""ISO 8601 durations as offers use them: years, months, weeks or days."""

import calendar
import re
from datetime import datetime, timedelta

from local.simulator.world.errors import InvalidRequest

_SHAPE = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?")


def add_duration(start: datetime, duration: str) -> datetime:
    """The instant that far after the start; the 31st becomes a shorter month's last day.

    Raises InvalidRequest for anything but years, months, weeks and days.
    """
    found = _SHAPE.fullmatch(duration)
    if not found or not any(found.groups()):
        raise InvalidRequest(f"{duration!r} is no duration such as P12M, P1Y or P30D")
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    return _add_months(start, years * 12 + months) + timedelta(weeks=weeks, days=days)


def _add_months(start: datetime, months: int) -> datetime:
    year, month0 = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month0 + 1)[1]
    return start.replace(year=year, month=month0 + 1, day=min(start.day, last))
