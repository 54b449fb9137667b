"""The table of design §2: what AWS says, and what the order becomes. Proves O-30 to O-37."""

import pytest

from marketplace_orders.domain.facts.agreement import AdvisoryChanged, UnknownNotice
from marketplace_orders.domain.facts.answers import ProvisioningRead
from marketplace_orders.domain.facts.clock import DeprovisionStood
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.statuses import OrderStatus as O
from marketplace_orders.domain.statuses import SubscriptionStatus as S
from tests.builders import (
    AGREEMENT,
    after,
    bound_order,
    closed,
    created,
    deprovisioned,
    described,
    ended,
    fact,
    licensed,
    linked,
    order_of,
    subscribed_order,
)

Row = tuple[tuple[Fact, ...], O, S, bool]


def stood(hours: float) -> Fact:
    return fact(DeprovisionStood(license_id="l-1", deprovisioned_at=after(hours)), hours + 1)


RUNNING: dict[str, Row] = {
    "created, no license yet": ((created(),), O.REFUND_WINDOW, S.PENDING, False),
    "license updated": ((created(), licensed()), O.REFUND_WINDOW, S.SUBSCRIBED, False),
    "entitlement provisioned": (
        (created(), fact(ProvisioningRead(status="PROVISIONED"), 1)),
        O.REFUND_WINDOW,
        S.SUBSCRIBED,
        False,
    ),
    "entitlement failed": (
        (created(), fact(ProvisioningRead(status="FAILED"), 1)),
        O.REFUND_WINDOW,
        S.FAILED,
        False,
    ),
    "window closed": ((*subscribed_order(), closed()), O.PENDING_LINK, S.SUBSCRIBED, False),
    "bound": (bound_order(), O.LINKED, S.SUBSCRIBED, True),
    "rolled back revision": ((*bound_order(), ended("ROLLED_BACK", 60)), O.LINKED, S.SUBSCRIBED, True),
    "superceded revision": ((*bound_order(), ended("SUPERCEDED", 60)), O.LINKED, S.SUBSCRIBED, True),
    "advisory": (
        (*bound_order(), fact(AdvisoryChanged(agreement_id=AGREEMENT, resolved=False), 60)),
        O.LINKED,
        S.SUBSCRIBED,
        True,
    ),
    "unknown event": (
        (*bound_order(), fact(UnknownNotice(name="Spend Threshold"), 60)),
        O.LINKED,
        S.SUBSCRIBED,
        True,
    ),
    "deprovisioned, undecided": ((*bound_order(), deprovisioned(60)), O.LINKED, S.SUBSCRIBED, True),
    "deprovisioned, stood, licensed again": (
        (*bound_order(), deprovisioned(60), stood(60), licensed(62)),
        O.LINKED,
        S.SUBSCRIBED,
        True,
    ),
    "an older license deprovisioned": (
        (*bound_order(), licensed(59, license_id="l-2"), deprovisioned(60), stood(60)),
        O.LINKED,
        S.SUBSCRIBED,
        True,
    ),
    "expiry passed": ((*bound_order(), linked(24 * 500)), O.LINKED, S.SUBSCRIBED, True),
}
ENDED: dict[str, Row] = {
    "cancelled": ((*bound_order(), ended("CANCELLED", 60)), O.CANCELLED, S.UNSUBSCRIBED, False),
    "terminated": ((*bound_order(), ended("TERMINATED", 60)), O.CANCELLED, S.UNSUBSCRIBED, False),
    "expired": ((*bound_order(), ended("EXPIRED", 60)), O.EXPIRED, S.EXPIRED, False),
    "archived": ((*bound_order(), ended("ARCHIVED", 60)), O.EXPIRED, S.EXPIRED, False),
    "renewed, benefits stay until handed over": (
        (*bound_order(), ended("RENEWED", 60)),
        O.SUPERSEDED,
        S.UNSUBSCRIBED,
        True,
    ),
    "replaced": ((*bound_order(), ended("REPLACED", 60)), O.SUPERSEDED, S.UNSUBSCRIBED, True),
    "unknown word": ((*bound_order(), ended("EVAPORATED", 60)), O.CANCELLED, S.UNSUBSCRIBED, False),
    "rolled back, then AWS says cancelled": (
        (*bound_order(), ended("ROLLED_BACK", 60), described(61, status="CANCELLED")),
        O.CANCELLED,
        S.UNSUBSCRIBED,
        False,
    ),
    "deprovisioned and nothing for an hour": (
        (*bound_order(), deprovisioned(60), stood(60)),
        O.CANCELLED,
        S.UNSUBSCRIBED,
        False,
    ),
    "deprovisioned stood, Ended says better": (
        (*bound_order(), deprovisioned(60), stood(60), ended("EXPIRED", 60)),
        O.EXPIRED,
        S.EXPIRED,
        False,
    ),
    "known word beats unknown": (
        (*bound_order(), ended("EXPIRED", 60), ended("EVAPORATED", 70)),
        O.EXPIRED,
        S.EXPIRED,
        False,
    ),
    "later known word wins": (
        (*bound_order(), ended("EXPIRED", 60), ended("CANCELLED", 70)),
        O.CANCELLED,
        S.UNSUBSCRIBED,
        False,
    ),
    "renewed after the loss of the license stood": (
        (*bound_order(), deprovisioned(60), stood(60), ended("RENEWED", 60.1)),
        O.SUPERSEDED,
        S.UNSUBSCRIBED,
        False,
    ),
}


@pytest.mark.parametrize("row", RUNNING.values(), ids=RUNNING.keys())
def test_a_running_agreement_reads_as_the_table_says(row: Row) -> None:
    """O-30, O-32, O-34, O-36."""
    facts, status, subscription, active = row
    order = order_of(facts)
    assert (order.order_status, order.subscription_status, order.benefits_active) == (
        status,
        subscription,
        active,
    )
    assert order.ending is None


@pytest.mark.parametrize("row", ENDED.values(), ids=ENDED.keys())
def test_an_ended_agreement_reads_as_the_table_says(row: Row) -> None:
    """O-31, O-33, O-35, O-37, O-67."""
    facts, status, subscription, active = row
    order = order_of(facts)
    assert (order.order_status, order.subscription_status, order.benefits_active) == (
        status,
        subscription,
        active,
    )
    assert order.ending is not None


def test_a_late_created_cannot_reopen_an_ended_agreement() -> None:
    """O-60: AWS promises no order of events."""
    order = order_of((ended("CANCELLED", 1), created(2), licensed(3)))
    assert order.order_status is O.CANCELLED


def test_an_end_inside_the_window_says_so() -> None:
    """O-62: Amazon refunds in full by itself then."""
    inside = order_of((*subscribed_order(), ended("CANCELLED", 47))).ending
    outside = order_of((*subscribed_order(), ended("CANCELLED", 49))).ending
    assert inside is not None
    assert inside.in_window
    assert outside is not None
    assert not outside.in_window


def test_the_raw_word_of_an_unknown_end_is_kept_and_operations_are_told() -> None:
    order = order_of((*subscribed_order(), ended("EVAPORATED", 60)))
    assert order.ending is not None
    assert order.ending.word == "EVAPORATED"
    assert "unknown_end_status" in order.warnings
