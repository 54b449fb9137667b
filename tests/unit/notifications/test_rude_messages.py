"""Messages that cannot be read fail, each alone, and tell why without telling what they held."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.notifications.notices import Notice, Passed
from marketplace_orders.notifications.reading import read
from marketplace_orders.notifications.unreadable import Unreadable
from tests.builders import BOUGHT, CATALOG
from tests.samples import Json, body, changed, enveloped, message, record

VALUES: list[object] = [
    None,
    7,
    7.5,
    True,
    [],
    ["x"],
    {},
    "",
    " ",
    "a\x00b",
    "a\nb",
    "x" * 5000,
    "\ud800",
    "é",
]
"""What members are replaced by; each is wrong for at least those members that are required."""


def unread(content: object) -> str:
    with pytest.raises(Unreadable) as caught:
        read(record(content), CATALOG, BOUGHT)
    return caught.value.reason


@pytest.mark.parametrize(
    "text",
    ["", " ", "nonsense", "[]", "null", "7", '"text"', "{}", '{"a": 1}', '{"detail-type": ', "[" * 100_000],
    ids=lambda text: text[:12],
)
def test_what_is_no_notification_cannot_be_read(text: str) -> None:
    assert unread(text)


@pytest.mark.parametrize("value", [value for value in VALUES if value != "é"], ids=repr)
@pytest.mark.parametrize(
    ("case", "path"),
    [
        ("created", "detail.agreement.id"),
        ("ended_cancelled", "detail.agreement.status"),
        ("license_updated", "detail.license.arn"),
        ("license_updated", "detail.agreement.id"),
        ("cancellation_request_approved", "detail.agreementCancellationRequest.id"),
        ("billing_adjustment_completed", "detail.billingAdjustmentRequest.id"),
        ("advisory_issued", "detail.agreement.id"),
        ("created", "time"),
        ("created", "detail"),
        ("created", "id"),
        ("created", "detail-type"),
    ],
)
def test_a_required_member_of_a_known_event_must_be_what_aws_documents(
    case: str, path: str, value: object
) -> None:
    assert unread(changed(body(case), path, value))


@pytest.mark.parametrize("value", [7, True, [], ["x"], "a\x00b", "x" * 5000], ids=repr)
@pytest.mark.parametrize(
    "path",
    [
        "detail.acceptor",
        "detail.acceptor.accountId",
        "detail.offer.id",
        "detail.agreement.acceptanceTime",
        "detail.agreement.endTime",
        "detail.agreement.intent",
        "detail.requestId",
    ],
)
def test_an_optional_member_that_is_there_must_fit_too(path: str, value: object) -> None:
    assert unread(changed(body("created"), path, value))


@pytest.mark.parametrize(
    "instant",
    [
        "2026-11-01T12:00:00",
        "yesterday",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "1969-12-31T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "2026-11-01",
    ],
)
@pytest.mark.parametrize("path", ["time", "detail.agreement.acceptanceTime"])
def test_an_instant_needs_a_zone_and_must_be_one_at_which_things_happen(path: str, instant: str) -> None:
    assert unread(changed(body("created"), path, instant))


@pytest.mark.parametrize("amount", ["-1e9", "NaN", "Infinity", "1,00", "", "--1", -100.0, "1.123456789"])
def test_an_amount_is_a_decimal_string(amount: object) -> None:
    path = "detail.billingAdjustmentRequest.adjustmentAmount"
    assert unread(changed(body("billing_adjustment_completed"), path, amount))


@pytest.mark.parametrize("member", ["customer-identifier", "product-code"])
@pytest.mark.parametrize("value", [..., *VALUES], ids=repr)
def test_a_known_action_must_name_customer_and_product(member: str, value: object) -> None:
    assert unread(enveloped(changed(message("subscribe_success"), member, value)))


@pytest.mark.parametrize("flag", ["False", "yes", "", 0, None, []])
def test_the_trial_flag_is_true_or_false(flag: object) -> None:
    assert unread(enveloped(changed(message("subscribe_success"), "isFreeTrialTermPresent", flag)))


@pytest.mark.parametrize("given", ["SubscriptionConfirmation", "UnsubscribeConfirmation", 7, None])
def test_only_notifications_of_sns_are_read(given: object) -> None:
    assert "Type" in unread(changed(body("subscribe_success"), "Type", given))


@pytest.mark.parametrize("content", ["not JSON", "[]", "null", '"subscribe-success"', "{}", '{"action": 7}'])
def test_the_message_in_the_envelope_must_be_an_object_with_an_action(content: str) -> None:
    assert unread(enveloped(content))


def test_an_agreement_cannot_take_the_name_of_a_legacy_order() -> None:
    assert unread(changed(body("created"), "detail.agreement.id", f"legacy-{'0' * 32}-1"))


def test_the_reason_names_the_member_and_never_its_value() -> None:
    reason = unread(changed(body("created"), "detail.acceptor.accountId", "jane@example.com"))
    assert "acceptor.accountId" in reason
    assert "jane" not in reason


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
_events = ("created", "license_updated", "billing_adjustment_completed", "unknown_event")
shapes = st.sampled_from(
    [*map(body, _events), body("subscribe_success"), message("subscribe_success"), body("unknown_action")]
)


def paths(content: Json, before: str = "") -> list[str]:
    found = [f"{before}{name}" for name in content if "." not in name]
    nested = [(name, inner) for name, inner in content.items() if isinstance(inner, dict)]
    return found + [path for name, inner in nested for path in paths(inner, f"{before}{name}.")]


@given(st.data())
def test_whatever_comes_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    """A message that is neither would take its batch down with it."""
    shape = data.draw(shapes)
    content = changed(shape, data.draw(st.sampled_from(paths(shape))), data.draw(json_values))
    with suppress(Unreadable):
        assert isinstance(read(record(json.dumps(content)), CATALOG, BOUGHT), Notice | Passed)
