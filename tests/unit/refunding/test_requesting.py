"""Whose money can be asked back here, and where else to ask (O-62, O-64)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from marketplace_orders.domain.decide.refund_requesting import against_requesting
from marketplace_orders.domain.facts.agreement import AgreementCreated
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import Feed, OfferKind
from tests.builders import after, bound_order, described, ended, order_of, subscribed_order


def code(order: Order) -> str | None:
    refusal = against_requesting(order, after(60))
    return refusal.code if refusal else None


def sold_by_partner(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(
        replace(fact, body=replace(fact.body, by_partner=True))
        if isinstance(fact.body, AgreementCreated)
        else fact
        for fact in facts
    )


def test_a_channel_partners_sale_is_the_partners_to_give_back() -> None:
    """Facts §7.2: only the channel partner may cancel or adjust."""
    order = order_of(sold_by_partner(bound_order()))
    assert order.purchase.by_partner
    assert code(order) == "refund_by_partner"


def test_a_partners_sale_points_to_the_partner_although_no_price_is_known() -> None:
    facts = sold_by_partner(bound_order())
    assert code(order_of(fact for fact in facts if fact.body.kind != "AgreementDescribed")) == (
        "refund_by_partner"
    )


def test_an_older_listing_points_to_a_support_case() -> None:
    assert code(replace(order_of(bound_order()), feed=Feed.SNS)) == "refund_by_support_case"


def test_of_pay_as_you_go_the_invoices_say_what_was_paid() -> None:
    metered = (*bound_order(), described(50, amount=None, currency=None))
    unpriced = [fact for fact in metered if fact.body.kind != "AgreementDescribed"]
    order = order_of((*unpriced, metered[-1]))
    assert order.purchase.amount is None
    assert code(order) is None


def test_what_was_cancelled_inside_the_window_amazon_refunds_by_itself() -> None:
    """O-62: asked for here as well, it would go back twice."""
    order = order_of((*subscribed_order(), ended("CANCELLED", 40)))
    assert code(order) == "refund_by_amazon"
    private = replace(order, purchase=replace(order.purchase, offer_kind=OfferKind.PRIVATE))
    assert code(private) is None
    assert code(order_of((*bound_order(), ended("CANCELLED", 55)))) is None


@pytest.mark.parametrize("amount", ["0", "0.00"])
def test_what_cost_nothing_has_nothing_to_give_back(amount: str) -> None:
    order = order_of((*bound_order(), described(50, amount=Decimal(amount))))
    price = order.purchase.amount
    assert isinstance(price, Money)
    assert code(order) == "nothing_to_refund"
