"""A refund whose workflow was lost, or died, is taken up again by the sweep (O-66)."""

import pytest

from marketplace_orders.domain.facts.fact import Source
from marketplace_orders.domain.facts.refund_request import CancellationAsked, RefundRunStarted
from marketplace_orders.services.refund_restarting import RefundLook
from marketplace_orders.services.sweeping import REFUND_AGAIN_AFTER, Swept
from tests.builders import AGREEMENT, fact
from tests.support.yard import Yard
from tests.unit.refunding.stories import REQUEST, Step, approval, cancellation, proposal, request, told

MINUTE = 1 / 60
APPROVED_AT = 62.0
RUN = RefundRunStarted(request_id=REQUEST, run="run-1")


@pytest.fixture
def yard() -> Yard:
    return _decided(request(), proposal(), approval())


def _decided(*steps: Step) -> Yard:
    yard = Yard()
    yard.at(APPROVED_AT)
    yard.tell(AGREEMENT, *told(*steps))
    yard.publish(AGREEMENT)
    return yard


def look(yard: Yard) -> list[RefundLook]:
    return [tended.refund for _, tended in yard.sweep().tended]


def test_an_approval_is_given_a_minute_to_start_its_workflow(yard: Yard) -> None:
    yard.at(APPROVED_AT + 0.9 * MINUTE)
    assert yard.sweep() == Swept()
    yard.at(APPROVED_AT + MINUTE)
    assert look(yard) == [RefundLook.RESTARTED]
    (run,) = yard.runs.started
    assert (run.order_id, run.request_id) == (AGREEMENT, REQUEST)


def test_a_run_that_goes_on_is_left_alone_and_looked_at_every_minute(yard: Yard) -> None:
    yard.tell(AGREEMENT, fact(RUN, APPROVED_AT, source=Source.REFUND))
    yard.publish(AGREEMENT)
    yard.runs.alive.add("run-1")
    for minute in (1, 2, 3):
        yard.at(APPROVED_AT + minute * MINUTE)
        assert look(yard) == [RefundLook.GOES_ON]
    assert yard.runs.started == []
    assert REFUND_AGAIN_AFTER.total_seconds() == 60


def test_a_run_that_died_is_replaced_by_one_that_is_given_time_to_begin(yard: Yard) -> None:
    yard.tell(AGREEMENT, fact(RUN, APPROVED_AT, source=Source.REFUND))
    yard.publish(AGREEMENT)
    yard.at(APPROVED_AT + 30 * MINUTE)
    assert look(yard) == [RefundLook.RESTARTED]
    taken_up = RefundRunStarted(request_id=REQUEST, run="run-2")
    yard.tell(AGREEMENT, fact(taken_up, APPROVED_AT + 30 * MINUTE, source=Source.REFUND))
    yard.publish(AGREEMENT)
    yard.runs.alive.add("run-2")
    yard.at(APPROVED_AT + 32 * MINUTE)
    assert look(yard) == [RefundLook.GOES_ON]
    assert len(yard.runs.started) == 1


@pytest.mark.parametrize("steps", [(request(),), (request(), proposal())])
def test_what_nobody_approved_is_not_carried_out(steps: tuple[Step, ...]) -> None:
    yard = _decided(*steps)
    yard.at(APPROVED_AT + 60)
    assert yard.sweep() == Swept()


def test_what_is_over_is_not_carried_out(yard: Yard) -> None:
    asked = CancellationAsked(request_id=REQUEST, cancellation_id="acr-1")
    yard.tell(AGREEMENT, fact(asked, 63), fact(cancellation("REJECTED"), 64))
    yard.publish(AGREEMENT)
    yard.at(70)
    assert yard.sweep() == Swept()


def test_a_workflow_service_that_is_busy_is_asked_by_the_next_sweep(yard: Yard) -> None:
    yard.runs.busy = True
    yard.at(APPROVED_AT + MINUTE)
    assert set(yard.sweep().failures) == {AGREEMENT}
    yard.runs.busy = False
    yard.at(APPROVED_AT + 2 * MINUTE)
    assert look(yard) == [RefundLook.RESTARTED]
