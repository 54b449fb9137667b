"""Every sample notification becomes what it must (shapes of facts §3.7, §4 and §11)."""

from datetime import UTC, datetime

import pytest

from marketplace_orders.domain.facts.fact import Source
from marketplace_orders.domain.fold import Partition
from marketplace_orders.notifications.notices import Notice, Passed
from marketplace_orders.notifications.reading import read
from tests.builders import CATALOG
from tests.samples import body, names, records
from tests.unit.notifications.expected import AGREEMENT, BODIES, CUSTOMER, FAILING, PASSED, RENEWED

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def notice(case: str) -> Notice:
    (record,) = records(case)
    found = read(record, CATALOG, NOW)
    assert isinstance(found, Notice)
    return found


def test_every_sample_says_what_is_expected_of_it() -> None:
    assert names("notifications") == sorted({*BODIES, *PASSED, *FAILING})


@pytest.mark.parametrize("case", BODIES)
def test_a_sample_becomes_its_fact(case: str) -> None:
    """O-60: what AWS told is on the order."""
    fact = notice(case).fact
    assert fact.body == BODIES[case]
    assert fact.recorded_at == NOW
    assert fact.correlation_id in {body(case).get("id"), body(case).get("MessageId"), *_messages(case)}


def _messages(case: str) -> set[str]:
    return {each["messageId"] for each in records(case)}


@pytest.mark.parametrize("case", PASSED)
def test_a_sample_that_is_not_for_us_becomes_none(case: str) -> None:
    (record,) = records(case)
    found = read(record, CATALOG, NOW)
    assert isinstance(found, Passed)
    assert found.why == PASSED[case]


def test_an_event_happened_when_its_envelope_says() -> None:
    """O-62: never at our own now."""
    fact = notice("created").fact
    assert fact.at == datetime(2026, 11, 1, 12, 0, 11, tzinfo=UTC)
    assert fact.source is Source.EVENTBRIDGE


def test_a_message_happened_when_sns_took_it() -> None:
    fact = notice("subscribe_success").fact
    assert fact.at == datetime(2026, 11, 1, 12, 0, 20, 719000, tzinfo=UTC)
    assert fact.source is Source.SNS


@pytest.mark.parametrize(
    ("case", "partition"),
    [
        ("created", Partition.of_agreement(AGREEMENT)),
        ("created_renewal", Partition.of_agreement(RENEWED)),
        ("cancellation_request_approved", Partition.of_agreement(AGREEMENT)),
        ("unknown_event", Partition.of_agreement(AGREEMENT)),
        ("subscribe_success", Partition.of_customer("sms", CUSTOMER)),
        ("entitlement_updated", Partition.of_customer("sms", CUSTOMER)),
        ("unknown_action", Partition.of_customer("sms", CUSTOMER)),
        ("subscribe_success_of_unknown_product", Partition.of_customer("not0in0the0catalog", CUSTOMER)),
    ],
)
def test_a_fact_belongs_to_its_agreement_or_customer(case: str, partition: Partition) -> None:
    assert notice(case).partition == partition


@pytest.mark.parametrize(
    ("case", "unknown", "informative"),
    [
        ("created", False, False),
        ("renewal_reminder", False, True),
        ("unknown_event", True, False),
        ("unknown_action", True, False),
    ],
)
def test_only_what_nobody_knows_counts_as_unknown(case: str, unknown: bool, informative: bool) -> None:
    found = notice(case)
    assert (found.is_unknown, found.is_informative) == (unknown, informative)


def test_resources_are_never_read() -> None:
    """AWS spells them in three ways and leaves them empty on cancellation events (facts §11, 5)."""
    assert body("cancellation_request_approved")["resources"] == []
    assert AGREEMENT in body("created")["resources"][0]
