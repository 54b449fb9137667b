"""What every step of a refund needs: the request as it stands, and a way to record what was done (O-66).

Each step is safe to repeat: it looks at the facts first, asks AWS under tokens that follow from the request,
and records the answer as a fact of one identity.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_refund
from marketplace_orders.domain.facts.refund_request import RefundStopped
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import Proposed, RefundRequest, RequestState
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import RefundDesk, Why
from marketplace_orders.services.appending import Incoming, Ledger, append

WHY = Why(reason_code="BUYER_DISSATISFACTION", description="Refund agreed with the buyer.")
"""What AWS is told where the catalog says nothing else; no words of a person go to AWS."""


class Progress(StrEnum):
    """What the workflow does next."""

    GO_ON = "go_on"
    WAIT = "wait"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Refunder:
    """What the steps need; *why* is what AWS is told."""

    ledger: Ledger
    desk: RefundDesk
    why: Why = WHY


@dataclass(frozen=True, slots=True)
class Underway:
    """An approved request of an order, while it is carried out."""

    order: Order
    request: RefundRequest
    proposed: Proposed

    @property
    def agreement_id(self) -> str:
        """The agreement that the order is of: its id is the order's (design §4)."""
        return self.order.purchase.agreement_id or self.order.order_id


def underway(ledger: Ledger, order_id: str, request_id: str) -> Underway | None:
    """Return the approved request *request_id*; None once it is over, or was never approved."""
    order = ledger.journal.read(Partition.of_order(order_id)).order(order_id)
    request = order.refund_request if order else None
    if order is None or request is None or request.request_id != request_id or request.proposed is None:
        return None
    return Underway(order, request, request.proposed) if request.state is RequestState.APPROVED else None


def record(refunder: Refunder, found: Underway, bodies: Iterable[tuple[str, str, Body]]) -> None:
    """Append what a step did: its name, what tells it from others of the step, and the fact's body.

    Raises:
        Contended: other writers won every attempt; the step is repeated as a whole.
    """
    now = refunder.ledger.clock()
    facts = (
        Fact(
            fact_id=of_refund(found.request.request_id, step, what),
            at=now,
            recorded_at=now,
            source=Source.REFUND,
            body=body,
        )
        for step, what, body in bodies
    )
    append(refunder.ledger, Partition.of_order(found.order.order_id), [Incoming(fact) for fact in facts])


def stop(refunder: Refunder, found: Underway, step: str, code: str, message: str | None = None) -> Progress:
    """Record that *step* cannot be done. The request has failed then, and the benefits are given back.

    Where AWS still works on a part of the money, the request goes on until that is known.
    """
    order_id, request_id = found.order.order_id, found.request.request_id
    body = RefundStopped(request_id=request_id, step=step, code=code, message=message)
    record(refunder, found, [(step, "stopped", body)])
    return Progress.GO_ON if underway(refunder.ledger, order_id, request_id) else Progress.OVER


def stopped(refunder: Refunder, found: Underway, step: str, refusal: AnswerRefused) -> Progress:
    """Record that AWS refuses *step* for good."""
    return stop(refunder, found, step, refusal.code, refusal.reason)
