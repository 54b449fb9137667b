"""Messages that were given up."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from local.embedded.description import RunningStack
from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.operations import Operations
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.aws import Aws
from tests.e2e.support.envelopes import envelope
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.polling import eventually
from tests.e2e.support.queues import WorkQueue

BROKEN = "neither JSON nor a notification"


@pytest.fixture
def notifications(aws: Aws, stack: RunningStack) -> Iterator[WorkQueue]:
    """The queue, empty of dead letters before and after."""
    queue = WorkQueue(aws, stack, "Notifications")
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)
    yield queue
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)


def test_messages_are_discarded_and_sent_again(
    visitors: Visitors, people: People, marketplace: Marketplace, notifications: WorkQueue, buyer: str
) -> None:
    """O-60: each says what is wrong with it; what is sent again is learnt from as if nothing had been."""
    with marketplace.delivering(drop=1, buyer_account=buyer):
        order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    notifications.give_up(BROKEN, *(envelope(each) for each in marketplace.told(order_id)))
    seen = Operations.opened(visitors, people.operator, "/dead-letters", "dead-letters")
    letters = seen.main.get_by_role("article")
    broken = letters.filter(has_text=seen.says("cause.unreadable"))
    expect(broken).to_have_count(1)
    broken.get_by_role("button", name=seen.says("body.of", id="")).click()
    expect(broken).to_contain_text(BROKEN)
    seen.is_for_everybody("dead-letters")
    broken.get_by_role("button", name=seen.says("discard.open")).click()
    seen.presses("discard.open")
    expect(seen.dialog).to_contain_text(words("asking.reason.missing", most="1,000"))
    assert_accessible(seen.page)
    seen.gives_reason("A test of ours.")
    seen.presses("discard.open")
    seen.tells("discard.done")
    expect(broken).to_have_count(0)
    seen.main.get_by_role("button", name=seen.says("redrive.all")).click()
    seen.gives_reason("The table is back.")
    seen.presses("redrive.open")
    expect(letters).to_have_count(0)
    expect(seen.main).to_contain_text(seen.says("nothing"))
    read = f"/api/ops/orders/{order_id}"
    eventually(lambda: people.operator.get(read).is_success, what="the order to be known")
