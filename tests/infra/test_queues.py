"""Every queue: encryption, dead letters, waiting time, alarms."""

import json

import pytest

from tests.infra.templates import Assembly, Json

WORK = {"Notifications": "notifications", "Enrichment": "enrichment", "Republish": "republish"}
LAST_RESORTS = {f"{name}DeadLetters" for name in WORK} | {"PublisherFailures", "LinkingFailures"}
FOURTEEN_DAYS = 14 * 24 * 3600


def _queues(aws: Assembly) -> dict[str, Json]:
    return aws.orders.of_type("SQS::Queue")


def _alarms_on(aws: Assembly, queue: str) -> dict[str, Json]:
    return {
        alarm["MetricName"]: alarm
        for alarm in aws.orders.of_type("CloudWatch::Alarm").values()
        if f"${{Queues{queue}Queue.QueueName}}" in map(aws.orders.text, _dimensions(alarm))
    }


def _dimensions(alarm: Json) -> list[object]:
    return [each["Value"] for each in alarm.get("Dimensions", [])]


def test_there_are_no_other_queues(aws: Assembly) -> None:
    assert set(_queues(aws)) == {f"Queues{name}Queue" for name in LAST_RESORTS | set(WORK)}


def test_every_queue_is_encrypted_with_our_key_and_keeps_messages_for_14_days(aws: Assembly) -> None:
    for queue in _queues(aws).values():
        assert aws.orders.text(queue["KmsMasterKeyId"]) == "${MessagesKey.Arn}"
        assert queue["MessageRetentionPeriod"] == FOURTEEN_DAYS


def test_every_queue_refuses_plain_http(aws: Assembly) -> None:
    refused: set[str] = set()
    for policy in aws.orders.of_type("SQS::QueuePolicy").values():
        for each in aws.orders.statements(policy["PolicyDocument"]):
            if each.effect == "Deny" and each.conditions["Bool"] == {"aws:SecureTransport": "false"}:
                assert each.actions == {"sqs:*"}
                assert each.principals == {"*"}
                refused |= each.resources
    assert refused == {f"${{{name}.Arn}}" for name in _queues(aws)}


@pytest.mark.parametrize("name", WORK)
def test_work_waits_six_timeouts_and_then_becomes_a_dead_letter(aws: Assembly, name: str) -> None:
    queue = _queues(aws)[f"Queues{name}Queue"]
    function = aws.orders.of_type("Lambda::Function")[f"Functions{name}Function"]
    assert queue["VisibilityTimeout"] == 6 * function["Timeout"]
    target = aws.orders.text(queue["RedrivePolicy"]["deadLetterTargetArn"])
    assert target == f"${{Queues{name}DeadLettersQueue.Arn}}"
    assert queue["RedrivePolicy"]["maxReceiveCount"] == 5


@pytest.mark.parametrize("name", WORK)
def test_work_that_waits_for_an_hour_raises_an_alarm(aws: Assembly, name: str) -> None:
    alarm = _alarms_on(aws, name)["ApproximateAgeOfOldestMessage"]
    assert (alarm["Threshold"], alarm["Statistic"]) == (3600, "Maximum")


@pytest.mark.parametrize("name", sorted(LAST_RESORTS))
def test_first_lost_message_raises_an_alarm(aws: Assembly, name: str) -> None:
    alarm = _alarms_on(aws, name)["ApproximateNumberOfMessagesVisible"]
    assert (alarm["Threshold"], alarm["EvaluationPeriods"]) == (1, 1)
    assert alarm["ComparisonOperator"] == "GreaterThanOrEqualToThreshold"


def test_messages_key_knows_every_service_that_sends(aws: Assembly) -> None:
    (key,) = (each for name, each in aws.orders.of_type("KMS::Key").items() if name == "MessagesKey")
    services = {
        principal: each
        for each in aws.orders.statements(key["KeyPolicy"])
        for principal in each.principals
        if principal.endswith(".amazonaws.com")
    }
    assert set(services) == {"events.amazonaws.com", "cloudwatch.amazonaws.com", "sns.amazonaws.com"}
    for name, each in services.items():
        assert each.actions == {"kms:Decrypt", "kms:GenerateDataKey"}, name
    for name in ("events.amazonaws.com", "cloudwatch.amazonaws.com"):
        assert services[name].conditions == {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}}}
    assert "aws:SourceArn" in json.dumps(services["sns.amazonaws.com"].conditions)
