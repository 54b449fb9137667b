"""A run of the workflow `refund`: one step at a time, by its name, and when to come again (O-66).

Any number of runs may carry the same request out, one after the other or at once: each step looks at the
facts first, and what it asks of AWS is asked under tokens that follow from the request.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.facts.refund_request import RefundRunStarted
from marketplace_orders.domain.fold.cancellations import PENDING
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.services.refund_end import REMINDERS, ask_to_end, await_end, revoke
from marketplace_orders.services.refund_money import ask_for_money, await_money, plan
from marketplace_orders.services.refund_steps import Progress, Refunder, Underway, record, underway

INVOICE_POLL = timedelta(hours=6)
"""The most that lies between two looks for an invoice: AWS makes them once a month."""

_SHARE = 10
"""After a tenth of the time that an invoice was waited for, it is looked for again."""

Do = Callable[[Refunder, str, str], Progress]


class StepName(StrEnum):
    """The steps in their order. The workflow names each; what a step does is said where it is defined."""

    TAKE_UP = "take_up"
    REVOKE = "revoke"
    ASK_TO_END = "ask_to_end"
    AWAIT_END = "await_end"
    PLAN = "plan"
    ASK_FOR_MONEY = "ask_for_money"
    AWAIT_MONEY = "await_money"


_STEPS: Mapping[StepName, Do] = {
    StepName.REVOKE: revoke,
    StepName.ASK_TO_END: ask_to_end,
    StepName.AWAIT_END: await_end,
    StepName.PLAN: plan,
    StepName.ASK_FOR_MONEY: ask_for_money,
    StepName.AWAIT_MONEY: await_money,
}


@dataclass(frozen=True, slots=True)
class Runner:
    """What a run needs; *poll* is how long it waits before it asks AWS for an outcome again."""

    refunder: Refunder
    poll: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A step of one run, *run* by its ARN."""

    order_id: str
    request_id: str
    step: StepName
    run: str


@dataclass(frozen=True, slots=True)
class Stepped:
    """What the workflow does next; *until* (UTC) is set where it waits."""

    progress: Progress
    until: datetime | None = None


def run_step(runner: Runner, task: Task) -> Stepped:
    """Do *task*; where AWS does not answer, it is done again after a while, as if it had not begun.

    Raises:
        Contended: other writers won every attempt; the task is repeated as a whole.
        StoreBusy: the table does not answer; likewise.
    """
    refunder = runner.refunder
    try:
        progress = _done(refunder, task)
    except MarketplaceBusy as busy:
        pause = min(runner.poll, timedelta(seconds=busy.retry_after))
        return Stepped(Progress.WAIT, refunder.ledger.clock() + pause)
    found = underway(refunder.ledger, task.order_id, task.request_id) if progress is Progress.WAIT else None
    if found is None:
        return Stepped(Progress.OVER if progress is Progress.WAIT else progress)
    return Stepped(progress, again_at(found.request, refunder.ledger.clock(), runner.poll))


def again_at(request: RefundRequest, now: datetime, poll: timedelta) -> datetime:
    """Return when to look again at what *request* waits for: its grace, the buyer, an invoice, or AWS."""
    if request.grace_until and now < request.grace_until:
        return request.grace_until
    if request.cancellation == PENDING and request.answer_by:
        reminders = (request.answer_by - each for each in REMINDERS)
        return min([now + poll, *(each for each in reminders if each > now)])
    if request.awaits_invoice_since:
        waited = (now - request.awaits_invoice_since) / _SHARE
        return now + max(poll, min(waited, INVOICE_POLL))
    return now + poll


def _done(refunder: Refunder, task: Task) -> Progress:
    if task.step is not StepName.TAKE_UP:
        return _STEPS[task.step](refunder, task.order_id, task.request_id)
    found = underway(refunder.ledger, task.order_id, task.request_id)
    return _taken_up(refunder, found, task.run) if found else Progress.OVER


def _taken_up(refunder: Refunder, found: Underway, run: str) -> Progress:
    """Record the run, so that the sweep can see whether it still goes on."""
    body = RefundRunStarted(request_id=found.request.request_id, run=run)
    record(refunder, found, [("run", run, body)])
    return Progress.GO_ON
