"""What is counted of refunds: how requests end, and the money that went back."""

from datetime import timedelta

import pytest

from marketplace_orders.domain.facts.refund_request import CancellationAsked
from marketplace_orders.services.counting_orders import count_orders
from marketplace_orders.services.counting_orders_told import tell_figures
from marketplace_orders.services.refund_restarting import RefundLook, Underway
from marketplace_orders.services.refunds_told import tell_refunded
from marketplace_orders.services.sweeping import Swept
from marketplace_orders.services.sweeping_orders import Tended
from marketplace_orders.services.sweeping_told import tell_swept
from tests.builders import after, order_of
from tests.support.measured import series, sums
from tests.unit.refunding.stories import (
    REQUEST,
    Step,
    adjusted,
    approval,
    cancellation,
    proposal,
    rejection,
    request,
    told,
)

pytestmark = pytest.mark.usefixtures("nothing_recorded")

APPROVED = (request(), proposal(), approval())
ASKED = CancellationAsked(request_id=REQUEST, cancellation_id="acr-1")


def tell(before: tuple[Step, ...], *news: Step) -> None:
    tell_refunded(order_of(told(*before)), order_of(told(*before, *news)))


def test_a_request_that_is_over_is_counted_once() -> None:
    tell((request(),), rejection())
    tell((request(), rejection()), adjusted(9, amount="1.00"))
    assert series("Refunds") == {("apppush", "rejected"): [1]}


def test_a_refund_that_was_not_made_is_told() -> None:
    tell((*APPROVED, ASKED), cancellation("REJECTED"))
    assert series("Refunds") == {("apppush", "failed"): [1]}
    assert sums()["RefundsNotMade"] == 1
    assert "MoneyGivenBack" not in sums()


def test_money_counts_when_it_went_back() -> None:
    tell(APPROVED, adjusted(1, amount="1200.00"))
    tell((*APPROVED, adjusted(1, amount="1200.00")), cancellation("APPROVED"))
    assert series("MoneyGivenBack") == {("apppush", "USD"): [1200]}
    assert "RefundsNotMade" not in sums()


def test_an_amount_that_aws_does_not_tell_is_not_guessed() -> None:
    tell(APPROVED, adjusted(1))
    assert "MoneyGivenBack" not in sums()


def test_the_request_that_waits_longest_for_operations() -> None:
    orders = [order_of(told(request(), hours=60)), order_of(told(request(), proposal(), hours=61))]
    approved = order_of(told(*APPROVED, hours=50))
    figures = count_orders([*orders, approved], after(70), lambda: timedelta(minutes=5))
    tell_figures(figures, after(70))
    assert series("OldestRefundReview") == {("apppush",): [10 * 3600]}


def test_a_sweep_tells_how_long_refunds_take_and_which_it_started_again() -> None:
    going_on = Tended(refund=RefundLook.GOES_ON, underway=Underway("apppush", timedelta(days=2)))
    restarted = Tended(refund=RefundLook.RESTARTED, underway=Underway("apppush", timedelta(days=1)))
    tell_swept(Swept((("agmt-1", going_on), ("agmt-2", restarted))))
    assert sums()["RefundsRestarted"] == 1
    assert series("RefundUnderway") == {("apppush",): [2 * 86_400, 86_400]}
