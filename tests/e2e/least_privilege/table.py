"""Why each role has each of its permissions: action by action, the smallest proof.

A permission that the templates give and that is not here fails a test, and so does one that is here alone.
"""

from tests.e2e.least_privilege import (
    of_api,
    of_clocks,
    of_enrichment,
    of_notifications,
    of_operations,
    of_publishing,
    of_refunding,
    of_refunds,
    of_registration,
    of_services,
)
from tests.e2e.least_privilege.grants import Grant
from tests.e2e.least_privilege.proofs import Asserted, Proof, Proofs, on
from tests.e2e.least_privilege.resources import ANYTHING, TABLE_KEY
from tests.infra import test_permissions as asserted

TABLE_KEY_USES = (
    "DynamoDB developer guide, Encryption at rest, Authorizing use of a customer managed key: what DynamoDB "
    "requires in all cases"
)
_LOGS = "Lambda developer guide, Using CloudWatch logs: the execution role's permissions"
_TRACES = "X-Ray developer guide, Lambda: the two actions of an active trace"
_READ = ("Decrypt", "DescribeKey")
_WRITE = ("Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext", "ReEncryptFrom", "ReEncryptTo")

EVERY_FUNCTION: Proofs = {
    **on(
        TABLE_KEY,
        "kms",
        **{action: Asserted(asserted.test_keys, TABLE_KEY_USES) for action in (*_READ, *_WRITE)},
    ),
    **on(
        ANYTHING,
        "xray",
        PutTraceSegments=Asserted(asserted.test_nothing_else, _TRACES),
        PutTelemetryRecords=Asserted(asserted.test_nothing_else, _TRACES),
    ),
}

FUNCTIONS: dict[str, Proofs] = {
    "registration": of_registration.PROOFS,
    "api": of_api.PROOFS,
    "operations": of_operations.PROOFS,
    "refunds": of_refunds.PROOFS,
    "notifications": of_notifications.PROOFS,
    "enrichment": of_enrichment.PROOFS,
    "publisher": of_publishing.PUBLISHER,
    "republish": of_publishing.REPUBLISH,
    "linking": of_publishing.LINKING,
    "window": of_clocks.WINDOW,
    "reconciliation": of_clocks.RECONCILIATION,
    "sweep": of_clocks.SWEEP | of_refunding.RESTARTING,
    "refunding": of_refunding.REFUNDING,
}
SERVICES: dict[str, Proofs] = {
    "RefundWindowWorkflowRole": of_services.WORKFLOW,
    "RefundWindowWorkflowEventsRole": of_services.RULE,
    "RefundWorkflowRole": of_services.REFUND_WORKFLOW,
    "RefundWorkflowEventsRole": of_services.REFUND_RULE,
}


def _own_logs(function: str) -> Proofs:
    return on(
        f"${{Functions{function.capitalize()}Logs.Arn}}",
        "logs",
        CreateLogStream=Asserted(asserted.test_nothing_else, _LOGS),
        PutLogEvents=Asserted(asserted.test_nothing_else, _LOGS),
    )


def table() -> dict[Grant, Proof]:
    """Every permission with its proof."""
    roles = SERVICES | {name: EVERY_FUNCTION | _own_logs(name) | proofs for name, proofs in FUNCTIONS.items()}
    return {
        Grant(role, action, resource): proof
        for role, proofs in roles.items()
        for (action, resource), proof in proofs.items()
    }
