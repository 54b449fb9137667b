"""Where our record of an order differed from what AWS says: what a reconciliation repaired."""

from enum import StrEnum

from marketplace_orders.domain.order import Order


class Drift(StrEnum):
    """What was out of step."""

    MISSING = "missing"
    ENDING = "ending"
    SUBSCRIPTION = "subscription"
    AMOUNT = "amount"
    PACKAGE = "package"
    EXPIRY = "expiry"
    RENEWAL = "renewal"


def drift(before: Order | None, after: Order) -> tuple[Drift, ...]:
    """Return how *before* differed from *after*, which AWS confirmed; None: there was no order at all."""
    if before is None:
        return (Drift.MISSING,)
    old, new = before.purchase, after.purchase
    differs = {
        Drift.ENDING: _ending(before) != _ending(after),
        Drift.SUBSCRIPTION: before.subscription_status is not after.subscription_status,
        Drift.AMOUNT: old.amount != new.amount,
        Drift.PACKAGE: old.entitlements != new.entitlements,
        Drift.EXPIRY: old.expires_at != new.expires_at,
        Drift.RENEWAL: old.auto_renew != new.auto_renew,
    }
    return tuple(kind for kind, found in differs.items() if found)


def _ending(order: Order) -> object:
    return order.ending.status if order.ending else None
