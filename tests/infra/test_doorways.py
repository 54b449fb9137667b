"""Who is let in by resources themselves: each of these permissions is taken away in turn, and a test fails.

The roles' permissions are in ``tests/e2e/least_privilege``.
"""

import copy
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from tests.infra import (
    test_alarms,
    test_data_stack,
    test_front_door,
    test_http_api,
    test_marketplace_events,
    test_queues,
    test_triggers,
)
from tests.infra.templates import Assembly, Json, Template, plain

Doorway = tuple[str, str]
"""The resource whose policy it is (of a function: the permission itself), and whom it lets in."""
Test = Callable[[Assembly], None]


def _console(aws: Assembly) -> None:
    config = aws.orders.only("CloudFront::Distribution")["DistributionConfig"]
    test_front_door.test_console_is_read_by_this_distribution_alone(aws, config)


def _owned(aws: Assembly) -> None:
    for template in aws.templates:
        for key in template.of_type("KMS::Key").values():
            owner = "arn:aws:iam::${AWS::AccountId}:root"
            first, *_ = template.statements(key["KeyPolicy"])
            assert (first.effect, *first.principals, *first.actions) == ("Allow", owner, "kms:*")


def _route(route: str) -> Test:
    return lambda aws: test_http_api.test_api_may_call_each_routes_function(aws, route)


def _events(queue: str) -> Test:
    return lambda aws: test_marketplace_events.test_queue_takes_events_of_this_rule_alone(aws, queue)


def _topics(queue: str) -> Test:
    return lambda aws: test_marketplace_events.test_queue_takes_messages_of_the_legacy_topics_alone(
        aws, queue
    )


_KEY = test_queues.test_messages_key_knows_every_service_that_sends
_CLOCKS = test_triggers.test_only_their_rules_may_call_the_functions_of_the_clock
_ROOT = "arn:aws:iam::${AWS::AccountId}:root"
_LETTERS = "QueuesNotificationsDeadLettersQueuePolicy"

DOORWAYS: dict[Doorway, Test] = {
    ("TableKey", _ROOT): _owned,
    ("MessagesKey", _ROOT): _owned,
    ("MessagesKey", "events.amazonaws.com"): _KEY,
    ("MessagesKey", "cloudwatch.amazonaws.com"): _KEY,
    ("MessagesKey", "sns.amazonaws.com"): _KEY,
    ("AlarmsTopicPolicy", "cloudwatch.amazonaws.com"): (
        test_alarms.test_topic_is_encrypted_and_takes_alarms_of_this_account
    ),
    ("AccessLogsBucketPolicy", "logging.s3.amazonaws.com"): (
        test_data_stack.test_console_bucket_logs_who_reads_it
    ),
    ("AccessLogsBucketPolicy", "delivery.logs.amazonaws.com"): (
        test_data_stack.test_access_logs_are_written_by_this_accounts_deliveries_alone
    ),
    ("FrontDoorConsolePolicy", "cloudfront.amazonaws.com"): _console,
    ("QueuesNotificationsQueuePolicy", "events.amazonaws.com"): _events("${QueuesNotificationsQueue.Arn}"),
    ("QueuesNotificationsQueuePolicy", "sns.amazonaws.com"): _topics("${QueuesNotificationsQueue.Arn}"),
    (_LETTERS, "events.amazonaws.com"): _events("${QueuesNotificationsDeadLettersQueue.Arn}"),
    (_LETTERS, "sns.amazonaws.com"): _topics("${QueuesNotificationsDeadLettersQueue.Arn}"),
    ("${FunctionsSweepFunction.Arn}", "events.amazonaws.com"): _CLOCKS,
    ("${FunctionsReconciliationFunction.Arn}", "events.amazonaws.com"): _CLOCKS,
    # CDK permits a path once for each of its methods; any one of these would do.
    ("/aws/registration", "apigateway.amazonaws.com"): _route("POST /aws/registration"),
    ("/api/registration", "apigateway.amazonaws.com"): _route("GET /api/registration"),
    ("/api/catalog", "apigateway.amazonaws.com"): _route("GET /api/catalog"),
    ("/api/ops/{proxy+}", "apigateway.amazonaws.com"): _route("ANY /api/ops/{proxy+}"),
    **{
        (f"/api/{path}", "apigateway.amazonaws.com"): _route(f"ANY /api/{path}")
        for path in (
            "orders/{order_id}/refund",
            "orders/{order_id}/refund/{proxy+}",
            "ops/orders/{order_id}/refund",
            "ops/orders/{order_id}/refund/{proxy+}",
            "ops/orders/{order_id}/consumption",
        )
    },
    ("/api/{proxy+}", "apigateway.amazonaws.com"): _route("ANY /api/{proxy+}"),
}


def test_there_are_no_others(aws: Assembly) -> None:
    assert {doorway for template in aws.templates for doorway, _ in _found(template)} == set(DOORWAYS)


@pytest.mark.parametrize(("doorway", "test"), DOORWAYS.items(), ids=map(" ".join, DOORWAYS))
def test_without_it_another_test_fails(aws: Assembly, doorway: Doorway, test: Test) -> None:
    """O-2, O-59: whom AWS would no longer let in."""
    test(aws)
    with pytest.raises((AssertionError, ValueError)):
        test(_without(aws, doorway))


def _without(aws: Assembly, doorway: Doorway) -> Assembly:
    data = Template(copy.deepcopy(dict(aws.data.body)))
    orders = Template(copy.deepcopy(dict(aws.orders.body)), [data])
    for template in (data, orders):
        for found, close in list(_found(template)):
            if found == doorway:
                close()
    return Assembly(aws.folder, data, orders)


def _found(template: Template) -> Iterator[tuple[Doorway, Callable[[], object]]]:
    """Each doorway of the template, and what closes it."""
    resources: dict[str, Any] = template.body["Resources"]
    for logical_id, each in resources.items():
        properties = each.get("Properties", {})
        if each["Type"] == "AWS::Lambda::Permission":
            yield _of_function(template, properties), partial(resources.pop, logical_id)
        elif each["Type"] != "AWS::IAM::Policy":
            document = properties.get("PolicyDocument") or properties.get("KeyPolicy") or {"Statement": []}
            yield from _of_policy(template, plain(logical_id), document)


def _of_function(template: Template, permission: Json) -> Doorway:
    source = template.text(permission["SourceArn"])
    _, api, path = source.partition("/*/*")
    return (path if api else template.text(permission["FunctionName"])), permission["Principal"]


def _of_policy(
    template: Template, name: str, document: Json
) -> Iterator[tuple[Doorway, Callable[[], object]]]:
    for statement, read in zip(list(document["Statement"]), template.statements(document), strict=True):
        if read.effect == "Allow":
            (principal,) = read.principals
            yield (name, principal), partial(document["Statement"].remove, statement)
