"""The bench's messages are about orders of their own."""

import json
from datetime import UTC, datetime, timedelta

from tests.bench.stack.messages import agreement_of, as_event, buyer_account, created, licensed, subscribed


def test_messages_of_one_name_are_about_one_agreement() -> None:
    bodies = [json.loads(created("a")), json.loads(licensed("a"))]
    assert {body["detail"]["agreement"]["id"] for body in bodies} == {agreement_of("a")}
    assert bodies[1]["detail"]["license"]["arn"].endswith(":l-a")


def test_every_buyer_is_another_aws_account_unless_one_is_named() -> None:
    accounts = {json.loads(created(f"n{n}"))["detail"]["acceptor"]["accountId"] for n in range(50)}
    assert len(accounts) == 50
    assert all(len(account) == 12 and account.isdigit() for account in accounts)
    assert json.loads(created("a", buyer="1" * 12))["detail"]["acceptor"]["accountId"] == "1" * 12


def test_every_customer_of_a_topic_is_another_one() -> None:
    messages = [json.loads(json.loads(subscribed(name))["Message"]) for name in ("a", "b")]
    assert len({message["customer-identifier"] for message in messages}) == 2


def test_purchases_are_of_yesterday_so_that_nothing_is_overdue() -> None:
    accepted = datetime.fromisoformat(json.loads(created("a"))["detail"]["agreement"]["acceptanceTime"])
    assert timedelta(0) < datetime.now(UTC) - accepted < timedelta(hours=48)


def test_a_batch_is_what_lambda_hands_over() -> None:
    event = as_event(["one", "two"])
    assert [record["body"] for record in event["Records"]] == ["one", "two"]
    assert len({record["messageId"] for record in event["Records"]}) == 2
    assert buyer_account("a") == buyer_account("a")
