"""What the roles of AWS's own services need their permissions for."""

from collections.abc import Callable

from tests.e2e.least_privilege.proofs import Asserted, Proofs, Wired, on
from tests.e2e.least_privilege.resources import ANYTHING
from tests.e2e.support import wiring
from tests.infra import test_refund_window as of_window
from tests.infra import test_refund_workflow as of_refund
from tests.infra.templates import Assembly

_LOGS = "Step Functions developer guide, Logging to CloudWatch Logs: IAM policies"
_TRACES = "Step Functions developer guide, Tracing with X-Ray: IAM policies"


_DELIVERY = (
    "CreateLogDelivery",
    "GetLogDelivery",
    "UpdateLogDelivery",
    "DeleteLogDelivery",
    "ListLogDeliveries",
    "PutResourcePolicy",
    "DescribeResourcePolicies",
    "DescribeLogGroups",
)
_TRACING = ("PutTraceSegments", "PutTelemetryRecords", "GetSamplingRules", "GetSamplingTargets")


def _workflow(function: str, insists: Callable[[Assembly], None]) -> Proofs:
    """What a workflow calls, and what it is logged and traced with; *insists* is the templates' test."""
    return {
        **on(f"${{Functions{function}Function.Arn}}", "lambda", InvokeFunction=Wired(wiring.workflow_tasks)),
        **on(ANYTHING, "logs", **dict.fromkeys(_DELIVERY, Asserted(insists, _LOGS))),
        **on(ANYTHING, "xray", **dict.fromkeys(_TRACING, Asserted(insists, _TRACES))),
    }


WORKFLOW = _workflow("Window", of_window.test_workflow_may_log_and_trace_and_no_more)
REFUND_WORKFLOW = _workflow("Refunding", of_refund.test_workflow_may_log_and_trace_and_no_more)
RULE: Proofs = on("${RefundWindowWorkflow}", "states", StartExecution=Wired(wiring.rule_targets))
REFUND_RULE: Proofs = on("${RefundWorkflow}", "states", StartExecution=Wired(wiring.rule_targets))
