"""A renewal or replacement comes while a refund is carried out: nobody agreed to give that money back."""

from decimal import Decimal

import pytest

from marketplace_orders.domain.refunding.following import following
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.refunding.troubles import trouble_of
from tests.builders import ended, fact
from tests.fakes.refund_desk import FakeRefundDesk
from tests.support.refund import Refunding, bill
from tests.unit.refunding.stories import Step, approval, cancellation, proposal, request

BILLS = (bill(1, "700.00"), bill(2, "500.00"))
WHOLE: tuple[Step, ...] = (request(), proposal(), approval())


def waiting(*steps: Step) -> Refunding:
    """The buyer has not answered AWS."""
    case = Refunding(steps or WHOLE, FakeRefundDesk(BILLS, answer="PENDING_APPROVAL"))
    with pytest.raises(AssertionError, match="not over"):
        case.run()
    return case


@pytest.mark.parametrize("word", ["RENEWED", "REPLACED"])
@pytest.mark.parametrize("asked", [False, True])
def test_a_successor_instead_of_the_end_stops_the_money(word: str, *, asked: bool) -> None:
    """O-66, O-67: whoever upgrades or renews has not agreed to the end that the money was approved for."""
    case = waiting() if asked else Refunding(WHOLE, FakeRefundDesk(BILLS))
    case.office.told(ended(word, 70))
    case.run()
    assert (case.request.state, case.desk.paid) == (RequestState.FAILED, Decimal(0))
    trouble = trouble_of(case.request)
    assert trouble is not None
    assert trouble.code == "refund_superseded"
    found = following(case.request, (), case.office.store.clock.now)
    assert found is not None
    assert (found.whose, found.what) == ("vendor", "look_into")


def test_a_buyer_who_agreed_before_gets_the_money() -> None:
    case = waiting()
    case.office.told(fact(cancellation("APPROVED"), 69), ended("REPLACED", 70))
    case.run(first=2)
    assert (case.request.state, case.desk.paid) == (RequestState.COMPLETED, Decimal("1200.00"))


def test_money_without_an_end_is_due_whatever_follows() -> None:
    part = (request(), proposal("300.00", cancels=False), approval())
    case = Refunding(part, FakeRefundDesk(BILLS))
    case.office.told(ended("RENEWED", 70))
    case.run()
    assert (case.request.state, case.desk.paid) == (RequestState.COMPLETED, Decimal("300.00"))


@pytest.mark.parametrize("word", ["CANCELLED", "TERMINATED", "EXPIRED"])
def test_any_other_end_is_the_end_that_was_wanted(word: str) -> None:
    case = waiting()
    case.office.told(ended(word, 70))
    case.run()
    assert (case.request.state, case.desk.paid) == (RequestState.COMPLETED, Decimal("1200.00"))
