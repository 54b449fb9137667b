"""The marketplace's two feeds into the notifications queue."""

from pathlib import Path

import pytest

from infra.legacy_products import legacy_topics
from marketplace_orders.catalog import CATALOG_FILE
from tests.infra.templates import Assembly, Json, Statement

RULE = "${MarketplaceEventsRule.Arn}"
QUEUES = ("${QueuesNotificationsQueue.Arn}", "${QueuesNotificationsDeadLettersQueue.Arn}")
TOPICS = {
    f"arn:aws:sns:us-east-1:287250355862:aws-mp-{kind}-notification-sms0example6code"
    for kind in ("subscription", "entitlement")
}


def _rule(assembly: Assembly) -> Json:
    return assembly.orders.of_type("Events::Rule")["MarketplaceEventsRule"]


def _sending_to(aws: Assembly, queue: str, service: str) -> list[Statement]:
    return [
        each
        for policy in aws.orders.of_type("SQS::QueuePolicy").values()
        for each in aws.orders.statements(policy["PolicyDocument"])
        if each.effect == "Allow"
        and queue in each.resources
        and f"{service}.amazonaws.com" in each.principals
    ]


def test_rule_takes_every_type_of_event_so_that_new_ones_reach_us(aws: Assembly) -> None:
    rule = _rule(aws)
    assert rule["EventPattern"] == {"source": ["aws.agreement-marketplace"]}
    assert "EventBusName" not in rule, "the marketplace writes to the default bus"


def test_undelivered_events_become_dead_letters(aws: Assembly) -> None:
    (target,) = _rule(aws)["Targets"]
    assert aws.orders.text(target["Arn"]) == QUEUES[0]
    assert aws.orders.text(target["DeadLetterConfig"]["Arn"]) == QUEUES[1]


@pytest.mark.parametrize("queue", QUEUES)
def test_queue_takes_events_of_this_rule_alone(aws: Assembly, queue: str) -> None:
    (statement,) = _sending_to(aws, queue, "events")
    assert statement.actions == {"sqs:SendMessage"}
    assert aws.orders.text(statement.conditions["ArnEquals"]["aws:SourceArn"]) == RULE


@pytest.mark.parametrize("queue", QUEUES)
def test_queue_takes_messages_of_the_legacy_topics_alone(aws: Assembly, queue: str) -> None:
    statements = _sending_to(aws, queue, "sns")
    assert {each.conditions["ArnEquals"]["aws:SourceArn"] for each in statements} == TOPICS


def test_legacy_topics_are_subscribed_with_their_envelopes(aws: Assembly) -> None:
    subscriptions = aws.orders.of_type("SNS::Subscription").values()
    assert {each["TopicArn"] for each in subscriptions} == TOPICS
    for each in subscriptions:
        assert each["Protocol"] == "sqs"
        assert each["RawMessageDelivery"] is False
        assert aws.orders.text(each["Endpoint"]) == QUEUES[0]
        assert aws.orders.text(each["RedrivePolicy"]["deadLetterTargetArn"]) == QUEUES[1]


def test_local_events_have_a_source_that_put_events_takes(local: Assembly) -> None:
    assert _rule(local)["EventPattern"] == {"source": ["local.agreement-marketplace"]}


def test_a_legacy_listing_without_contracts_has_no_entitlement_topic(tmp_path: Path) -> None:
    """AWS refuses that subscription, and with it the whole deployment (facts §4.6)."""
    shipped = CATALOG_FILE.read_text(encoding="utf-8")
    catalog = tmp_path / "catalog.toml"
    catalog.write_text(shipped.replace('feed = "sns"', 'feed = "sns"\ncontract = false'), encoding="utf-8")
    assert legacy_topics(CATALOG_FILE) == [
        "aws-mp-subscription-notification-sms0example6code",
        "aws-mp-entitlement-notification-sms0example6code",
    ]
    assert legacy_topics(catalog) == ["aws-mp-subscription-notification-sms0example6code"]
