"""What an append tells of refunds: requests that are over, and money that went back."""

from decimal import Decimal

from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import RefundRequest, RequestState
from marketplace_orders.metric_names import UNKNOWN, Metric
from marketplace_orders.observability import count, logger, record

_NOT_MADE = frozenset({RequestState.FAILED, RequestState.INCOMPLETE})


def tell_refunded(before: Order | None, after: Order) -> None:
    """Count a request that *after* closes, and what more went back than of *before*."""
    product, request = after.purchase.product or UNKNOWN, after.refund_request
    if request is not None and not request.open and _was_open(before, request):
        outcome = request.state.value.lower()
        count(Metric.REFUNDS, product=product, outcome=outcome)
        count(Metric.REFUNDS_NOT_MADE, int(request.state in _NOT_MADE))
        logger.info("refund closed", order_id=after.order_id, outcome=outcome, code=request.stopped)
    paid, more = after.purchase.amount, _back(after) - _back(before)
    if paid is not None and more > 0:
        # CloudWatch keeps floating-point numbers; the sums themselves stay Decimal.
        record(Metric.MONEY_GIVEN_BACK, float(more), product=product, currency=paid.currency)


def _was_open(before: Order | None, request: RefundRequest) -> bool:
    """Whether this append closed *request*; one that is over as soon as it is known counts too."""
    known = before.refund_request if before else None
    return known is None or known.request_id != request.request_id or known.open


def _back(order: Order | None) -> Decimal:
    """What AWS says went back; an amount that is unknown is none."""
    return (order.refund.amount if order else None) or Decimal(0)
