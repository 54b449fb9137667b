"""AWS's values in the domain's forms: UTC instants, decimals."""

from datetime import datetime
from decimal import Decimal, InvalidOperation

from marketplace_orders.domain.instants import aware


def instant(said: datetime | None) -> datetime | None:
    """Return the instant that botocore read (it uses the machine's zone), in UTC."""
    return aware(said) if said else None


def amount(said: str | None) -> Decimal | None:
    """Return the decimal in AWS's text, or None where it holds none."""
    if not said:
        return None
    try:
        found = Decimal(said)
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
