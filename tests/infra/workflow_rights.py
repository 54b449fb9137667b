"""What the roles of both workflows need beside calling their function."""

from typing import Final

from tests.infra.templates import Assembly

_DELIVERY: Final = {f"logs:{verb}LogDelivery" for verb in ("Create", "Get", "Update", "Delete")}
_POLICIES: Final = {"logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups"}
_SAMPLING: Final = {"xray:GetSamplingRules", "xray:GetSamplingTargets"}
_SENDING: Final = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}


def assert_logs_and_traces_and_no_more(assembly: Assembly, policy: str) -> None:
    """Assert that *policy* allows that alone everywhere: log delivery and X-Ray know no resources."""
    document = assembly.orders.of_type("IAM::Policy")[policy]["PolicyDocument"]
    everywhere = {
        action
        for each in assembly.orders.statements(document)
        for action in each.actions
        if each.resources == {"*"}
    }
    assert everywhere == _DELIVERY | {"logs:ListLogDeliveries"} | _POLICIES | _SAMPLING | _SENDING
