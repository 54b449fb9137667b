"""Events in AWS's shapes (facts of the AWS user guide and of live captures)."""

from datetime import UTC, datetime
from decimal import Decimal

from local.simulator.emit.notices import EventNotice
from local.simulator.emit.shapes import agreements, licenses, refunds
from local.simulator.operations.offer import Pricelist
from local.simulator.operations.refunds import Refund, request_adjustment, request_cancellation
from local.simulator.world.agreements import Agreement
from local.simulator.world.offers import OfferKind, Pricing
from local.simulator.world.requests import AdjustmentStatus
from local.simulator.world.world import World
from tests.unit.simulator.worlds import BUYER, NOW, SELLER, bought, event, make_world

AT = datetime(2026, 8, 20, 14, 23, 22, tzinfo=UTC)


def test_created_has_exactly_the_members_of_a_live_event() -> None:
    world = make_world()
    agreement = bought(world)
    notice = agreements.created(world.ids, agreement, AT)

    assert notice.resources == (f"arn:aws:aws-marketplace::aws:agreement:{agreement.id}",)
    assert notice.detail == {
        "requestId": notice.detail["requestId"],
        "catalog": "AWSMarketplace",
        "agreement": {
            "id": agreement.id,
            "intent": "NEW",
            "status": "ACTIVE",
            "acceptanceTime": "2026-08-20T14:23:11Z",
            "startTime": "2026-08-20T14:23:11Z",
            "endTime": "2027-08-20T14:23:11Z",
        },
        "resaleAuthorization": {"id": None},
        "acceptor": {"accountId": BUYER},
        "proposer": {"accountId": SELLER},
        "offer": {"id": agreement.offer.id},
    }


def test_a_notice_knows_which_agreement_it_tells_of() -> None:
    world = make_world()
    agreement = bought(world)

    assert agreements.ended(world.ids, agreement, AT).agreement_id == agreement.id
    assert EventNotice("Raw", {"agreement": "no object"}, AT).agreement_id is None
    assert EventNotice("Raw", {"agreement": {"id": 1}}, AT).agreement_id is None


def test_pay_as_you_go_ends_in_the_year_9999() -> None:
    world = make_world()
    agreement = bought(world, prices=Pricelist(Pricing.PAY_AS_YOU_GO))

    detail = agreements.created(world.ids, agreement, AT).detail
    assert detail["agreement"]["endTime"] == "9999-01-01T00:00:00Z"


def test_ended_names_neither_terms_nor_offer() -> None:
    world = make_world()
    detail = agreements.ended(world.ids, bought(world), AT).detail

    assert set(detail["agreement"]) == {"id", "status"}
    assert "offer" not in detail
    assert "product" not in detail


def test_amended_names_the_product_for_proposers_only() -> None:
    world = make_world()
    partners = bought(world, kind=OfferKind.CHANNEL_PARTNER)

    assert agreements.amended(world.ids, bought(world), AT).detail["product"] == {
        "id": "prod-push",
        "title": "Push",
    }
    assert "product" not in agreements.amended(world.ids, partners, AT).detail


def test_license_events_alone_carry_code_and_license() -> None:
    world = make_world()
    agreement = bought(world)
    updated = licenses.updated(world.ids, agreement, AT)
    gone = licenses.deprovisioned(world.ids, agreement, AT)

    assert updated.detail["product"] == {"code": "push0code", "id": "prod-push"}
    assert updated.detail["license"] == {"arn": agreement.license_arn}
    assert set(updated.detail) == set(gone.detail)


def test_cancellation_events_have_no_resources() -> None:
    world = make_world()
    agreement = bought(world)
    request, outcome = request_cancellation(world, agreement.id, "OTHER", "please", NOW)
    notice = event(outcome.notices[0])

    assert notice.detail_type == "Agreement Cancellation Request Pending Approval - Proposer"
    assert notice.resources == ()
    assert notice.detail["agreement"] == {
        "id": agreement.id,
        "acceptorId": BUYER,
        "productId": "prod-push",
        "offerId": agreement.offer.id,
    }
    assert notice.detail["agreementCancellationRequest"]["id"] == request.id
    assert notice.detail["agreementCancellationRequest"]["statusCode"] == "PENDING_APPROVAL"


def test_adjustment_events_negate_the_amount_and_hide_it_from_manufacturers() -> None:
    world = make_world()

    assert _refund(world, bought(world))["adjustmentAmount"] == "-10.00"
    partners = _refund(world, bought(world, kind=OfferKind.CHANNEL_PARTNER))
    assert set(partners) == {"id", "adjustmentReasonCode"}


def _refund(world: World, agreement: Agreement) -> dict[str, str]:
    refund = Refund(agreement.id, "inv-1", Decimal("10.00"), "USD", "OTHER")
    adjustment = request_adjustment(world, refund, NOW)
    adjustment.status = AdjustmentStatus.COMPLETED
    body: dict[str, str] = refunds.adjustment(world.ids, agreement, adjustment, AT).detail[
        "billingAdjustmentRequest"
    ]
    return body
