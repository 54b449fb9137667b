"""The adapter keeps the contract that the fake keeps, and says what SQS said."""

from datetime import UTC, datetime, timedelta

import pytest
from botocore.exceptions import ClientError

from marketplace_orders.adapters.dead_letters import BATCH_BYTES, SqsDeadLetterQueue
from marketplace_orders.ports.dead_letters import FIRST_ID, FIRST_SENT, Letter
from marketplace_orders.ports.errors import QueuesBusy
from tests.contract.dead_letters import AN_HOUR, DeadLettersContract
from tests.integration.dead_letters.conftest import SqsPost


class TestDeadLetters(DeadLettersContract):
    pass


def test_a_letter_tells_when_it_was_sent_and_what_came_with_it(post: SqsPost) -> None:
    post.give_up("a", ERROR_CODE="NO_PERMISSIONS")
    (letter,) = post.queue.take(AN_HOUR)
    assert abs(letter.sent_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert (letter.received, letter.attributes) == (1, {"ERROR_CODE": "NO_PERMISSIONS"})


def test_the_first_id_and_time_survive_a_second_round(post: SqsPost) -> None:
    first = {FIRST_ID: "m-first", FIRST_SENT: "2026-11-01T12:00:00.000000Z"}
    post.give_up("a", **first)
    taken = post.queue.take(AN_HOUR)
    post.queue.send_back(taken)
    assert post.source() == [("a", "m-first")]
    assert taken[0].first_known_as == first


def test_what_is_too_large_for_one_call_takes_several(post: SqsPost) -> None:
    post.give_up(*("x" * (BATCH_BYTES - 1000) for _ in range(3)))
    taken = post.queue.take(AN_HOUR)
    assert len(post.queue.send_back(taken)) == len(taken)
    assert len(post.source()) == len(taken)


def test_a_queue_that_does_not_answer_is_busy(post: SqsPost) -> None:
    gone = SqsDeadLetterQueue(post.client, f"{post.queue.url}-gone", "")
    assert not gone.has_source
    letter = Letter(message_id="m", body="", sent_at=datetime.now(UTC), received=1, receipt="r")
    with pytest.raises(QueuesBusy) as raised:
        gone.count()
    assert isinstance(raised.value.__cause__, ClientError)
    with pytest.raises(QueuesBusy):
        gone.take(AN_HOUR)
    with pytest.raises(QueuesBusy):
        gone.remove([letter])
    gone.release([letter])
