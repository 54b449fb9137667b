"""What calls the functions that nobody calls directly."""

import json

import pytest

from tests.infra.templates import Assembly, Json

SIX_HOURS = 6 * 3600


def _mapping(aws: Assembly, function: str) -> Json:
    mappings = aws.orders.of_type("Lambda::EventSourceMapping").values()
    name = f"${{Functions{function.capitalize()}Function}}"
    (mapping,) = (each for each in mappings if aws.orders.text(each["FunctionName"]) == name)
    return mapping


@pytest.mark.parametrize(("function", "batch"), [("notifications", 10), ("enrichment", 5), ("republish", 10)])
def test_queue_batches_report_single_failures(aws: Assembly, function: str, batch: int) -> None:
    mapping = _mapping(aws, function)
    assert mapping["BatchSize"] == batch
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert aws.orders.text(mapping["EventSourceArn"]) == f"${{Queues{function.capitalize()}Queue.Arn}}"


def test_enrichment_leaves_the_accounts_quota_alone(aws: Assembly) -> None:
    assert _mapping(aws, "enrichment")["ScalingConfig"] == {"MaximumConcurrency": 2}


@pytest.mark.parametrize(("function", "failures"), [("publisher", "Publisher"), ("linking", "Linking")])
def test_streams_start_at_the_beginning_and_end_in_a_queue(
    aws: Assembly, function: str, failures: str
) -> None:
    mapping = _mapping(aws, function)
    assert aws.orders.text(mapping["EventSourceArn"]) == "${OrdersTable.StreamArn}"
    assert mapping["StartingPosition"] == "TRIM_HORIZON"
    assert mapping["BatchSize"] == 100
    assert mapping["MaximumRecordAgeInSeconds"] == SIX_HOURS
    destination = mapping["DestinationConfig"]["OnFailure"]["Destination"]
    assert aws.orders.text(destination) == f"${{Queues{failures}FailuresQueue.Arn}}"
    # The embedded engine loses what a stream's batch reports as failed.
    assert "FunctionResponseTypes" not in mapping


def _filter(aws: Assembly, function: str) -> Json:
    (pattern,) = _mapping(aws, function)["FilterCriteria"]["Filters"]
    parsed: Json = json.loads(pattern["Pattern"])
    return parsed


def test_publisher_sees_snapshots_only(aws: Assembly) -> None:
    assert _filter(aws, "publisher") == {
        "eventName": ["INSERT", "MODIFY"],
        "dynamodb": {
            "Keys": {
                "pk": {"S": [{"prefix": "ORDER#"}, {"prefix": "LEGACY#"}]},
                "sk": {"S": [{"prefix": "ORDER"}]},
            }
        },
    }


def test_linking_sees_buyers_only(aws: Assembly) -> None:
    assert _filter(aws, "linking") == {
        "eventName": ["INSERT", "MODIFY"],
        "dynamodb": {"Keys": {"pk": {"S": [{"prefix": "BUYER#"}]}}},
    }


def test_sweep_runs_every_minute_and_its_silence_is_heard(aws: Assembly) -> None:
    rule = aws.orders.of_type("Events::Rule")["SweepEveryMinute"]
    assert rule["ScheduleExpression"] == "rate(1 minute)"
    (target,) = rule["Targets"]
    assert aws.orders.text(target["Arn"]) == "${FunctionsSweepFunction.Arn}"
    assert target["RetryPolicy"] == {"MaximumEventAgeInSeconds": 60, "MaximumRetryAttempts": 0}
    alarm = aws.orders.of_type("CloudWatch::Alarm")["SweepSilent"]
    assert (alarm["TreatMissingData"], alarm["ComparisonOperator"]) == ("breaching", "LessThanThreshold")


def test_only_their_rules_may_call_the_functions_of_the_clock(aws: Assembly) -> None:
    permissions = (
        each
        for each in aws.orders.of_type("Lambda::Permission").values()
        if each["Principal"] == "events.amazonaws.com"
    )
    assert {
        aws.orders.text(each["FunctionName"]): aws.orders.text(each["SourceArn"]) for each in permissions
    } == {
        "${FunctionsSweepFunction.Arn}": "${SweepEveryMinute.Arn}",
        "${FunctionsReconciliationFunction.Arn}": "${ReconciliationEveryHour.Arn}",
    }


def test_reconciliation_runs_every_hour(aws: Assembly) -> None:
    rule = aws.orders.of_type("Events::Rule")["ReconciliationEveryHour"]
    assert rule["ScheduleExpression"] == "rate(1 hour)"
