"""Instants: aware UTC datetimes, written with a fixed width so that text sorts like time."""

from datetime import UTC, datetime, timedelta
from typing import Protocol

NEVER_YEAR = 9999
"""AWS writes ``9999-01-01T00:00:00Z`` for an agreement without end (a pay-as-you-go listing)."""

NO_END = "9999"
"""What sorts after every written instant: the expiry of an order without end."""


class Clock(Protocol):
    """Tells the present instant (aware, UTC)."""

    def __call__(self) -> datetime:
        """Return now."""
        ...


def written(instant: datetime) -> str:
    """Return *instant* as ``YYYY-MM-DDTHH:MM:SS.ffffffZ`` (UTC).

    Raises:
        ValueError: *instant* is naive.
    """
    return aware(instant).isoformat(timespec="microseconds").replace("+00:00", "Z")


def parsed(text: str) -> datetime:
    """Return the instant that an ISO 8601 *text* names, in UTC.

    Raises:
        ValueError: the text is no instant or has no zone.
    """
    try:
        return aware(datetime.fromisoformat(text))
    except OverflowError as error:
        raise ValueError(f"out of the calendar: {text}") from error


def aware(instant: datetime) -> datetime:
    """Return *instant* in UTC; naive ones are refused with ``ValueError``."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(UTC)


def bounded(instant: datetime | None) -> datetime | None:
    """Return *instant*, or None where its year says "no end" (design: year 9999 is no end)."""
    return None if instant is None or instant.year >= NEVER_YEAR else instant


def duration(text: str) -> timedelta:
    """Return the length that an ISO 8601 duration of days, hours, minutes and seconds names.

    Raises:
        ValueError: *text* is not of the form ``P[nD][T[nH][nM][nS]]``.
    """
    days, _, clock = text.removeprefix("P").partition("T")
    if not text.startswith("P") or text in {"P", "PT"}:
        raise ValueError(f"not an ISO 8601 duration: {text}")
    parts = {**_units(days, "D"), **_units(clock, "HMS")}
    return timedelta(
        days=parts.get("D", 0),
        hours=parts.get("H", 0),
        minutes=parts.get("M", 0),
        seconds=parts.get("S", 0),
    )


def _units(text: str, allowed: str) -> dict[str, int]:
    found: dict[str, int] = {}
    digits = ""
    for char in text:
        if char.isdigit():
            digits += char
        elif char in allowed and digits:
            found[char], digits = int(digits), ""
        else:
            raise ValueError(f"not an ISO 8601 duration part: {text}")
    if digits:
        raise ValueError(f"a number without its unit: {text}")
    return found
