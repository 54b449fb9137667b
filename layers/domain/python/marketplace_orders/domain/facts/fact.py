"""A fact: one thing that happened to an order, with its identity, its instant and its source."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from marketplace_orders.domain.facts.agreement import (
    AdvisoryChanged,
    AgreementAmended,
    AgreementCreated,
    AgreementEnded,
    LicenseDeprovisioned,
    LicenseUpdated,
    UnknownNotice,
)
from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    EntitlementsRead,
    OfferDescribed,
    ProvisioningRead,
    TermsDescribed,
)
from marketplace_orders.domain.facts.binding import BindingScheduled, Bound, Rebound, ScheduleDropped
from marketplace_orders.domain.facts.clock import AskedAgain, DeprovisionStood, WindowClosed
from marketplace_orders.domain.facts.handover import BindingInherited, PairNamed, Superseded
from marketplace_orders.domain.facts.refund import (
    BillingAdjusted,
    CancellationRequestChanged,
    RevokedForRefund,
)
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentAsked,
    AdjustmentRefused,
    CancellationAsked,
    CancellationReminded,
    InvoiceAwaited,
    RefundApproved,
    RefundCalledOff,
    RefundPlanned,
    RefundProposed,
    RefundRejected,
    RefundRequested,
    RefundRunStarted,
    RefundStopped,
    RefundWithdrawn,
)
from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.facts.replay import Replayed
from marketplace_orders.domain.facts.subscription import EntitlementUpdated, SubscriptionChanged

Body = (
    AgreementCreated
    | AgreementAmended
    | AgreementEnded
    | LicenseUpdated
    | LicenseDeprovisioned
    | AdvisoryChanged
    | UnknownNotice
    | SubscriptionChanged
    | EntitlementUpdated
    | Registered
    | Linked
    | AgreementDescribed
    | TermsDescribed
    | EntitlementsRead
    | ProvisioningRead
    | OfferDescribed
    | WindowClosed
    | DeprovisionStood
    | AskedAgain
    | Bound
    | BindingScheduled
    | ScheduleDropped
    | Rebound
    | Superseded
    | BindingInherited
    | PairNamed
    | CancellationRequestChanged
    | BillingAdjusted
    | RevokedForRefund
    | RefundRequested
    | RefundProposed
    | RefundApproved
    | RefundRejected
    | RefundWithdrawn
    | RefundCalledOff
    | RefundRunStarted
    | CancellationAsked
    | CancellationReminded
    | InvoiceAwaited
    | RefundPlanned
    | AdjustmentAsked
    | AdjustmentRefused
    | RefundStopped
    | Replayed
)
"""Everything that can have happened, told apart by ``kind``."""


class Source(StrEnum):
    """Where a fact came from; also the prefix of its identity."""

    EVENTBRIDGE = "eventbridge"
    SNS = "sns"
    REGISTRATION = "registration"
    ANSWER = "answer"
    CLOCK = "clock"
    COMMAND = "command"
    LINK = "link"
    HANDOVER = "handover"
    RECONCILIATION = "reconciliation"
    REPLAY = "replay"
    REFUND = "refund"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing that happened.

    ``fact_id`` alone is its identity: a second write with the same id is refused, whatever it
    carries. ``at`` is when it happened and orders the fold; ``recorded_at`` is when we learnt it;
    both UTC. ``version`` is the order's version that it was appended in (0: not yet). ``order_id``
    names the cycle of a legacy listing that a command meant. ``actor`` is a person's subject id.
    """

    fact_id: str
    at: datetime
    recorded_at: datetime
    source: Source
    body: Body
    version: int = 0
    order_id: str | None = None
    actor: str | None = None
    correlation_id: str | None = None
