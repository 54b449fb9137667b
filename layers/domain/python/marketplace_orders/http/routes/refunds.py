"""The account's side of refunds: asking, reading, taking back (O-62 to O-67)."""

from http import HTTPStatus

from marketplace_orders.http.models.refund import OrderRefunds, RefundRequestView, RefundWanted
from marketplace_orders.http.refunding import Refunding, by_account
from marketplace_orders.http.routes.parameters import IdempotencyKey, OrderId, RefundRequestId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.refunds import order_refunds, refund_request
from marketplace_orders.services.refund_commanding import request_refund, withdraw_refund
from marketplace_orders.services.refund_reading import named

router = new_router()


@router.get("/api/orders/<order_id>/refund", summary="Its refund requests", tags=["refunds"])
def list_refunds(order_id: OrderId) -> OrderRefunds:
    """Return every request of the order, newest first, and whether another can be made now."""
    request = by_account(router)
    return order_refunds(request.read(order_id), request.reader)


@router.post(
    "/api/orders/<order_id>/refund",
    summary="Ask for a refund",
    tags=["refunds"],
    status_code=HTTPStatus.CREATED,
)
def ask_for_refund(order_id: OrderId, wanted: RefundWanted, key: IdempotencyKey) -> RefundRequestView:
    """Ask for the money, the end of the agreement, or both; one request is open at a time."""
    return asked_for(by_account(router), order_id, wanted, key)


@router.post(
    "/api/orders/<order_id>/refund/<request_id>/withdraw", summary="Take a request back", tags=["refunds"]
)
def withdraw_request(
    order_id: OrderId, request_id: RefundRequestId, key: IdempotencyKey
) -> RefundRequestView:
    """Take a request back that was not decided yet."""
    request = by_account(router)
    withdraw_refund(request.api.ledger, request.asker(order_id, key), request_id)
    return refund_request(named(request.read(order_id), request_id), request.reader)


def asked_for(request: Refunding, order_id: str, wanted: RefundWanted, key: str) -> RefundRequestView:
    """Ask for a refund of an order, and return the request."""
    request_id = request_refund(request.api.ledger, request.asker(order_id, key), wanted.wish, wanted.reason)
    return refund_request(named(request.read(order_id), request_id), request.reader)
