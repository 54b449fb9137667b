"""Every other operation: buyers' requests, approvals, payment requests and charges.

The simulated seller has none of them, so lists are empty, what is named is not found, and what only a buyer
may do is denied. Exact answers can be set through the control API.
"""

from local.simulator.operations.end import end
from local.simulator.wire.agreement.access import agreement_of, denied, missing
from local.simulator.wire.agreement.refused import refused_as
from local.simulator.wire.handlers import Context, Handler, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.agreements import Status

EMPTY_LISTS = (
    "ListAgreementApprovals",
    "ListAgreementCharges",
    "ListAgreementPaymentRequests",
    "ListAgreementRequests",
)

BUYERS_ONLY = (
    "CreateAgreementRequest",
    "SendAgreementPaymentRequest",
    "StartAgreementApprovals",
    "UpdatePurchaseOrders",
)

NOT_FOUND = {
    "AcceptAgreementApproval": ("AgreementApproval", "agreementApprovalId"),
    "GetAgreementApproval": ("AgreementApproval", "agreementApprovalId"),
    "RejectAgreementApproval": ("AgreementApproval", "agreementApprovalId"),
    "AcceptAgreementPaymentRequest": ("PaymentRequest", "paymentRequestId"),
    "CancelAgreementPaymentRequest": ("PaymentRequest", "paymentRequestId"),
    "GetAgreementPaymentRequest": ("PaymentRequest", "paymentRequestId"),
    "RejectAgreementPaymentRequest": ("PaymentRequest", "paymentRequestId"),
    "AcceptAgreementRequest": ("AgreementRequest", "agreementRequestId"),
    "CancelAgreementRequest": ("AgreementRequest", "agreementRequestId"),
    "GetAgreementRequest": ("AgreementRequest", "agreementRequestId"),
    "GetAgreementRequestApprovalPlans": ("AgreementRequest", "agreementRequestId"),
    "GetAgreementRequestTerms": ("AgreementRequest", "agreementRequestId"),
}
"""What each of these names: the kind of thing, and the member that carries its id."""


@handles(AGREEMENT, "CancelAgreement")
def cancel_agreement(context: Context, params: Params) -> Params:
    """The buyer's own cancellation, as the storefront's button."""
    agreement = agreement_of(context, params["agreementId"])
    with refused_as("Agreement", agreement.id):
        outcome = end(context.world, agreement.id, Status.CANCELLED, context.now, context.now)
    context.outcomes.append(outcome)
    return {}


def _empty(_: Context, __: Params) -> Params:
    return {"items": []}


def _denied(_: Context, __: Params) -> Params:
    raise denied("Only a buyer may do this.")


def _unknown(kind: str, member: str) -> Handler:
    def refuse(_: Context, params: Params) -> Params:
        raise missing(kind, _named(params, member) or "?")

    return refuse


def _named(params: Params, member: str) -> str | None:
    """The member's value, wherever it is: approvals carry theirs one level down."""
    if member in params:
        return str(params[member])
    inner = (_named(value, member) for value in params.values() if isinstance(value, dict))
    return next((name for name in inner if name), None)


for _operation in EMPTY_LISTS:
    handles(AGREEMENT, _operation)(_empty)
for _operation in BUYERS_ONLY:
    handles(AGREEMENT, _operation)(_denied)
for _operation, (_kind, _member) in NOT_FOUND.items():
    handles(AGREEMENT, _operation)(_unknown(_kind, _member))
