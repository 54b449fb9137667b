"""A batch of the queue: what cannot be read fails alone, what is unknown never fails, all is counted."""

from collections.abc import Callable

import pytest

from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.notifications.receiving import receive
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.services.appending import Ledger
from tests.fakes.store import FakeStore
from tests.samples import Json, body, changed, record, records
from tests.unit.notifications.expected import AGREEMENT, BODIES, PASSED

Counts = Callable[[], dict[str, float]]
Lines = Callable[[], list[Json]]


def failed(ledger: Ledger, *cases: str) -> list[str]:
    """Return the ids of the messages of *cases* that the queue must deliver again."""
    answer = receive(ledger, [each for case in cases for each in records(case)])
    return [each["itemIdentifier"] for each in answer["batchItemFailures"]]


def test_malformed_messages_fail_alone_and_the_rest_of_their_batch_is_processed(
    store: FakeStore, ledger: Ledger, counts: Counts, lines: Lines
) -> None:
    """Issue 2: "a message that can never be parsed" (O-60)."""
    batch = records("batch_with_malformed_messages")
    assert failed(ledger, "batch_with_malformed_messages") == [batch[1]["messageId"], batch[2]["messageId"]]
    assert store.journal[AGREEMENT].subscription_status is SubscriptionStatus.SUBSCRIBED
    assert len(store.journal) == 2
    assert counts() == {"NotificationsUnreadable": 2, "NotificationsReceived": 5}
    assert [(line["level"], line["reason"]) for line in lines() if line["level"] != "INFO"] == [
        ("ERROR", "body: not JSON"),
        ("ERROR", "agreement.id: string_type"),
    ]


@pytest.mark.parametrize("case", [*BODIES, *PASSED])
def test_no_message_that_can_be_read_fails(ledger: Ledger, case: str) -> None:
    """Unknown types are kept or let pass, never failed."""
    assert failed(ledger, case) == []


@pytest.mark.parametrize("case", PASSED)
def test_what_is_not_for_us_founds_no_order(store: FakeStore, ledger: Ledger, case: str) -> None:
    failed(ledger, case)
    assert len(store.journal) == 0


@pytest.mark.parametrize(
    ("case", "metric", "level"),
    [
        ("created_as_acceptor", "NotificationsIgnored", None),
        ("renewal_reminder", "NotificationsInformative", None),
        ("unknown_event", "NotificationsUnknown", "WARNING"),
        ("unknown_event_without_agreement", "NotificationsUnknown", "WARNING"),
        ("unknown_action", "NotificationsUnknown", "WARNING"),
        ("unknown_action_without_customer", "NotificationsUnknown", "WARNING"),
        ("ended_with_unknown_status", "UnknownEndStatus", "WARNING"),
    ],
)
def test_what_changes_nothing_is_counted(
    ledger: Ledger, counts: Counts, lines: Lines, case: str, metric: str, level: str | None
) -> None:
    failed(ledger, case)
    assert counts()[metric] == 1
    assert [line["level"] for line in lines() if line["level"] != "INFO"] == ([level] if level else [])


def test_each_message_that_is_stored_has_a_line_with_the_id_of_its_event(
    ledger: Ledger, lines: Lines
) -> None:
    """By which it is followed through the other functions."""
    failed(ledger, "created", "subscribe_success")
    told = [(line["correlation_id"], line["message_id"], line["facts"]) for line in lines()]
    assert told == [
        (body("created")["id"], records("created")[0]["messageId"], ["AgreementCreated"]),
        (
            body("subscribe_success")["MessageId"],
            records("subscribe_success")[0]["messageId"],
            ["SubscriptionChanged"],
        ),
    ]


def test_an_unknown_event_is_kept_on_its_order(store: FakeStore, ledger: Ledger) -> None:
    failed(ledger, "created", "unknown_event")
    assert store.journal[AGREEMENT].warnings == ("product_unknown", "unknown_notice")
    assert len(store.journal.facts(AGREEMENT)) == 2


def test_a_repeated_message_is_counted_and_changes_nothing(
    store: FakeStore, ledger: Ledger, counts: Counts
) -> None:
    """O-60."""
    failed(ledger, "created")
    before = store.journal[AGREEMENT]
    assert failed(ledger, "created") == []
    assert store.journal[AGREEMENT] == before
    assert counts()["NotificationsRepeated"] == 1


def test_a_store_that_is_busy_makes_the_queue_deliver_again(
    store: FakeStore, ledger: Ledger, counts: Counts, lines: Lines
) -> None:
    store.journal.failures.append(StoreBusy())
    assert failed(ledger, "created") == [records("created")[0]["messageId"]]
    assert counts()["NotificationsFailed"] == 1
    (line,) = lines()
    assert (line["level"], line["exception_name"]) == ("ERROR", "StoreBusy")
    assert failed(ledger, "created") == []
    assert store.journal[AGREEMENT].order_status is OrderStatus.REFUND_WINDOW


def test_nothing_that_names_a_person_or_an_account_is_logged(
    ledger: Ledger, capsys: pytest.CaptureFixture[str]
) -> None:
    """Unreadable and unknown alike: members, not values."""
    rude = changed(body("created"), "detail.acceptor", "jane@example.com 111122223333")
    unknown = changed(body("unknown_event"), "detail-type", "For jane@example.com in 111122223333")
    receive(ledger, [record(rude, "m1"), record(unknown, "m2")])
    said = capsys.readouterr().out
    assert "m1" in said
    assert "m2" in said
    assert "jane@" not in said
    assert "111122223333" not in said
