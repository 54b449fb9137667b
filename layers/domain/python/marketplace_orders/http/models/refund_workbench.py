"""What a reviewer sees of an order whose money is asked back (O-65, O-66): operations only."""

from typing import Annotated, Literal

from pydantic import Field

from marketplace_orders.domain.refunding.request import AdjustmentState
from marketplace_orders.http.models.base import Answer, GivenInstant, Identifier, Instant, Request
from marketplace_orders.http.models.catalog import Labels
from marketplace_orders.http.models.order import MoneyView, OrderDetail, RefusalView
from marketplace_orders.http.models.refund import RefundPermission, RefundRequestView
from marketplace_orders.http.models.timeline import TimelineEntry

Policy = Literal["pro_rata", "by_usage", "none", "full"]


class ConsumedView(Answer):
    """How much of a dimension was used, as the vendor's platform reported it."""

    dimension: str
    labels: Labels | None
    bought: Annotated[str, Field(description="What was bought, a whole number as text.")]
    units: Annotated[str | None, Field(description="What was used; null: nothing was reported.")]
    reported_at: Instant | None


class InvoiceView(Answer):
    """An invoice of the agreement, as ListAgreementInvoiceLineItems tells it; amounts in major units."""

    invoice_id: str
    issued_at: Instant
    currency: str
    amount: str
    adjustable: Annotated[str, Field(description="AWS's `maxAdjustmentAmount`: what may go back now.")]


class ProposalLine(Answer):
    """One number of a proposal, and the formula that gives it, with its numbers put in."""

    name: Annotated[
        Literal[
            "paid",
            "price",
            "time_share",
            "consumption_share",
            "used_share",
            "used",
            "refunded",
            "adjustable",
            "amount",
        ],
        Field(description="A stable word with a label of its own on the pages."),
    ]
    value: Annotated[str, Field(description="A decimal number as text; shares between 0 and 1, 6 digits.")]
    formula: Annotated[
        str, Field(description="For example `1200.00 * 73 / 365 = 240.00`; `≈` where the value is rounded.")
    ]


class ProposalView(Answer):
    """What a policy gives back, computed at *at*."""

    policy: Policy
    default: Annotated[bool, Field(description="The policy that the catalog names for the product.")]
    at: Instant
    amount: MoneyView
    limited: Annotated[bool, Field(description="AWS allows less than the policy would give.")]
    lines: list[ProposalLine]


class ProposalMissing(Answer):
    """A policy whose proposal cannot be computed now, and why."""

    policy: Policy
    refusal: RefusalView


class ProposedView(Answer):
    """The proposal that waits for approval, or was approved."""

    proposal_id: str
    policy: Policy
    amount: MoneyView
    computed: MoneyView
    lines: Annotated[list[ProposalLine], Field(description="How it was computed when it was proposed.")]
    cancels: bool
    reason: str | None
    at: Instant
    by: Annotated[str, Field(description="Who proposed it: operations' account id.")]
    by_you: bool
    needs_second_person: Annotated[bool, Field(description="It is above the product's limit.")]


class Workbench(Answer):
    """An order, what it cost and what was used of it, what may go back, and who may decide what."""

    order: OrderDetail
    request: Annotated[RefundRequestView | None, Field(description="The newest request.")]
    earlier: list[RefundRequestView]
    proposed: ProposedView | None
    policy: Policy
    four_eyes_above: Annotated[MoneyView | None, Field(description="Null: one person may decide any amount.")]
    consumed: list[ConsumedView]
    invoices: list[InvoiceView]
    proposals: Annotated[
        list[ProposalView],
        Field(description="One for each policy that can be computed; the default first."),
    ]
    missing: Annotated[list[ProposalMissing], Field(description="The policies that cannot be computed.")]
    uncomputed: Annotated[
        RefusalView | None, Field(description="Why the product's own policy cannot be computed, if so.")
    ]
    can_request: RefundPermission
    can_propose: RefundPermission
    can_approve: RefundPermission
    can_reject: RefundPermission
    can_call_off: Annotated[RefundPermission, Field(description="Stop an approved refund.")]


class EvidenceAct(Answer):
    """Something that a person did: the entry of the timeline that says what."""

    kind: str
    at: Instant
    entry_id: str


class EvidencePerson(Answer):
    """Who did something: operations' or the buyer's account id; the address only while it is kept."""

    account_id: str
    email: str | None
    role: Literal["buyer", "operations"]
    did: list[EvidenceAct]


class EvidenceTransfer(Answer):
    """What AWS was asked to give back of one invoice, under which token, and what it answered."""

    invoice_id: str
    amount: Annotated[str, Field(description="Positive, in the request's currency.")]
    client_token: Annotated[str, Field(description="What made it payable once.")]
    adjustment_id: Annotated[str | None, Field(description="AWS's id; null where AWS made none.")]
    state: AdjustmentState
    code: Annotated[str | None, Field(description="AWS's code where it made none.")]
    message: Annotated[str | None, Field(description="AWS's own words where it made none.")]


class EvidenceMessage(Answer):
    """A message of AWS as it came, cut over 64 kB."""

    entry_id: str
    body: str


class RefundEvidence(Answer):
    """Everything about one request, to print or to keep: who, when, numbers, AWS's ids and replies."""

    made_at: Instant
    order: OrderDetail
    request: RefundRequestView
    proposals: Annotated[list[ProposedView], Field(description="Every proposal made, oldest first.")]
    computed: ProposalView | None
    people: list[EvidencePerson]
    transfers: list[EvidenceTransfer]
    timeline: Annotated[
        list[TimelineEntry], Field(description="The facts of the request and of AWS's answers.")
    ]
    messages: Annotated[list[EvidenceMessage], Field(description="What AWS sent, by entry of the timeline.")]


class ConsumedUnits(Request):
    """How many units of a dimension were used since the purchase, all together."""

    dimension: Identifier
    units: Annotated[int, Field(ge=0, le=10**15)]


class ConsumptionReport(Request):
    """What the vendor's platform says was used; a later report replaces an earlier one."""

    at: GivenInstant
    consumed: Annotated[list[ConsumedUnits], Field(min_length=1, max_length=100)]


class ConsumptionReported(Answer):
    """What was taken down about consumption."""

    order_id: str
    consumed: list[ConsumedView]
