"""A refund request, as its order's page and the workbench show it (O-62 to O-67)."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from marketplace_orders.domain.facts.refund_request import Wish
from marketplace_orders.domain.refunding.request import AdjustmentState, RequestState
from marketplace_orders.http.models.base import Answer, Identifier, Instant, Request
from marketplace_orders.http.models.command import Reason
from marketplace_orders.http.models.order import MoneyView, RefusalView


class RefundWanted(Request):
    """What is asked for, and why."""

    wish: Wish
    reason: Reason


class RefundStepName(StrEnum):
    """The steps of a request, in their order."""

    REQUEST = "request"
    REVIEW = "review"
    BENEFITS = "benefits"
    CANCELLATION = "cancellation"
    MONEY = "money"
    OUTCOME = "outcome"


class RefundStepView(Answer):
    """One step, for a progress list. *until* is when a waiting step ends by itself."""

    name: RefundStepName
    state: Literal["done", "waiting", "failed", "skipped", "upcoming"]
    at: Annotated[Instant | None, Field(description="When it was done, or failed.")]
    until: Annotated[Instant | None, Field(description="When a waiting step ends by itself, if it does.")]


class RefundNextStep(Answer):
    """Who does what next; null once the request is over and nothing is left to do."""

    owner: Literal["buyer", "vendor", "aws"]
    action: Annotated[
        Literal[
            "review",
            "approve",
            "wait_for_grace",
            "answer_cancellation",
            "wait_for_invoice",
            "wait_for_aws",
            "ask_partner",
            "ask_again",
            "look_into",
        ],
        Field(description="A stable word with a sentence of its own on the pages."),
    ]
    until: Annotated[Instant | None, Field(description="When it ends by itself, if it does.")]


class CancellationView(Answer):
    """The cancellation request at AWS. The buyer has seven days; silence agrees."""

    cancellation_id: str
    status: Annotated[
        Literal["PENDING_APPROVAL", "APPROVED", "REJECTED", "CANCELLED", "VALIDATION_FAILED"],
        Field(description="AWS's word."),
    ]
    asked_at: Instant
    answer_by: Annotated[Instant, Field(description="When AWS takes silence for agreement.")]
    reminded_at: Annotated[Instant | None, Field(description="When the buyer's time was last recalled.")]


class AdjustmentView(Answer):
    """What one invoice gives back."""

    adjustment_id: Annotated[str | None, Field(description="AWS's id; null where AWS made none.")]
    invoice_id: str
    amount: Annotated[str, Field(description="Positive, in the request's currency.")]
    state: AdjustmentState
    trouble: Annotated[RefusalView | None, Field(description="Why AWS made none, and what to do next.")]


class RefundPermission(Answer):
    """Whether something can be done now by whoever asks, and why not."""

    allowed: bool
    refusal: RefusalView | None


class RefundRequestView(Answer):
    """A request: where it stands, what was decided, and what AWS says."""

    request_id: str
    wish: Wish
    state: RequestState
    requested_at: Instant
    by_operations: Annotated[bool, Field(description="Operations asked, not the buyer's account.")]
    reason: Annotated[str | None, Field(description="Null once the account was erased.")]
    amount: Annotated[
        MoneyView | None, Field(description="What goes back; for the account only once it is approved.")
    ]
    paid_back: Annotated[MoneyView | None, Field(description="What AWS has given back so far.")]
    cancels: Annotated[bool | None, Field(description="Whether the agreement ends; null: not decided.")]
    benefits_end_at: Annotated[
        Instant | None, Field(description="When the benefits end or ended, if they do.")
    ]
    steps: list[RefundStepView]
    cancellation: CancellationView | None
    adjustments: list[AdjustmentView]
    decided_at: Annotated[Instant | None, Field(description="When it was approved or rejected.")]
    decision_reason: Annotated[str | None, Field(description="Why it was rejected, in operations' words.")]
    trouble: Annotated[RefusalView | None, Field(description="Why it stopped, and what to do next.")]
    next_step: RefundNextStep | None
    can_withdraw: RefundPermission


class OrderRefunds(Answer):
    """Every request of an order, newest first, and whether another can be made now."""

    order_id: str
    can_request: RefundPermission
    requests: list[RefundRequestView]


class ProposalWanted(Request):
    """The amount that a reviewer settles on; another one than the policy's needs a reason."""

    policy: Literal["pro_rata", "by_usage", "none", "full"]
    amount: Annotated[str, Field(pattern=r"^\d{1,15}(\.\d{1,8})?$", description="Major units, 0 or more.")]
    cancels: Annotated[bool, Field(description="Whether the agreement is to end.")]
    reason: Reason | None = None


class ApprovalWanted(Request):
    """The proposal that was read: another one meanwhile is not approved by mistake."""

    proposal_id: Identifier


class ReasonGiven(Request):
    """Why a request is rejected, or called off."""

    reason: Reason
