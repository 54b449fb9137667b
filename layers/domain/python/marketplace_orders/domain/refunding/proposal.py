"""The proposal of a refund: what was paid, less what was used and what went back already (O-66)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final

from marketplace_orders.domain.refunding.minor_units import at_most, to_nearest
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refunding.usage import Consumed, Term, consumption_share, time_share


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """What a proposal is computed from; every amount in major units of *currency*, 0 or more.

    *adjustable* is the most that AWS lets the seller give back now (the sum of ``maxAdjustmentAmount`` of
    ListAgreementInvoiceLineItems), *refunded* what went back before.
    """

    currency: str
    paid: Decimal
    refunded: Decimal
    adjustable: Decimal
    term: Term
    consumed: tuple[Consumed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A refund and each number that leads to it.

    *used_share* is what the policy deducts: *used* = *paid* x *used_share*, rounded to the currency, and
    *amount* = the least of *paid* - *used* - *refunded* and *adjustable*, never below 0.
    """

    policy: RefundPolicy
    at: datetime
    currency: str
    paid: Decimal
    time_share: Fraction
    consumption_share: Fraction
    used_share: Fraction
    used: Decimal
    refunded: Decimal
    adjustable: Decimal
    amount: Decimal

    @property
    def limited(self) -> bool:
        """Whether AWS's limit makes it less than the policy would give."""
        return self.paid - self.used - self.refunded > self.adjustable


_DEDUCTED: Final[Mapping[RefundPolicy, Callable[[Fraction, Fraction], Fraction]]] = {
    RefundPolicy.PRO_RATA: lambda passed, _: passed,
    RefundPolicy.BY_USAGE: lambda _, consumed: consumed,
    RefundPolicy.NONE: lambda _, __: Fraction(1),
    RefundPolicy.FULL: lambda _, __: Fraction(0),
}


def propose(purchase: Purchase, policy: RefundPolicy, at: datetime) -> Proposal:
    """Return what *policy* gives back of *purchase* at the instant *at* (UTC)."""
    passed, consumed = time_share(purchase.term, at), consumption_share(purchase.consumed)
    share = _DEDUCTED[policy](passed, consumed)
    used = min(to_nearest(Fraction(purchase.paid) * share, purchase.currency), purchase.paid)
    left = max(purchase.paid - used - purchase.refunded, Decimal(0))
    return Proposal(
        policy=policy,
        at=at,
        currency=purchase.currency,
        paid=purchase.paid,
        time_share=passed,
        consumption_share=consumed,
        used_share=share,
        used=used,
        refunded=purchase.refunded,
        adjustable=purchase.adjustable,
        amount=at_most(min(left, purchase.adjustable), purchase.currency),
    )
