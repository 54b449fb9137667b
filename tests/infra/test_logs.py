"""Who writes logs where, and for how long they are kept."""

from collections import Counter

import pytest

from tests.infra.templates import Assembly

THREE_MONTHS = 90


def _written(aws: Assembly) -> dict[str, str]:
    """The log group of each function, of the API's stage and of the workflows."""
    template = aws.orders
    functions = {
        name: each["LoggingConfig"]["LogGroup"] for name, each in template.of_type("Lambda::Function").items()
    }
    stage = template.only("ApiGatewayV2::Stage")["AccessLogSettings"]["DestinationArn"]
    workflows = {
        name: destination["CloudWatchLogsLogGroup"]["LogGroupArn"]
        for name, each in template.of_type("StepFunctions::StateMachine").items()
        for destination in each["LoggingConfiguration"]["Destinations"]
    }
    found = {**functions, "the API": stage, **workflows}
    return {who: template.text(group).replace(".Arn", "") for who, group in found.items()}


def test_everything_that_runs_has_a_group_of_its_own(aws: Assembly) -> None:
    """A group that AWS makes by itself would keep its lines for ever."""
    groups = Counter(_written(aws).values())
    assert set(groups) == {f"${{{name}}}" for name in aws.orders.of_type("Logs::LogGroup")}
    assert set(groups.values()) == {1}


def test_every_group_forgets_after_three_months_and_keeps_its_lines_for_queries(aws: Assembly) -> None:
    """Not the class for infrequent access: it knows no metrics in log lines."""
    for group in aws.orders.of_type("Logs::LogGroup").values():
        assert group["RetentionInDays"] == THREE_MONTHS
        assert group.get("LogGroupClass", "STANDARD") == "STANDARD"


def test_groups_are_encrypted_by_cloudwatch_itself(aws: Assembly) -> None:
    """As it does with all; and no line holds what would need a key of our own (every run is searched)."""
    groups = aws.orders.of_type("Logs::LogGroup").values()
    assert not any("KmsKeyId" in group for group in groups)
    assert list(aws.data.of_type("Logs::LogGroup")) == []


@pytest.mark.parametrize("rule", ["RefundWindowOrderPlaced", "RefundRefundApproved"])
def test_workflow_is_told_nothing_that_its_log_must_not_hold(aws: Assembly, rule: str) -> None:
    """Its log has the input of every execution."""
    (target,) = aws.orders.of_type("Events::Rule")[rule]["Targets"]
    assert set(target["InputTransformer"]["InputPathsMap"].values()) <= {
        "$.detail.order_id",
        "$.detail.order.window_ends_at",
        "$.detail.order.refund.request_id",
        "$.detail.id",
        "$.detail.correlation_id",
    }
