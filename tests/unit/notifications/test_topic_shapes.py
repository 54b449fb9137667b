"""Messages of the two topics of a legacy listing (facts §4, §11, 1)."""

from datetime import UTC, datetime

import pytest

from marketplace_orders.domain.facts.subscription import SubscriptionChanged
from marketplace_orders.domain.fold import Partition
from marketplace_orders.notifications.notices import Notice, Pass, Passed
from marketplace_orders.notifications.reading import read
from tests.builders import APPPUSH, BOUGHT, CATALOG
from tests.samples import body, changed, enveloped, message, record

SENT = datetime(2026, 11, 1, 12, 4, 5, tzinfo=UTC)
"""``SentTimestamp`` of the queue's messages in these tests."""


def notice(content: object) -> Notice:
    found = read(record(content, sent="1793534645000"), CATALOG, BOUGHT)
    assert isinstance(found, Notice)
    return found


@pytest.mark.parametrize(("flag", "trial"), [("true", True), ("false", False), (True, True), (..., False)])
def test_the_trial_flag_is_a_text_and_the_text_false_is_no_trial(flag: object, trial: bool) -> None:
    said = notice(enveloped(changed(message("subscribe_success"), "isFreeTrialTermPresent", flag)))
    assert isinstance(said.fact.body, SubscriptionChanged)
    assert said.fact.body.free_trial is trial


def test_live_messages_lack_the_offer() -> None:
    said = notice(body("subscribe_success")).fact.body
    assert isinstance(said, SubscriptionChanged)
    assert said.offer_id is None


def test_a_message_without_envelope_happened_when_the_queue_took_it() -> None:
    """A topic subscribed with raw delivery."""
    assert notice(message("subscribe_success")).fact.at == SENT


def test_an_envelope_without_time_happened_when_the_queue_took_it() -> None:
    assert notice(changed(body("subscribe_success"), "Timestamp", ...)).fact.at == SENT


def test_without_any_time_it_happened_when_we_learnt_it() -> None:
    bare = record(message("subscribe_success"))
    found = read({**bare, "attributes": {}}, CATALOG, BOUGHT)
    assert isinstance(found, Notice)
    assert found.fact.at == BOUGHT


def test_a_message_about_a_product_of_the_other_feed_is_kept_with_the_customer() -> None:
    content = changed(message("subscribe_success"), "product-code", APPPUSH.product_codes[0])
    assert notice(enveloped(content)).partition == Partition.of_customer("apppush", "GxExAmPlE7b9")


@pytest.mark.parametrize("member", ["customer-identifier", "product-code"])
@pytest.mark.parametrize("value", [..., None, "", 7])
def test_an_unknown_action_about_nobody_is_let_pass(member: str, value: object) -> None:
    content = changed(message("unknown_action"), member, value)
    assert read(record(enveloped(content)), CATALOG, BOUGHT) == Passed("subscribe-maybe", Pass.UNKNOWN)
