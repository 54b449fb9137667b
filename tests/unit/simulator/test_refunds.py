"""The seller's cancellation requests and billing adjustments."""

from decimal import Decimal

import pytest

from local.simulator.operations.end import end
from local.simulator.operations.refunds import (
    Refund,
    request_adjustment,
    request_cancellation,
    settle_adjustment,
    settle_cancellation,
)
from local.simulator.world.agreements import Status
from local.simulator.world.errors import NotAllowed, NotFound
from local.simulator.world.requests import CancellationStatus
from tests.unit.simulator.worlds import NOW, bought, event, make_world, titles


def test_approval_ends_the_agreement() -> None:
    world = make_world()
    agreement = bought(world)
    request, _ = request_cancellation(world, agreement.id, "OTHER", None, NOW)
    outcome = settle_cancellation(world, request.id, CancellationStatus.APPROVED, None, NOW, NOW)

    assert titles(outcome.notices) == [
        "Agreement Cancellation Request Approved - Proposer",
        "Purchase Agreement Ended - Proposer",
        "License Deprovisioned - Manufacturer",
    ]
    assert agreement.status is Status.CANCELLED


@pytest.mark.parametrize(
    ("status", "word"),
    [
        (CancellationStatus.REJECTED, "Rejected"),
        (CancellationStatus.CANCELLED, "Cancelled"),
        (CancellationStatus.VALIDATION_FAILED, "Validation Failed"),
    ],
)
def test_any_other_outcome_leaves_the_agreement(status: CancellationStatus, word: str) -> None:
    world = make_world()
    agreement = bought(world)
    request, _ = request_cancellation(world, agreement.id, "OTHER", None, NOW)
    outcome = settle_cancellation(world, request.id, status, "because", NOW, NOW)

    assert titles(outcome.notices) == [f"Agreement Cancellation Request {word} - Proposer"]
    detail = event(outcome.notices[0]).detail["agreementCancellationRequest"]
    assert detail["statusMessage"] == "because"
    assert agreement.active


def test_one_open_request_at_a_time_and_only_for_active_agreements() -> None:
    world = make_world()
    agreement = bought(world)
    request, _ = request_cancellation(world, agreement.id, "OTHER", None, NOW)

    with pytest.raises(NotAllowed, match="open"):
        request_cancellation(world, agreement.id, "OTHER", None, NOW)
    settle_cancellation(world, request.id, CancellationStatus.REJECTED, None, NOW, NOW)
    with pytest.raises(NotAllowed, match="REJECTED"):
        settle_cancellation(world, request.id, CancellationStatus.APPROVED, None, NOW, NOW)

    end(world, agreement.id, Status.CANCELLED, NOW, NOW)
    with pytest.raises(NotAllowed, match="CANCELLED"):
        request_cancellation(world, agreement.id, "OTHER", None, NOW)
    with pytest.raises(NotFound):
        settle_cancellation(world, "acr-none", CancellationStatus.APPROVED, None, NOW, NOW)


@pytest.mark.parametrize(("completed", "word"), [(True, "Completed"), (False, "Failed")])
def test_a_refund_is_announced_when_it_is_settled(completed: bool, word: str) -> None:
    world = make_world()
    agreement = bought(world)
    adjustment = request_adjustment(world, Refund(agreement.id, "inv-1", Decimal(5), "USD", "OTHER"), NOW)
    outcome = settle_adjustment(world, adjustment.id, completed, NOW)

    assert titles(outcome.notices) == [f"Purchase Agreement Billing Adjustment {word} - Proposer"]
    with pytest.raises(NotAllowed):
        settle_adjustment(world, adjustment.id, completed, NOW)
    with pytest.raises(NotFound):
        settle_adjustment(world, "ba-none", completed, NOW)
