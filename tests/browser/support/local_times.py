"""Instants as an English page writes them for the visitors' time zone."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from tests.browser.support.look import DESKTOP

_ZONE: Final = ZoneInfo(DESKTOP.options()["timezone_id"])


def local_time(instant: str) -> str:
    """Like "Nov 24, 2026, 8:15 AM PST"."""
    local = datetime.fromisoformat(instant).astimezone(_ZONE)
    return f"{local:%b} {local.day}, {local.year}, {local.hour % 12 or 12}:{local:%M %p %Z}"
