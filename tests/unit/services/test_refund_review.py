"""What a reviewer decides on, from AWS's statement, the order and the platform's report."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.facts.refund import BillingAdjusted
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.adjustments import CreditMemo, Invoice, Statement
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.consumption import Reported
from marketplace_orders.services.refund_review import Review, Reviewer, reviewed
from tests.builders import (
    AGREEMENT,
    CATALOG,
    after,
    bound_order,
    described,
    ended,
    entitled,
    fact,
    order_of,
)
from tests.fakes.clock import FakeClock
from tests.fakes.consumption import FakeConsumption
from tests.fakes.refund_desk import FakeRefundDesk
from tests.support.refund import bill

PACKAGE = entitled(
    0.05, Entitlement(dimension="dau", quantity=Decimal(500)), Entitlement(dimension="vip_days", value="all")
)
BOUND = order_of((*bound_order(), PACKAGE))
POLICIES = set(RefundPolicy)


def review(
    order: Order = BOUND,
    *bills: Invoice,
    days: float = 73,
    used: int | None = 100,
    desk: FakeRefundDesk | None = None,
) -> Review:
    consumption = FakeConsumption()
    if used is not None:
        consumption.report(Reported(order_id=AGREEMENT, at=after(30), units={"dau": used}))
    reviewer = Reviewer(
        desk=desk or FakeRefundDesk(bills=bills or (bill(1, "1200.00"),)),
        consumption=consumption,
        catalog=CATALOG,
        clock=FakeClock(after(24 * days)),
    )
    return reviewed(reviewer, order)


def amounts(found: Review) -> dict[str, str]:
    return {policy.value: f"{made.amount:f}" for policy, made in found.proposals.items()}


def codes(found: Review) -> set[str]:
    return {refusal.code for refusal in found.missing.values()}


def lines(found: Review, policy: RefundPolicy = RefundPolicy.PRO_RATA) -> dict[str, str]:
    return {line.name: line.formula for line in found.computed[policy].lines}


def test_every_policy_is_computed() -> None:
    """O-66."""
    found = review()
    assert amounts(found) == {
        "pro_rata": "960.00",
        "by_usage": "960.00",
        "none": "0.00",
        "full": "1200.00",
    }
    assert (found.policy, found.missing, found.uncomputed) == (RefundPolicy.PRO_RATA, {}, None)
    assert [each.invoice_id for each in found.invoices] == ["inv-1"]


def test_the_invoices_say_what_was_paid() -> None:
    found = review(BOUND, bill(1, "800.00"), bill(30, "300.00"))
    assert lines(found)["paid"] == "800.00 + 300.00 = 1100.00"


def test_an_amended_agreement_has_an_invoice_for_the_rest() -> None:
    amended = order_of((*bound_order(), described(60, amount=Decimal("1500.00"))))
    found = review(amended, bill(1, "1200.00"), bill(3, "300.00"))
    assert lines(found)["paid"] == "1200.00 + 300.00 = 1500.00"
    assert amounts(found)["pro_rata"] == "1200.00"


def test_without_an_invoice_the_order_says_what_was_paid() -> None:
    found = review(desk=FakeRefundDesk())
    assert lines(found)["paid"] == "1200.00"
    assert amounts(found)["pro_rata"] == "960.00"


def test_a_day_that_has_begun_counts_and_the_number_holds_until_the_next() -> None:
    assert amounts(review(days=72.01)) == amounts(review(days=72.99)) == amounts(review(days=73))


def test_use_ends_with_the_agreement() -> None:
    over = order_of((*bound_order(), ended("CANCELLED", 24 * 10)))
    assert lines(review(over))["time_share"] == "10 / 365 ≈ 0.027397"


def test_what_went_back_before_is_told_by_events_or_by_credit_memos() -> None:
    adjusted = BillingAdjusted(
        agreement_id=AGREEMENT, adjustment_id="ba-1", completed=True, amount=Decimal("50.00"), currency="USD"
    )
    order = order_of((*bound_order(), fact(adjusted, 100)))
    memo = CreditMemo(memo_id="cm-1", issued_at=after(101), currency="USD", amount=Decimal("80.00"))
    desk = FakeRefundDesk(bills=(bill(1, "1200.00"),), credited=(memo,))
    assert lines(review(order))["refunded"] == "50.00"
    assert lines(review(order, desk=desk))["refunded"] == "max(50.00, 80.00) = 80.00"


def test_an_adjustment_without_amount_is_what_aws_does_not_let_go_back_any_more() -> None:
    adjusted = BillingAdjusted(agreement_id=AGREEMENT, adjustment_id="ba-1", completed=True)
    order = order_of((*bound_order(), fact(adjusted, 100)))
    found = review(order, replace(bill(1, "1200.00"), adjustable=Decimal("900.00")))
    assert lines(found)["refunded"] == "300.00"


def test_pay_as_you_go_is_what_its_invoices_say_and_has_no_share_of_time() -> None:
    free = order_of((*bound_order(), described(60, amount=None, currency=None, end_time=None)))
    found = review(free, bill(1, "12.34"), bill(31, "20.00"), used=None)
    assert amounts(found) == {"none": "0.00", "full": "32.34"}
    assert {policy.value: refusal.code for policy, refusal in found.missing.items()} == {
        "pro_rata": "refund_term_unknown",
        "by_usage": "refund_consumption_unknown",
    }
    assert found.uncomputed is not None
    assert found.uncomputed.code == "refund_term_unknown"


@pytest.mark.parametrize(
    "price", [{"amount": None, "currency": None, "end_time": None}, {"amount": Decimal(0), "currency": "EUR"}]
)
def test_where_nothing_was_paid_the_agreement_can_still_be_ended(price: dict[str, Any]) -> None:
    """Pay-as-you-go before its first invoice, or a trial: nothing goes back, and that can be proposed."""
    free = order_of((*bound_order(), described(60, **price)))
    found = review(free, desk=FakeRefundDesk())
    assert amounts(found) == {"none": "0.00"}
    assert (set(found.missing), codes(found)) == (POLICIES - {RefundPolicy.NONE}, {"nothing_to_refund"})
    assert lines(found, RefundPolicy.NONE)["used"] == "0.00 * 1 = 0.00"


def test_use_that_nobody_reported_is_unknown_and_not_nothing() -> None:
    found = review(used=None)
    assert found.missing.keys() == {RefundPolicy.BY_USAGE}
    assert [(row.dimension, row.bought, row.units) for row in found.consumed] == [
        ("dau", 500, None),
        ("vip_days", 0, None),
    ]


def test_use_of_what_was_not_bought_is_shown_and_does_not_count() -> None:
    bare = order_of(bound_order())
    found = review(bare)
    assert [(row.dimension, row.bought, row.units) for row in found.consumed] == [("dau", 0, 100)]
    assert RefundPolicy.BY_USAGE in found.missing


def test_aws_that_refuses_is_part_of_the_answer() -> None:
    desk = FakeRefundDesk(refusing={"ListAgreementInvoiceLineItems": "AccessDeniedException"})
    found = review(desk=desk)
    assert (set(found.missing), codes(found)) == (POLICIES, {"refund_invoices_refused"})
    assert found.consumed
    assert found.invoices == ()


def test_aws_that_does_not_answer_is_asked_again_later() -> None:
    found = review(desk=FakeRefundDesk(bills=(bill(1, "1200.00"),), busy=1))
    assert codes(found) == {"refund_invoices_later"}


def test_a_channel_partners_sale_is_the_partners_to_give_back() -> None:
    """AWS is not even asked: it tells the invoices to the seller alone."""
    desk = FakeRefundDesk(bills=(bill(1, "1200.00"),))
    sold = replace(BOUND, purchase=replace(BOUND.purchase, by_partner=True))
    assert codes(review(sold, desk=desk)) == {"refund_by_partner"}
    assert desk.calls == []


def test_a_legacy_listing_has_no_agreement_to_ask_about() -> None:
    desk = FakeRefundDesk()
    assert codes(review(replace(BOUND, feed=Feed.SNS), desk=desk)) == {"refund_by_support_case"}
    assert desk.calls == []


@pytest.mark.parametrize(("currency", "full"), [("JPY", "1200"), ("KWD", "1200.000")])
def test_the_currency_of_the_invoices_decides_about_digits(currency: str, full: str) -> None:
    order = order_of((*bound_order(), described(60, amount=Decimal(1200), currency=currency)))
    found = review(order, bill(1, "1200", currency))
    assert lines(found, RefundPolicy.FULL)["paid"] == full


def test_the_invoices_currency_goes_before_the_orders() -> None:
    found = review(BOUND, bill(1, "1000.00", "EUR"))
    assert found.proposals[RefundPolicy.FULL].currency == "EUR"
    assert lines(found)["used"] == "1000.00 * 73 / 365 = 200.00"


def test_of_several_currencies_the_orders_counts() -> None:
    found = review(BOUND, bill(1, "1000.00", "EUR"), bill(2, "1200.00"))
    assert (found.proposals[RefundPolicy.FULL].currency, amounts(found)["full"]) == ("USD", "1200.00")
    assert len(found.invoices) == 2


def test_several_foreign_currencies_are_nobodys_guess() -> None:
    found = review(BOUND, bill(1, "1000.00", "EUR"), bill(2, "1200", "JPY"))
    assert codes(found) == {"refund_currency_unclear"}


def test_a_statement_is_read_once_for_each_review() -> None:
    desk = FakeRefundDesk(bills=(bill(1, "1200.00"),))
    review(desk=desk)
    assert desk.calls == ["ListAgreementInvoiceLineItems"]


def test_other_failures_are_not_hidden() -> None:
    class Broken(FakeRefundDesk):
        def statement(self, agreement_id: str) -> Statement:
            raise LookupError(agreement_id)

    with pytest.raises(LookupError):
        review(desk=Broken())
