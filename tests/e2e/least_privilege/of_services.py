"""What the roles of AWS's own services need their permissions for."""

from tests.e2e.least_privilege.proofs import Asserted, Proof, Proofs, Wired, on
from tests.e2e.least_privilege.resources import ANYTHING
from tests.e2e.support import wiring
from tests.infra import test_refund_window as asserted

_LOGS = "Step Functions developer guide, Logging to CloudWatch Logs: IAM policies"
_TRACES = "Step Functions developer guide, Tracing with X-Ray: IAM policies"


def _delivery(*actions: str) -> dict[str, Proof]:
    return dict.fromkeys(actions, Asserted(asserted.test_workflow_may_log_and_trace_and_no_more, _LOGS))


def _traces(*actions: str) -> dict[str, Proof]:
    return dict.fromkeys(actions, Asserted(asserted.test_workflow_may_log_and_trace_and_no_more, _TRACES))


WORKFLOW: Proofs = {
    **on("${FunctionsWindowFunction.Arn}", "lambda", InvokeFunction=Wired(wiring.workflow_tasks)),
    **on(
        ANYTHING,
        "logs",
        **_delivery(
            "CreateLogDelivery",
            "GetLogDelivery",
            "UpdateLogDelivery",
            "DeleteLogDelivery",
            "ListLogDeliveries",
            "PutResourcePolicy",
            "DescribeResourcePolicies",
            "DescribeLogGroups",
        ),
    ),
    **on(
        ANYTHING,
        "xray",
        **_traces("PutTraceSegments", "PutTelemetryRecords", "GetSamplingRules", "GetSamplingTargets"),
    ),
}
RULE: Proofs = on("${RefundWindowWorkflow}", "states", StartExecution=Wired(wiring.rule_targets))
