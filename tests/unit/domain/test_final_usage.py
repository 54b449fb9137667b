"""Until when usage must be metered (facts §6.8): an hour after the first end that anybody announced."""

from datetime import timedelta

import pytest

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund_request import CancellationAsked
from marketplace_orders.domain.published import differences
from marketplace_orders.domain.published.differences import Announced
from tests.builders import (
    after,
    bound_order,
    deprovisioned,
    ended,
    fact,
    licensed,
    order_of,
    subscribed_order,
)
from tests.unit.refunding.stories import REQUEST, Step, approval, cancellation, proposal, request, told

DECIDED = (request(), proposal(), approval())
APPROVED_AT = 62.0


def by(*facts: Fact) -> float | None:
    """Hours after the purchase."""
    found = order_of(facts).final_usage_by
    return (found - after(0)) / timedelta(hours=1) if found else None


@pytest.mark.parametrize(
    "end", [ended("CANCELLED", 60), ended("EXPIRED", 60), ended("RENEWED", 60), deprovisioned(60)]
)
def test_an_end_leaves_an_hour(end: Fact) -> None:
    assert by(*bound_order(), end) == 61


def test_the_first_end_counts() -> None:
    assert by(*bound_order(), ended("CANCELLED", 60), deprovisioned(60.1)) == 61
    assert by(*bound_order(), deprovisioned(59.9), ended("CANCELLED", 60)) == 60.9


def test_an_order_that_nobody_could_use_has_nothing_to_meter() -> None:
    assert by(*subscribed_order(), ended("CANCELLED", 60)) is None


def test_a_license_that_came_back_ends_nothing() -> None:
    assert by(*bound_order(), deprovisioned(60), licensed(60.5)) is None


def test_an_approved_end_leaves_an_hour_after_the_benefits() -> None:
    assert by(*told(*DECIDED)) == APPROVED_AT + 1
    graced = approval(grace=timedelta(days=2))
    assert by(*told(request(), proposal(), graced)) == APPROVED_AT + 48 + 1


@pytest.mark.parametrize("steps", [(request(),), (request(), proposal())])
def test_nothing_ends_before_the_approval(steps: tuple[Step, ...]) -> None:
    assert by(*told(*steps)) is None


def test_part_of_the_money_for_an_agreement_that_goes_on_ends_nothing() -> None:
    assert by(*told(request(), proposal("300.00", cancels=False), approval())) is None


def test_a_buyer_who_refuses_the_end_gives_it_back() -> None:
    asked = CancellationAsked(request_id=REQUEST, cancellation_id="acr-1")
    assert by(*told(*DECIDED, asked, cancellation("REJECTED"))) is None


def test_a_buyer_who_agrees_to_an_end_of_ours_in_the_portal_ends_it() -> None:
    assert by(*bound_order(), fact(cancellation("PENDING_APPROVAL"), 60)) is None
    assert by(*bound_order(), fact(cancellation("APPROVED"), 63)) == 64


def test_the_platform_is_told_when_it_becomes_due_and_when_it_becomes_sooner() -> None:
    def told_between(before: tuple[Fact, ...], *news: Fact) -> bool:
        found = differences(order_of(before), order_of((*before, *news)))
        return Announced.FINAL_USAGE_DUE in {each.type for each in found}

    graced = told(request(), proposal(), approval(grace=timedelta(days=2)))
    assert told_between(told(request(), proposal()), graced[-1])
    assert told_between(graced, ended("CANCELLED", 70)), "it ended within the grace"
    assert not told_between(told(*DECIDED), ended("CANCELLED", 70)), "a later end is no news"
