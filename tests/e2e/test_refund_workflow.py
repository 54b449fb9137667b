"""The workflow that carries a refund out: started by the approval, and again by the sweep when a run died."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

from marketplace_orders.bootstrap import clock
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_command
from marketplace_orders.domain.facts.refund_request import (
    RefundApproved,
    RefundProposed,
    RefundRequested,
    Wish,
)
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import RefundRequest, RequestState
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store
from tests.e2e.test_binding import ready_to_bind


def bound(marketplace: Marketplace, person: Person, buyer: str) -> str:
    """An order of the person's that has its benefits."""
    order_id = ready_to_bind(marketplace, person, buyer)
    assert person.bind(order_id, person.application()).is_success
    return order_id


def order(store: Store, order_id: str) -> Order:
    """The order as it is stored."""
    (found,) = store.history(order_id).orders
    return found


def request(store: Store, order_id: str) -> RefundRequest:
    """The order's refund request as it is stored."""
    found = order(store, order_id).refund_request
    assert found is not None
    return found


def proposed(store: Store, order_id: str, request_id: str) -> RefundProposed:
    """The proposal to give all the money back and to end the agreement."""
    paid = order(store, order_id).purchase.amount
    assert paid is not None
    return RefundProposed(
        request_id=request_id,
        proposal_id=uuid4().hex,
        policy="full",
        amount=paid.amount,
        computed=paid.amount,
        currency=paid.currency,
        cancels=True,
    )


def approved(store: Store, order_id: str, *, grace: timedelta = timedelta()) -> str:
    """Have all the money and the agreement's end asked for, proposed and approved; the request's id."""
    request_id = uuid4().hex
    proposal = proposed(store, order_id, request_id)
    decided: tuple[Body, ...] = (
        RefundRequested(request_id=request_id, wish=Wish.BOTH, note_id="note-1"),
        proposal,
        RefundApproved(request_id=request_id, proposal_id=proposal.proposal_id, grace=grace),
    )
    for body in decided:
        now = clock()
        fact_id = of_command(uuid4().hex, body.kind)
        store.told(order_id, Fact(fact_id=fact_id, at=now, recorded_at=now, source=Source.COMMAND, body=body))
    return request_id


def until(store: Store, order_id: str, state: RequestState, *, seconds: float = 30) -> RefundRequest:
    """The request, once it is in *state*."""
    return eventually(
        lambda: found if (found := request(store, order_id)).state is state else None,
        seconds=seconds,
        what=f"{state} of {order_id}",
    )


def answered(marketplace: Marketplace, store: Store, order_id: str, status: str) -> None:
    """The buyer answers the cancellation request, once AWS was asked for it."""
    named = eventually(lambda: request(store, order_id).cancellation_id, what="the cancellation request")
    marketplace.settle("cancellation-requests", named, status=status)


def told_states(bus: Bus, order_id: str) -> list[str]:
    """The states of the request that the platform was told, oldest first."""
    changed = (detail["order"]["refund"] for kind, detail in bus.of(order_id) if kind == "RefundChanged")
    return [refund["state"] for refund in changed if refund]


def test_an_approved_request_is_carried_out_by_itself(
    marketplace: Marketplace, person: Person, buyer: str, store: Store, bus: Bus
) -> None:
    """O-66, O-67: benefits, agreement, money, in this order; the platform is told of each."""
    order_id = bound(marketplace, person, buyer)
    approved(store, order_id)
    answered(marketplace, store, order_id, "APPROVED")
    done = until(store, order_id, RequestState.COMPLETED)
    assert done.paid_back == Decimal(str(done.proposed.amount if done.proposed else 0))
    after = order(store, order_id)
    assert (after.order_status, after.benefits_active) == ("REFUNDED", False)

    eventually(lambda: "COMPLETED" in told_states(bus, order_id), what="the event that it is over")
    due = bus.wait(order_id, "FinalUsageDue")
    assert due["flush_by"] == due["order"]["final_usage_by"]
    types = bus.types(order_id)
    assert types.index("RefundApproved") < types.index("BenefitsRevoked") < types.index("OrderEnded")
