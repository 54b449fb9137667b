"""When two messages are the same fact (design §4, identity of a fact)."""

import pytest

from marketplace_orders.notifications.notices import Notice
from marketplace_orders.notifications.reading import Record, read
from tests.builders import BOUGHT, CATALOG
from tests.samples import Json, body, changed, enveloped, message, record


def fact_id(given: Record) -> str:
    found = read(given, CATALOG, BOUGHT)
    assert isinstance(found, Notice)
    return found.fact.fact_id


def of(event: Json) -> str:
    return fact_id(record(event))


@pytest.mark.parametrize(
    ("path", "value"), [("id", "another-envelope"), ("time", "2026-11-01T12:05:00Z"), ("resources", [])]
)
def test_the_same_request_is_the_same_fact_in_any_envelope(path: str, value: object) -> None:
    """O-60: AWS's buyer guide calls ``requestId`` what de-duplicates events (facts §11, 2)."""
    created = body("created")
    assert of(changed(created, path, value)) == of(created)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("detail.requestId", "another-request"),
        ("detail-type", "Purchase Agreement Created - Manufacturer"),
        ("detail-type", "Purchase Agreement Amended - Proposer"),
    ],
)
def test_another_request_or_type_is_another_fact(path: str, value: object) -> None:
    created = body("created")
    assert of(changed(created, path, value)) != of(created)


def test_one_request_about_two_licenses_is_two_facts() -> None:
    updated = body("license_updated")
    assert of(changed(updated, "detail.license.arn", "arn:aws:license-manager::1:license:l-2")) != of(updated)


def test_a_license_arn_spelt_differently_is_the_same_fact() -> None:
    """Facts §11, 7."""
    updated = body("license_updated")
    license_id = updated["detail"]["license"]["arn"].rpartition(":")[2]
    spelt = changed(updated, "detail.license.arn", f"aws:license-manager:us-east-1:1:license/{license_id}")
    assert of(spelt) == of(updated)


@pytest.mark.parametrize("missing", [..., None, ""])
def test_without_a_request_the_envelope_identifies(missing: object) -> None:
    created = changed(body("created"), "detail.requestId", missing)
    assert of(created) == f"eventbridge:{created['id']}"
    assert of(changed(created, "id", "another-envelope")) != of(created)


def test_a_message_is_identified_by_sns() -> None:
    said = body("subscribe_success")
    assert fact_id(record(said, "queue-1")) == fact_id(record(said, "queue-2")) == f"sns:{said['MessageId']}"


@pytest.mark.parametrize(
    "given", [changed(body("subscribe_success"), "MessageId", ...), message("subscribe_success")]
)
def test_a_message_without_sns_s_id_is_identified_by_the_queue(given: Json) -> None:
    assert fact_id(record(given, "queue-1")) == "sns:queue-1"


def test_two_messages_with_the_same_content_are_two_facts() -> None:
    """A buyer can subscribe twice."""
    content = message("subscribe_success")
    assert of(enveloped(content, MessageId="one")) != of(enveloped(content, MessageId="two"))
