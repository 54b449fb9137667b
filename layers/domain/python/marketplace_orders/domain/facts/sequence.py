"""The order in which facts are folded: by instant, opening before closing, then by id.

AWS's times have whole seconds, so ties happen; a tie must fall the same way for every arrival.
"""

from collections.abc import Iterable

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged

_RANKS = (
    ("AgreementCreated", "Registered"),
    ("LicenseUpdated", "EntitlementUpdated", "SubscriptionChanged:subscribe-success"),
    ("AgreementAmended", "ProvisioningRead", "AgreementDescribed", "TermsDescribed", "OfferDescribed"),
    ("AskedAgain",),
    ("EntitlementsRead", "Linked", "PairNamed"),
    ("BindingInherited",),
    ("WindowClosed",),
    ("BindingScheduled",),
    ("ScheduleDropped",),
    ("Bound",),
    ("Rebound",),
    ("RefundRequested",),
    ("RefundProposed",),
    ("RefundApproved", "RefundRejected", "RefundWithdrawn"),
    ("RefundRunStarted",),
    ("CancellationAsked", "InvoiceAwaited"),
    ("CancellationReminded", "RefundPlanned"),
    ("RefundCalledOff",),
    ("AdjustmentAsked", "AdjustmentRefused", "RefundStopped"),
    ("AdvisoryChanged", "UnknownNotice", "CancellationRequestChanged"),
    ("SubscriptionChanged:subscribe-fail", "SubscriptionChanged:unsubscribe-pending"),
    ("LicenseDeprovisioned", "SubscriptionChanged:unsubscribe-success"),
    ("AgreementEnded",),
    ("DeprovisionStood", "RevokedForRefund", "BillingAdjusted"),
    ("Superseded",),
    ("Replayed",),
)
_RANK = {kind: rank for rank, kinds in enumerate(_RANKS) for kind in kinds}


def in_time_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return *facts* in the order of the fold, each identity once (the first one recorded)."""
    unique: dict[str, Fact] = {}
    for fact in sorted(facts, key=_recorded):
        unique.setdefault(fact.fact_id, fact)
    return tuple(sorted(unique.values(), key=lambda fact: (fact.at, _rank(fact), fact.fact_id)))


def _recorded(fact: Fact) -> tuple[int, str, str]:
    return fact.version, fact.recorded_at.isoformat(), repr(fact.body)


def _rank(fact: Fact) -> int:
    if isinstance(fact.body, SubscriptionChanged):
        return _RANK[f"{fact.body.kind}:{SubscriptionAction(fact.body.action)}"]
    return _RANK[fact.body.kind]
