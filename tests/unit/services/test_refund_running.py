"""Runs of the refund workflow: its own definition over the real steps, killed before every task in turn."""

import json
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from infra.refund_machine import STEPS as STATES
from infra.refund_machine import definition, step_name
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund_request import CancellationReminded, RefundRunStarted
from marketplace_orders.domain.facts.sequence import in_time_order
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.domain.instants import written
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.services.refund_running import Runner, StepName, Task, run_step
from marketplace_orders.services.refund_steps import Progress
from tests.builders import AGREEMENT, ended
from tests.fakes.refund_desk import FakeRefundDesk
from tests.support.refund import Refunding, bill
from tests.support.states import Json, Killed, Machine
from tests.unit.refunding.stories import REQUEST, approval, proposal, request

POLL = timedelta(minutes=15)
GIVEN = {"order_id": AGREEMENT, "request_id": REQUEST, "correlation_id": "c-1"}
BILLS = (bill(1, "700.00"), bill(2, "500.00"))
TASKS = len(STATES)


class Workflow:
    """A refund of 1,200.00 USD that is approved, and the machine that carries it out."""

    def __init__(self, desk: FakeRefundDesk | None = None, grace: timedelta = timedelta()) -> None:
        steps = (request(), proposal(), approval(grace=grace))
        self.case = Refunding(steps, desk or FakeRefundDesk(BILLS))
        self.case.office.store.clock.now = max(self.case.request.approved_at or self.now, self.now)
        self.runner = Runner(self.case.refunder, POLL)
        self.waited: list[timedelta] = []

    @property
    def now(self) -> datetime:
        return self.case.office.store.clock.now

    @property
    def facts(self) -> tuple[Fact, ...]:
        return in_time_order(self.case.office.ledger.journal.read(Partition.of_order(AGREEMENT)).facts)

    def do(self, step: str, run: str = "run-1") -> Progress:
        task = Task(order_id=AGREEMENT, request_id=REQUEST, step=StepName(step), run=run)
        return run_step(self.runner, task).progress

    def run(self, name: str = "run-1", killed_before: int | None = None) -> Machine:
        machine = Machine(json.loads(definition()), self._task, self._wait, killed_before)
        try:
            assert machine.run(name, GIVEN) == "Done"
        except Killed:
            machine.entered.append("killed")
        return machine

    def _task(self, payload: Json) -> Json:
        task = Task(
            order_id=payload["order_id"],
            request_id=payload["request_id"],
            step=StepName(payload["step"]),
            run=payload["run"],
        )
        done = run_step(self.runner, task)
        return {"progress": done.progress.value, "until": written(done.until) if done.until else None}

    def _wait(self, until: datetime) -> None:
        self.waited.append(until - self.now)
        assert until > self.now
        self.case.office.store.clock.now = until


def test_every_state_asks_for_a_step_that_there_is() -> None:
    assert [step_name(state) for state in STATES] == [step.value for step in StepName]


def test_it_runs_from_the_approval_to_the_money() -> None:
    """O-66, O-67."""
    flow = Workflow()
    machine = flow.run()
    assert [name for name in machine.entered if name in STATES] == [*STATES]
    assert flow.case.request.state is RequestState.COMPLETED
    assert flow.case.desk.paid == Decimal("1200.00")
    assert flow.case.request.run == "run-1"


@pytest.mark.parametrize("number", range(1, TASKS + 1))
def test_a_run_that_is_killed_before_any_task_is_made_up_for_by_another(number: int) -> None:
    """O-66: asked for once, whatever the dead run had done."""
    flow = Workflow()
    assert flow.run(killed_before=number).entered[-1] == "killed"
    flow.run("run-2")
    flow.case.office.told(ended("CANCELLED", 90))
    assert flow.case.request.state is RequestState.COMPLETED
    assert flow.case.desk.paid == Decimal("1200.00")
    assert (len(flow.case.desk.made), len(flow.case.desk.cancellations)) == (2, 1)
    assert (flow.case.order.order_status, flow.case.order.benefits_active) == (OrderStatus.REFUNDED, False)


