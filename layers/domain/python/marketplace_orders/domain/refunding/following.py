"""Who does what next about a refund request."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from marketplace_orders.domain.decide.refund_requesting import BY_PARTNER
from marketplace_orders.domain.fold.cancellations import PENDING
from marketplace_orders.domain.refunding.request import RefundRequest, RequestState
from marketplace_orders.domain.refunding.steps import RefundStep, StepName, StepState
from marketplace_orders.domain.refunding.troubles import BUYER_REFUSED, trouble_of


class Whose(StrEnum):
    """On whom it waits."""

    BUYER = "buyer"
    VENDOR = "vendor"
    AWS = "aws"


class What(StrEnum):
    """What ends the waiting."""

    REVIEW = "review"
    APPROVE = "approve"
    WAIT_FOR_GRACE = "wait_for_grace"
    ANSWER_CANCELLATION = "answer_cancellation"
    WAIT_FOR_INVOICE = "wait_for_invoice"
    WAIT_FOR_AWS = "wait_for_aws"
    ASK_PARTNER = "ask_partner"
    ASK_AGAIN = "ask_again"
    LOOK_INTO = "look_into"


@dataclass(frozen=True, slots=True)
class Following:
    """The next thing to be done, by whom, and *until* when at the latest where that is known (UTC)."""

    whose: Whose
    what: What
    until: datetime | None = None


def following(request: RefundRequest, steps: tuple[RefundStep, ...], now: datetime) -> Following | None:
    """Return what follows for *request* at *now*; None once nothing is left to do."""
    match request.state:
        case RequestState.REQUESTED:
            return Following(Whose.VENDOR, What.REVIEW)
        case RequestState.PROPOSED:
            return Following(Whose.VENDOR, What.APPROVE)
        case RequestState.APPROVED:
            return _under_way(request, steps, now)
        case RequestState.FAILED:
            return _failed(request)
        case RequestState.INCOMPLETE:
            return Following(Whose.VENDOR, What.LOOK_INTO)
        case _:
            return None


def _under_way(request: RefundRequest, steps: tuple[RefundStep, ...], now: datetime) -> Following:
    waiting = next((step for step in steps if step.state is StepState.WAITING), None)
    if waiting and waiting.name is StepName.BENEFITS and waiting.until and waiting.until > now:
        return Following(Whose.VENDOR, What.WAIT_FOR_GRACE, waiting.until)
    if waiting and waiting.name is StepName.CANCELLATION and request.cancellation == PENDING:
        return Following(Whose.BUYER, What.ANSWER_CANCELLATION, waiting.until)
    what = What.WAIT_FOR_INVOICE if request.awaits_invoice_since else What.WAIT_FOR_AWS
    return Following(Whose.AWS, what)


def _failed(request: RefundRequest) -> Following:
    trouble = trouble_of(request)
    if trouble is BY_PARTNER:
        return Following(Whose.BUYER, What.ASK_PARTNER)
    return (
        Following(Whose.BUYER, What.ASK_AGAIN)
        if trouble is BUYER_REFUSED
        else Following(Whose.VENDOR, What.LOOK_INTO)
    )
