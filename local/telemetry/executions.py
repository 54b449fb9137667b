"""Runs of a workflow: when they started, and when and how they ended."""

from collections.abc import Iterator
from datetime import UTC
from typing import TYPE_CHECKING, Final

from local.telemetry.point import Point

if TYPE_CHECKING:
    from mypy_boto3_stepfunctions import SFNClient

NAMESPACE: Final = "AWS/States"
_ENDED: Final = {
    "SUCCEEDED": "ExecutionsSucceeded",
    "FAILED": "ExecutionsFailed",
    "ABORTED": "ExecutionsAborted",
    "TIMED_OUT": "ExecutionsTimedOut",
}
"""A run's status to the metric that counts it (Step Functions developer guide, "Monitoring metrics")."""


def executions(workflows: "SFNClient", machine: str) -> Iterator[Point]:
    """Each start, and each end under the metric of its status."""
    pages = workflows.get_paginator("list_executions").paginate(stateMachineArn=machine)
    for run in (each for page in pages for each in page["executions"]):
        moments = {"ExecutionsStarted": run["startDate"]}
        if run["status"] in _ENDED:
            moments[_ENDED[run["status"]]] = run["stopDate"]
        for metric, at in moments.items():
            yield Point(
                namespace=NAMESPACE,
                metric=metric,
                dimensions={"StateMachineArn": machine},
                at=at.astimezone(UTC),
                value=1,
            )
