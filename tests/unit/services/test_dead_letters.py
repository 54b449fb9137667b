"""What lies in the dead-letter queues, and why."""

import json

import pytest

from marketplace_orders.domain.errors import NotFound
from marketplace_orders.ports.dead_letters import Letter
from marketplace_orders.services.dead_letters import HIDDEN, SHOWN, MailRoom, piles
from marketplace_orders.services.explaining import Cause, Reader, explained
from tests.builders import after
from tests.fakes.dead_letters import FakeDeadLetterQueue

GIVEN_UP = {
    "requestContext": {"condition": "RetryAttemptsExhausted", "approximateInvokeCount": 12},
    "DDBStreamBatchInfo": {
        "batchSize": 7,
        "approximateArrivalOfFirstRecord": "2026-11-01T12:00:00Z",
        "approximateArrivalOfLastRecord": "2026-11-01T12:00:09Z",
    },
}


def letter(body: object, **attributes: str) -> Letter:
    text = body if isinstance(body, str) else json.dumps(body)
    return Letter(
        message_id="m-1", body=text, sent_at=after(0), received=5, receipt="r", attributes=attributes
    )


def why(queue: str, given: Letter, reader: Reader | None = None) -> tuple[Cause, str]:
    found = explained(queue, given, reader)
    return found.cause, found.sentence


def test_a_message_is_read_again_by_its_queues_own_reader() -> None:
    """O-60: what is wrong, by member, whatever it was when it failed."""
    cause, sentence = why("notifications", letter("{}"), lambda _: "detail.agreement: missing")
    assert (cause, sentence) == (Cause.UNREADABLE, "detail.agreement: missing")


def test_a_message_that_can_be_read_leads_to_the_log() -> None:
    cause, sentence = why("notifications", letter("{}"), lambda _: None)
    assert cause is Cause.FAILED
    assert sentence == "Every delivery failed: see the log of notifications, message_id m-1."


def test_what_eventbridge_could_not_deliver_says_so_itself() -> None:
    told = {"ERROR_CODE": "NO_PERMISSIONS", "ERROR_MESSAGE": "denied", "RETRY_ATTEMPTS": "0"}
    assert why("notifications", letter("{}", **told), lambda _: "wrong") == (
        Cause.UNDELIVERED,
        "NO_PERMISSIONS: denied",
    )


@pytest.mark.parametrize(
    ("queue", "body", "sentence"),
    [
        ("enrichment", "no JSON", "order_id: missing"),
        ("enrichment", [1], "order_id: missing"),
        ("republish", {"order_id": "agmt-1"}, "version: missing"),
    ],
)
def test_our_own_messages_say_what_they_lack(queue: str, body: object, sentence: str) -> None:
    assert why(queue, letter(body)) == (Cause.UNREADABLE, sentence)


def test_our_own_messages_that_are_whole_failed_for_another_reason() -> None:
    assert why("enrichment", letter({"order_id": "agmt-1", "since": None}))[0] is Cause.FAILED
    assert why("republish", letter({"order_id": "agmt-1", "version": 3}))[0] is Cause.FAILED


def test_a_streams_failure_tells_its_condition_and_counts() -> None:
    assert why("publisher-failures", letter(GIVEN_UP)) == (
        Cause.STREAM,
        "RetryAttemptsExhausted after 12 calls: 7 records of 2026-11-01T12:00:00Z to 2026-11-01T12:00:09Z.",
    )


def test_looking_hides_nothing_for_longer_than_it_takes() -> None:
    queue = FakeDeadLetterQueue()
    for number in range(25):
        queue.put(f"{number}", after(number))
    (pile,) = piles(MailRoom({"enrichment": queue}, {}))
    assert (pile.name, pile.count, pile.has_source) == ("enrichment", 25, True)
    assert [each.letter.body for each in pile.letters] == [str(number) for number in range(25)]
    assert len(queue.take(HIDDEN)) == 10


def test_of_many_some_are_shown_and_all_are_counted() -> None:
    queue = FakeDeadLetterQueue()
    for number in range(SHOWN + 30):
        queue.put(f"{number}")
    (pile,) = piles(MailRoom({"enrichment": queue}, {}))
    assert (pile.count, len(pile.letters)) == (SHOWN + 30, SHOWN)


def test_a_queue_that_is_not_ours_is_not_found() -> None:
    with pytest.raises(NotFound) as refused:
        MailRoom({}, {}).queue("orders")
    assert refused.value.code == "queue_not_found"
