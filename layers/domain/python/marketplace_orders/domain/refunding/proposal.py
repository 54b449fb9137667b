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
    ListAgreementInvoiceLineItems), *refunded* what went back before. *term* is None where no end is known.
    *price* is what the whole term costs, where that is not what was *paid*: instalments of it are still to
    be invoiced, or usage beyond it was invoiced too.
    """

    currency: str
    paid: Decimal
    refunded: Decimal
    adjustable: Decimal
    term: Term | None
    consumed: tuple[Consumed, ...] = ()
    price: Decimal | None = None

    @property
    def beyond(self) -> Decimal:
        """What was paid beyond the price: metered usage, and so used up."""
        return max(self.paid - self.price, Decimal(0)) if self.price is not None else Decimal(0)


class TermUnknown(ValueError):
    """The share of the time that has passed cannot be told: the purchase has no known end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A refund and each number that leads to it.

    *used_share* is what the policy deducts: *used* = *price* x *used_share*, rounded to the currency and
    never above *paid*; by time and by usage what was paid beyond the price is used too. *amount* = the least
    of *paid* - *used* - *refunded* and *adjustable*, never below 0. *time_share* is None without a term.
    """

    policy: RefundPolicy
    at: datetime
    currency: str
    paid: Decimal
    price: Decimal
    time_share: Fraction | None
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


_DEDUCTED: Final[Mapping[RefundPolicy, Callable[[Fraction | None, Fraction], Fraction | None]]] = {
    RefundPolicy.PRO_RATA: lambda passed, _: passed,
    RefundPolicy.BY_USAGE: lambda _, consumed: consumed,
    RefundPolicy.NONE: lambda _, __: Fraction(1),
    RefundPolicy.FULL: lambda _, __: Fraction(0),
}


def propose(purchase: Purchase, policy: RefundPolicy, at: datetime) -> Proposal:
    """Return what *policy* gives back of *purchase* at the instant *at* (UTC).

    Raises:
        TermUnknown: the policy deducts time, and the purchase has no term.
    """
    passed = time_share(purchase.term, at) if purchase.term else None
    consumed = consumption_share(purchase.consumed)
    share = _DEDUCTED[policy](passed, consumed)
    if share is None:
        raise TermUnknown
    price = purchase.paid if purchase.price is None else purchase.price
    used = min(to_nearest(used_exactly(purchase, policy, share), purchase.currency), purchase.paid)
    left = max(purchase.paid - used - purchase.refunded, Decimal(0))
    return Proposal(
        policy=policy,
        at=at,
        currency=purchase.currency,
        paid=purchase.paid,
        price=price,
        time_share=passed,
        consumption_share=consumed,
        used_share=share,
        used=used,
        refunded=purchase.refunded,
        adjustable=purchase.adjustable,
        amount=at_most(min(left, purchase.adjustable), purchase.currency),
    )


def used_exactly(purchase: Purchase, policy: RefundPolicy, share: Fraction) -> Fraction:
    """Return what *policy* deducts before it is rounded and limited to what was paid."""
    price = purchase.paid if purchase.price is None else purchase.price
    beyond = purchase.beyond if policy is not RefundPolicy.FULL else Decimal(0)
    return Fraction(price) * share + Fraction(beyond)