def test_a_run_beside_another_does_no_harm() -> None:
    """The approval's event came twice: every task of the second follows the first one's."""
    flow = Workflow()
    for state in STATES:
        for run in ("run-1", "run-2"):
            flow.do(step_name(state), run)
    assert flow.case.desk.paid == Decimal("1200.00")
    assert (len(flow.case.desk.made), len(flow.case.desk.cancellations)) == (2, 1)


def test_each_run_is_recorded_once() -> None:
    flow = Workflow()
    for run in ("run-1", "run-1", "run-2"):
        flow.do("take_up", run)
    facts = flow.facts
    assert [body.run for _, body in each(facts, RefundRunStarted)] == ["run-1", "run-2"]


@pytest.mark.parametrize("step", StepName)
def test_nothing_is_done_for_a_request_that_is_over(step: StepName) -> None:
    flow = Workflow()
    flow.run()
    asked = [*flow.case.desk.calls]
    assert flow.do(step) is Progress.OVER
    assert flow.case.desk.calls == asked


def test_the_buyer_keeps_the_benefits_for_the_grace() -> None:
    """O-67: and AWS is asked for nothing before it is over."""
    flow = Workflow(grace=timedelta(days=3))
    approved_at = flow.case.request.approved_at
    assert approved_at is not None
    assert flow.case.request.grace_until == approved_at + timedelta(days=3)
    assert flow.do("revoke") is Progress.WAIT
    assert flow.case.order.benefits_active
    assert flow.case.desk.calls == []
    flow.run()
    assert flow.waited[0] == timedelta(days=3)
    assert not flow.case.order.benefits_active


def test_the_buyers_seven_days_are_recalled_twice() -> None:
    """Facts §7.1: three days and a day before silence agrees."""
    flow = Workflow(FakeRefundDesk(BILLS, answer="PENDING_APPROVAL"))
    for step in ("revoke", "ask_to_end"):
        assert flow.do(step) is Progress.GO_ON
    asked_at = flow.case.request.cancellation_asked_at
    assert asked_at is not None
    assert flow.case.request.answer_by == asked_at + timedelta(days=7)
    while flow.now < asked_at + timedelta(days=7, hours=1):
        task = Task(order_id=AGREEMENT, request_id=REQUEST, step=StepName.AWAIT_END, run="run-1")
        until = run_step(flow.runner, task).until
        assert until is not None
        flow._wait(until)
    told = [(fact.at - asked_at, body.hours_left) for fact, body in each(flow.facts, CancellationReminded)]
    assert told == [(timedelta(days=4), 72), (timedelta(days=6), 24)]
    assert flow.case.request.reminded_at == asked_at + timedelta(days=6)


def test_a_reminder_that_was_missed_is_left_out() -> None:
    """The run was dead for five days: only what is true now is told."""
    flow = Workflow(FakeRefundDesk(BILLS, answer="PENDING_APPROVAL"))
    flow.do("revoke")
    flow.do("ask_to_end")
    flow.case.office.store.clock.now += timedelta(days=6, hours=3)
    flow.do("await_end")
    assert [body.hours_left for _, body in each(flow.facts, CancellationReminded)] == [24]


def test_aws_that_is_busy_is_asked_again_after_a_while() -> None:
    """No failure: the run just waits, however long AWS is down."""
    flow = Workflow(FakeRefundDesk(BILLS, busy=15))
    flow.run()
    assert flow.case.request.state is RequestState.COMPLETED
    assert set(flow.waited) == {timedelta(seconds=60)}


def test_an_invoice_is_looked_for_less_and_less_often() -> None:
    flow = Workflow(FakeRefundDesk((bill(1, "700.00"),)))
    for step in ("revoke", "ask_to_end", "await_end"):
        flow.do(step)
    while flow.case.request.open:
        task = Task(order_id=AGREEMENT, request_id=REQUEST, step=StepName.PLAN, run="run-1")
        until = run_step(flow.runner, task).until
        if until:
            flow._wait(until)
    assert (flow.waited[0], max(flow.waited)) == (POLL, timedelta(hours=6))
    assert sum(flow.waited, timedelta()) >= timedelta(days=62)
    assert len(flow.waited) < 500, "a run has room for 25,000 events"
