"""What a policy gives back, and the formula behind each number."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.refunding.minor_units import at_most
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refunding.proposal import Purchase, propose
from marketplace_orders.domain.refunding.usage import Consumed, Term
from tests.unit.refunding.strategies import START, instants, policies, purchases

YEAR = Term(START, START + timedelta(days=365))
BOUGHT = Purchase(
    currency="USD",
    paid=Decimal("1200.00"),
    refunded=Decimal(0),
    adjustable=Decimal("1200.00"),
    term=YEAR,
    consumed=(Consumed("messages", 1000, 250), Consumed("dau", 500, 100)),
)


@pytest.mark.parametrize(
    ("policy", "share", "amount"),
    [
        (RefundPolicy.PRO_RATA, Fraction(73, 365), "960.00"),
        (RefundPolicy.BY_USAGE, Fraction(1, 4), "900.00"),
        (RefundPolicy.NONE, Fraction(1), "0.00"),
        (RefundPolicy.FULL, Fraction(0), "1200.00"),
    ],
)
def test_each_policy_deducts_its_share(policy: RefundPolicy, share: Fraction, amount: str) -> None:
    """O-66: used benefits are deducted first."""
    found = propose(BOUGHT, policy, START + timedelta(days=73))
    assert (found.used_share, found.amount) == (share, Decimal(amount))
    assert (found.time_share, found.consumption_share) == (Fraction(73, 365), Fraction(1, 4))


def test_a_third_is_rounded_to_the_cent_and_nothing_gets_lost() -> None:
    found = propose(
        replace(BOUGHT, paid=Decimal("100.00")), RefundPolicy.PRO_RATA, START + timedelta(days=122)
    )
    assert found.used == Decimal("33.42")
    assert found.used + found.amount == Decimal("100.00")


def test_yen_have_no_cents() -> None:
    yen = replace(BOUGHT, currency="JPY", paid=Decimal(1000), adjustable=Decimal(1000))
    assert propose(yen, RefundPolicy.PRO_RATA, START + timedelta(days=1)).amount == Decimal(997)


def test_what_went_back_before_is_not_paid_again() -> None:
    again = replace(BOUGHT, refunded=Decimal("500.00"))
    assert propose(again, RefundPolicy.FULL, START).amount == Decimal("700.00")


def test_aws_has_the_last_word() -> None:
    limited = propose(replace(BOUGHT, adjustable=Decimal("300.00")), RefundPolicy.FULL, START)
    assert limited.amount == Decimal("300.00")
    assert limited.limited


@given(purchases(), policies, instants)
def test_never_below_nothing_and_never_above_what_was_paid(
    purchase: Purchase, policy: RefundPolicy, at: datetime
) -> None:
    """0 ≤ refund ≤ paid - what went back; a payable amount; within AWS's limit."""
    found = propose(purchase, policy, at)
    assert 0 <= found.amount <= max(purchase.paid - purchase.refunded, Decimal(0))
    assert found.amount <= purchase.adjustable
    assert found.amount == at_most(found.amount, purchase.currency)


@given(purchases(), policies, instants)
def test_what_is_used_and_what_is_left_are_what_was_paid(
    purchase: Purchase, policy: RefundPolicy, at: datetime
) -> None:
    """Exact to the smallest unit where nothing went back before and AWS allows it."""
    whole = replace(purchase, refunded=Decimal(0), adjustable=purchase.paid)
    found = propose(whole, policy, at)
    assert found.used + found.amount == purchase.paid
    assert not found.limited


@given(purchases(), policies, instants, st.integers(0, 500), st.integers(0, 500))
def test_more_use_never_gives_more_back(
    purchase: Purchase, policy: RefundPolicy, at: datetime, hours: int, units: int
) -> None:
    later = at + timedelta(hours=hours)
    more = tuple(replace(each, units=each.units + units) for each in purchase.consumed)
    before = propose(purchase, policy, at)
    assert propose(replace(purchase, consumed=more), policy, later).amount <= before.amount
