"""AWS gives the money back on its own, as within the first 48 hours, and ends the agreement with it."""

from datetime import datetime

from local.simulator.emit.shapes import refunds
from local.simulator.operations.end import end
from local.simulator.operations.invoices import adjustable, invoices_of
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.refunds import Refund, request_adjustment
from local.simulator.world.agreements import Status
from local.simulator.world.requests import AdjustmentStatus
from local.simulator.world.world import World


def refund_by_aws(world: World, agreement_id: str, tell_money: bool, at: datetime, now: datetime) -> Outcome:
    """Everything that was not given back yet goes back, and the agreement ends CANCELLED unless it has.

    AWS documents the Ended event alone; `tell_money` also announces a billing adjustment per invoice.
    Raises NotFound.
    """
    agreement = world.agreement(agreement_id)
    notices = list(end(world, agreement_id, Status.CANCELLED, at, now).notices) if agreement.active else []
    for invoice in invoices_of(world, agreement_id, now):
        amount = adjustable(world, invoice)
        if amount <= 0:
            continue
        refund = Refund(agreement_id, invoice.id, amount, invoice.currency, "OTHER")
        made = request_adjustment(world, refund, at)
        made.status, made.by_aws = AdjustmentStatus.COMPLETED, True
        if tell_money:
            notices.append(refunds.adjustment(world.ids, agreement, made, made.updated_at))
    return Outcome(agreement, tuple(notices))
