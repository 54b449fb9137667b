"""Operations' side of refunds: review, decide, call off (O-65, O-66). Everything is audited."""

from decimal import Decimal
from http import HTTPStatus

from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.http.models.refund import (
    ApprovalWanted,
    ProposalWanted,
    ReasonGiven,
    RefundRequestView,
    RefundWanted,
)
from marketplace_orders.http.models.refund_workbench import Workbench
from marketplace_orders.http.refunding import Refunding, by_operations
from marketplace_orders.http.routes.parameters import IdempotencyKey, OrderId, RefundRequestId
from marketplace_orders.http.routes.refunds import asked_for
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.refund_workbench import workbench
from marketplace_orders.ports.audit import Action
from marketplace_orders.services.refund_calling_off import call_off_refund
from marketplace_orders.services.refund_commanding import (
    approve_refund,
    reject_refund,
    withdraw_refund,
)
from marketplace_orders.services.refund_proposing import Settled, propose_refund
from marketplace_orders.services.refund_review import reviewed
from marketplace_orders.services.targets import target_name

router = new_router()

_REFUND = "/api/ops/orders/<order_id>/refund"
_REQUEST = f"{_REFUND}/<request_id>"


@router.get(_REFUND, summary="The refund workbench", tags=["refunds"])
def get_workbench(order_id: OrderId) -> Workbench:
    """Return an order, what it cost and what was used of it, and what may go back."""
    return _workbench(by_operations(router), order_id)


@router.post(
    _REFUND, summary="Ask for a refund of any order", tags=["refunds"], status_code=HTTPStatus.CREATED
)
def ask_for_any_refund(order_id: OrderId, wanted: RefundWanted, key: IdempotencyKey) -> RefundRequestView:
    """Ask in the buyer's place, or because the vendor wants to; only whoever asked can withdraw it."""
    request = by_operations(router)
    with request.audited(Action.REQUEST_REFUND, order_id, key=key, reason=wanted.reason):
        return asked_for(request, order_id, wanted, key)


@router.post(f"{_REQUEST}/propose", summary="Settle on an amount", tags=["refunds"])
def propose(
    order_id: OrderId,
    request_id: RefundRequestId,
    wanted: ProposalWanted,
    key: IdempotencyKey,
) -> Workbench:
    """Propose an amount, and whether the agreement ends; a later proposal replaces it until an approval."""
    request = by_operations(router)
    api, asker = request.api, request.asker(order_id, key)
    settled = Settled(
        policy=RefundPolicy(wanted.policy),
        amount=Decimal(wanted.amount),
        cancels=wanted.cancels,
        reason=wanted.reason,
    )
    with request.audited(Action.PROPOSE_REFUND, order_id, key=key, reason=wanted.reason or ""):
        propose_refund(api.ledger, api.reviewer, asker, request_id, settled)
    return _workbench(request, order_id)


@router.post(f"{_REQUEST}/approve", summary="Approve a proposal", tags=["refunds"])
def approve(
    order_id: OrderId, request_id: RefundRequestId, wanted: ApprovalWanted, key: IdempotencyKey
) -> Workbench:
    """Have a proposal carried out; above the product's limit a second person approves."""
    request = by_operations(router)
    with request.audited(Action.APPROVE_REFUND, order_id, key=key):
        approve_refund(request.api.ledger, request.asker(order_id, key), request_id, wanted.proposal_id)
    return _workbench(request, order_id)


@router.post(f"{_REQUEST}/reject", summary="Turn a request down", tags=["refunds"])
def reject(
    order_id: OrderId, request_id: RefundRequestId, wanted: ReasonGiven, key: IdempotencyKey
) -> Workbench:
    """Turn a request down; the buyer reads the reason."""
    request = by_operations(router)
    with request.audited(Action.REJECT_REFUND, order_id, key=key, reason=wanted.reason):
        reject_refund(request.api.ledger, request.asker(order_id, key), request_id, wanted.reason)
    return _workbench(request, order_id)


@router.post(f"{_REQUEST}/withdraw", summary="Take an own request back", tags=["refunds"])
def withdraw_any(order_id: OrderId, request_id: RefundRequestId, key: IdempotencyKey) -> Workbench:
    """Take a request back that the same person of operations made."""
    request = by_operations(router)
    with request.audited(Action.WITHDRAW_REFUND, order_id, key=key):
        withdraw_refund(request.api.ledger, request.asker(order_id, key), request_id)
    return _workbench(request, order_id)


@router.post(f"{_REQUEST}/call-off", summary="Call an approved refund off", tags=["refunds"])
def call_off(
    order_id: OrderId,
    request_id: RefundRequestId,
    wanted: ReasonGiven,
    key: IdempotencyKey,
) -> Workbench:
    """Stop the refund until the buyer has answered, or the money is planned; the benefits are given back."""
    request = by_operations(router)
    api, asker = request.api, request.asker(order_id, key)
    with request.audited(Action.CALL_OFF_REFUND, order_id, key=key, reason=wanted.reason):
        call_off_refund(api.ledger, api.desk(), asker, request_id, wanted.reason)
    return _workbench(request, order_id)


def _workbench(request: Refunding, order_id: str) -> Workbench:
    found = request.read(order_id)
    review = reviewed(request.api.reviewer, found.order)
    return workbench(found, review, request.reader, target_name(request.api.directory, found.order))
