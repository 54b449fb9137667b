"""What the sweep does for one order that is due."""

from dataclasses import dataclass

from marketplace_orders.domain.order import HandoverState
from marketplace_orders.ports.outbox import DueOrder
from marketplace_orders.ports.work_queues import FollowUp, Unpublished, WorkQueues
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.handing_over import HandedOver, hand_over_if_due
from marketplace_orders.services.passing_time import Proof, let_time_pass
from marketplace_orders.services.refund_restarting import RefundLook, Underway


@dataclass(frozen=True, slots=True)
class Tended:
    """How many versions lagged, the kinds of the clock's facts, what became of a handover and a refund.

    *underway* is a refund that is carried out.
    """

    lagging: int = 0
    passed: tuple[str, ...] = ()
    handover: HandedOver = HandedOver.NOTHING
    refund: RefundLook = RefundLook.NOTHING
    underway: Underway | None = None


def tend(ledger: Ledger, prove: Proof, queues: WorkQueues, due: DueOrder) -> Tended:
    """Send what was never published to be published, and do what the clock has decided.

    A handover that pointers do not settle is left to enrichment, which may ask AWS for the chain.

    Raises:
        QueueBusy: the work could not be sent.
        Contended: other writers won every attempt.
    """
    order = due.order
    lagging = _lagging(due)
    if lagging:
        queues.republish(lagging)
    if order.due_at is None or order.due_at > ledger.clock():
        return Tended(len(lagging))
    passed = tuple(fact.body.kind for fact in let_time_pass(ledger, prove, order.order_id).facts)
    return Tended(len(lagging), passed, _hand_over(ledger, queues, due))


def _lagging(due: DueOrder) -> tuple[Unpublished, ...]:
    versions = range(due.published_version + 1, due.order.version + 1)
    return tuple(Unpublished(due.order.order_id, version) for version in versions)


def _hand_over(ledger: Ledger, queues: WorkQueues, due: DueOrder) -> HandedOver:
    if due.order.handover.outgoing is not HandoverState.WAITING:
        return HandedOver.NOTHING
    result = hand_over_if_due(ledger, due.order.order_id)
    if result is HandedOver.HELD:
        queues.follow_up((FollowUp(due.order.order_id, None),))
    return result
