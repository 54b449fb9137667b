"""The seller's cancellation requests. Accepting and rejecting are the buyer's operations."""

from typing import Any

from local.simulator.operations.refunds import cancellation, request_cancellation, settle_cancellation
from local.simulator.wire.agreement.access import invalid, own_sale
from local.simulator.wire.agreement.once import once
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.agreement.refused import refused_as
from local.simulator.wire.agreement.views import AGREEMENT_TYPE
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.requests import CancellationRequest, CancellationStatus

_KIND = "AgreementCancellationRequest"


@handles(AGREEMENT, "SendAgreementCancellationRequest")
def send(context: Context, params: Params) -> Params:
    """Open a request; the same client token answers the same request."""
    agreement = own_sale(context, params["agreementId"])

    def make() -> str:
        with refused_as("Agreement", agreement.id):
            request, outcome = request_cancellation(
                context.world, agreement.id, params["reasonCode"], params.get("description"), context.now
            )
        context.outcomes.append(outcome)
        return request.id

    name = once(context, "SendAgreementCancellationRequest", _KIND, params, make)
    return _view(context.world.cancellations[name])


@handles(AGREEMENT, "GetAgreementCancellationRequest")
def get(context: Context, params: Params) -> Params:
    """One request."""
    return _view(_find(context, params), message=True)


@handles(AGREEMENT, "ListAgreementCancellationRequests")
def list_requests(context: Context, params: Params) -> Params:
    """Requests by agreement and status."""
    found = [r for r in context.world.cancellations.values() if _fits(r, params)]
    part, token = turn(found, params)
    kind = {"agreementType": AGREEMENT_TYPE, "catalog": "AWSMarketplace"}
    items = [{**_view(request), **kind} for request in part]
    for item in items:
        item.pop("description")
    return {"items": items, "nextToken": token}


@handles(AGREEMENT, "CancelAgreementCancellationRequest")
def withdraw(context: Context, params: Params) -> Params:
    """The seller takes an open request back."""
    return _settle(context, params, CancellationStatus.CANCELLED, params["cancellationReason"])


@handles(AGREEMENT, "AcceptAgreementCancellationRequest")
def accept(context: Context, params: Params) -> Params:
    """The buyer agrees; the agreement ends."""
    view = _settle(context, params, CancellationStatus.APPROVED, None)
    view.pop("statusMessage")
    return view


@handles(AGREEMENT, "RejectAgreementCancellationRequest")
def reject(context: Context, params: Params) -> Params:
    """The buyer refuses."""
    return _settle(context, params, CancellationStatus.REJECTED, params["rejectionReason"])


def _settle(context: Context, params: Params, status: CancellationStatus, message: str | None) -> Params:
    request = _find(context, params)
    with refused_as(_KIND, request.id):
        outcome = settle_cancellation(context.world, request.id, status, message, context.now, context.now)
    context.outcomes.append(outcome)
    return _view(request, message=True)


def _find(context: Context, params: Params) -> CancellationRequest:
    name = params["agreementCancellationRequestId"]
    with refused_as(_KIND, name):
        request = cancellation(context.world, name)
    if request.agreement_id != params["agreementId"]:
        raise invalid("INVALID_AGREEMENT_ID", "The request is about another agreement.", "agreementId")
    return request


def _fits(request: CancellationRequest, params: Params) -> bool:
    by_agreement = params.get("agreementId") in (None, request.agreement_id)
    return by_agreement and params.get("status") in (None, request.status.value)


def _view(request: CancellationRequest, message: bool = False) -> dict[str, Any]:
    view: dict[str, Any] = {
        "agreementId": request.agreement_id,
        "agreementCancellationRequestId": request.id,
        "status": request.status.value,
        "reasonCode": request.reason_code,
        "description": request.description,
        "createdAt": request.created_at,
        "updatedAt": request.updated_at,
    }
    return view | {"statusMessage": request.status_message} if message else view
