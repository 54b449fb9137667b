"""A license that was taken away: does that stand, and from when?"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from marketplace_orders.domain.facts.agreement import AgreementEnded, LicenseDeprovisioned, LicenseUpdated
from marketplace_orders.domain.facts.clock import DeprovisionStood
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold.reading import each, newest

GRACE = timedelta(hours=1)
"""How long an Ended may be missing beside a Deprovisioned (AWS's final-metering hour, facts §6.8)."""


def deprovisioned_at(facts: Sequence[Fact]) -> datetime | None:
    """Return when the order's latest license was taken away, unless it was updated since."""
    gone = newest(facts, LicenseDeprovisioned)
    updated = newest(facts, LicenseUpdated)
    if gone is None:
        return None
    if updated and (updated[1].license_id != gone[1].license_id or updated[0].at > gone[0].at):
        return None
    return gone[0].at


def stood_at(facts: Sequence[Fact]) -> datetime | None:
    """Return when the loss of the license was held to stand; a newer License Updated undoes it."""
    gone_at = deprovisioned_at(facts)
    if gone_at is None:
        return None
    stood = (fact.at for fact, body in each(facts, DeprovisionStood) if body.deprovisioned_at == gone_at)
    return next(stood, None)


def stands_from(facts: Sequence[Fact]) -> datetime | None:
    """Return when the clock must hold a lost license to stand, or None where nothing is due."""
    gone_at = deprovisioned_at(facts)
    if gone_at is None or stood_at(facts) is not None:
        return None
    ends = (fact.at for fact, _ in each(facts, AgreementEnded))
    explained = any(abs(ended_at - gone_at) <= GRACE for ended_at in ends)
    return None if explained else gone_at + GRACE
