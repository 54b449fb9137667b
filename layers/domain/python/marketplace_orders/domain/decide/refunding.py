"""decide_refund(order, command, now): the fact that a refund command makes, or why it makes none."""

from datetime import datetime

from marketplace_orders.domain.decide.refund_commands import (
    ApproveRefund,
    CallOffRefund,
    ProposeRefund,
    RefundCommand,
    RejectRefund,
    RequestRefund,
    WithdrawRefund,
)
from marketplace_orders.domain.decide.refund_reasons import (
    NO_REQUEST,
    against_approving,
    against_calling_off,
    against_proposing,
    against_reviewing,
    against_withdrawing,
)
from marketplace_orders.domain.decide.refund_requesting import against_requesting
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_command
from marketplace_orders.domain.facts.refund_request import (
    RefundApproved,
    RefundCalledOff,
    RefundProposed,
    RefundRejected,
    RefundRequested,
    RefundWithdrawn,
)
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal


def decide_refund(order: Order, command: RefundCommand, now: datetime) -> Fact | Refusal:
    """Return the fact that *command* makes of *order* at *now*, or the refusal.

    Four eyes are asked for here and nowhere else, so that no page or route can leave them out.
    """
    refusal = _against(order, command, now)
    if refusal:
        return refusal
    body = refund_body(command)
    return Fact(
        fact_id=of_command(command.key, body.kind),
        at=now,
        recorded_at=now,
        source=Source.COMMAND,
        body=body,
        actor=command.actor,
    )


def _against(order: Order, command: RefundCommand, now: datetime) -> Refusal | None:
    if isinstance(command, RequestRefund):
        return against_requesting(order, now)
    if isinstance(command, CallOffRefund):
        return against_calling_off(order, command.request_id)
    closed = against_reviewing(order, command.request_id)
    if closed:
        return closed
    request = order.refund_request
    match command:
        case ProposeRefund():
            return against_proposing(command)
        case ApproveRefund():
            return against_approving(request, command) if request else NO_REQUEST
        case WithdrawRefund():
            return against_withdrawing(request, command.actor) if request else NO_REQUEST
        case RejectRefund():
            return None


def refund_body(command: RefundCommand) -> Body:
    """Return what the fact of *command* says when it is accepted."""
    match command:
        case RequestRefund():
            return RefundRequested(
                request_id=command.request_id,
                wish=command.wish,
                note_id=command.note_id,
                by_operations=command.by_operations,
            )
        case ProposeRefund():
            return _proposed(command)
        case ApproveRefund():
            return RefundApproved(
                request_id=command.request_id, proposal_id=command.proposal_id, grace=command.grace
            )
        case RejectRefund():
            return RefundRejected(request_id=command.request_id, note_id=command.note_id)
        case CallOffRefund():
            return RefundCalledOff(request_id=command.request_id, note_id=command.note_id)
        case WithdrawRefund():
            return RefundWithdrawn(request_id=command.request_id)


def _proposed(command: ProposeRefund) -> RefundProposed:
    return RefundProposed(
        request_id=command.request_id,
        proposal_id=command.proposal_id,
        policy=command.computed.policy.value,
        amount=command.amount,
        computed=command.computed.amount,
        currency=command.computed.currency,
        cancels=command.cancels,
        note_id=command.note_id,
        lines=command.lines,
    )
