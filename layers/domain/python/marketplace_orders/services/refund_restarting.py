"""A refund whose workflow was lost, or died, is taken up by another run (O-66)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace_orders.domain.fold.due import REFUND_LOOKED_AFTER
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.metric_names import UNKNOWN
from marketplace_orders.ports.refund_runs import RefundRun, RefundRuns


class RefundLook(StrEnum):
    """What the sweep found of an order's refund."""

    NOTHING = "nothing"
    GOES_ON = "goes_on"
    RESTARTED = "restarted"


@dataclass(frozen=True, slots=True)
class Underway:
    """A refund of an order of *product* that has been carried out for *age*, its grace left out."""

    product: str
    age: timedelta


def underway(order: Order, now: datetime) -> Underway | None:
    """Return how long the approved refund of *order* has been carried out at *now*, or None."""
    request = order.refund_request
    began = request.benefits_end_at if request and carried_out(order) else None
    if began is None:
        return None
    return Underway(order.purchase.product or UNKNOWN, max(now - began, timedelta()))


def carried_out(order: Order) -> bool:
    """Return whether a refund of *order* is approved and not over."""
    request = order.refund_request
    return request is not None and request.state is RequestState.APPROVED


def restart_refund(runs: RefundRuns, order: Order, now: datetime) -> RefundLook:
    """Start a run for the approved request of *order* that has none which goes on.

    A run that was started and has not said so yet is not seen, so two may come of it: each step can be done
    twice, and asks AWS once.

    Raises:
        StoreBusy: the workflow service throttles or does not answer.
    """
    request = order.refund_request
    if request is None or not carried_out(order):
        return RefundLook.NOTHING
    began = request.run_at or request.approved_at
    if began is None or now < began + REFUND_LOOKED_AFTER:
        return RefundLook.NOTHING
    if request.run is not None and runs.goes_on(request.run):
        return RefundLook.GOES_ON
    runs.start(
        RefundRun(
            order_id=order.order_id,
            request_id=request.request_id,
            correlation_id=f"{order.order_id}/{order.version}/refund",
        )
    )
    return RefundLook.RESTARTED
