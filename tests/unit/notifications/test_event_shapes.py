"""What AWS leaves out, sends as null or spells differently (facts §3.7, §3.8, §11)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.agreement import (
    AgreementAmended,
    AgreementCreated,
    LicenseUpdated,
    UnknownNotice,
)
from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.notifications.notices import Notice, Pass, Passed
from marketplace_orders.notifications.reading import read
from tests.builders import BOUGHT, CATALOG
from tests.samples import Json, body, changed, record


def said(event: Json) -> Body:
    found = read(record(event), CATALOG, BOUGHT)
    assert isinstance(found, Notice)
    return found.fact.body


@pytest.mark.parametrize("value", [..., None])
@pytest.mark.parametrize(
    "path",
    [
        "detail.resaleAuthorization",
        "detail.acceptor",
        "detail.proposer",
        "detail.offer",
        "detail.agreement.acceptanceTime",
        "detail.agreement.startTime",
        "detail.agreement.endTime",
        "detail.agreement.intent",
    ],
)
def test_an_event_without_an_optional_part_is_still_that_event(path: str, value: object) -> None:
    assert isinstance(said(changed(body("created"), path, value)), AgreementCreated)


def test_the_minimal_event_names_its_agreement_and_nothing_else() -> None:
    event = changed(body("created"), "detail", {"agreement": {"id": "agmt-1"}})
    assert said(event) == AgreementCreated(agreement_id="agmt-1")


def test_empty_texts_are_absent() -> None:
    assert said(changed(body("created"), "detail.offer.id", "")) == said(
        changed(body("created"), "detail.offer", ...)
    )


@pytest.mark.parametrize(
    "text", ["2026-11-01T12:00:00Z", "2026-11-01T12:00:00.000Z", "2026-11-01T13:00:00+01:00"]
)
def test_instants_are_utc_whatever_their_zone(text: str) -> None:
    created = said(changed(body("created"), "detail.agreement.acceptanceTime", text))
    assert isinstance(created, AgreementCreated)
    assert created.acceptance_time == datetime(2026, 11, 1, 12, tzinfo=UTC)
    assert created.acceptance_time.utcoffset() == timedelta(0)


@pytest.mark.parametrize(("enabled", "renewal"), [(True, True), (False, False), (None, None), (..., None)])
def test_an_amendment_tells_the_choice_about_renewal(enabled: object, renewal: bool | None) -> None:
    amended = said(changed(body("amended"), "detail.agreement.autoRenewalEnabled", enabled))
    assert isinstance(amended, AgreementAmended)
    assert amended.auto_renewal is renewal


@pytest.mark.parametrize(
    ("spelt", "arn"),
    [
        ("arn:aws:license-manager::294406891311:license:l-1", True),
        ("arn:aws:license-manager::294406891311:license/l-1", True),
        ("aws:license-manager:us-east-1:123456789012:l-1", False),
        ("l-1", False),
    ],
)
@pytest.mark.parametrize("member", ["arn", "id"])
def test_a_license_is_its_id_however_it_is_spelt(spelt: str, arn: bool, member: str) -> None:
    updated = said(changed(body("license_updated"), "detail.license", {member: spelt}))
    assert isinstance(updated, LicenseUpdated)
    assert updated.license_id == "l-1"
    assert updated.license_arn == (spelt if arn else None)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Pending Approval", "PENDING_APPROVAL"),
        ("Approved", "APPROVED"),
        ("Rejected", "REJECTED"),
        ("Cancelled", "CANCELLED"),
        ("Validation Failed", "VALIDATION_FAILED"),
    ],
)
@pytest.mark.parametrize("role", ["Proposer", "Manufacturer"])
def test_the_name_of_a_request_event_says_its_status_where_no_code_does(
    name: str, status: str, role: str
) -> None:
    """O-65: both roles are told (facts §11, 3)."""
    event = changed(body("cancellation_request_approved"), "detail-type", f"{name} - {role}")
    event = changed(event, "detail-type", f"Agreement Cancellation Request {name} - {role}")
    changed_request = said(changed(event, "detail.agreementCancellationRequest.statusCode", ...))
    assert isinstance(changed_request, CancellationRequestChanged)
    assert changed_request.status == status


@pytest.mark.parametrize(
    ("told", "amount"), [("-100.00", "100.00"), ("100.00", "100.00"), ("-0.00000001", "0.00000001")]
)
def test_the_sign_of_an_adjustment_is_turned(told: str, amount: str) -> None:
    path = "detail.billingAdjustmentRequest.adjustmentAmount"
    adjusted = said(changed(body("billing_adjustment_completed"), path, told))
    assert isinstance(adjusted, BillingAdjusted)
    assert adjusted.amount == Decimal(amount)


@pytest.mark.parametrize(
    "title",
    ["License Updated", "Purchase Agreement Created", "Agreement Cancellation Request Mislaid - Proposer"],
)
def test_a_type_without_role_or_with_an_unknown_name_is_kept_as_unknown(title: str) -> None:
    assert isinstance(said(changed(body("created"), "detail-type", title)), UnknownNotice)


@pytest.mark.parametrize("agreement", [..., None, {}, {"id": None}, {"id": "a#b"}, "agmt-1"])
def test_an_unknown_event_about_no_agreement_is_let_pass(agreement: object) -> None:
    event = changed(body("unknown_event"), "detail.agreement", agreement)
    assert read(record(event), CATALOG, BOUGHT) == Passed(event["detail-type"], Pass.UNKNOWN)


@pytest.mark.parametrize("detail", [{}, {"agreement": 7}])
def test_what_the_vendor_bought_itself_is_ignored_whatever_it_holds(detail: Json) -> None:
    """Facts §11, 4."""
    event = changed(body("created_as_acceptor"), "detail", detail)
    assert read(record(event), CATALOG, BOUGHT) == Passed(event["detail-type"], Pass.ACCEPTOR)
