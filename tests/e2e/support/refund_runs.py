"""Runs of the workflow that carries refunds out."""

import json

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws
from tests.e2e.support.polling import eventually


class RefundRuns:
    """The runs of each order, by ARN."""

    def __init__(self, aws: Aws, stack: RunningStack) -> None:
        self._workflows = aws.workflows
        self._machine = stack.outputs["RefundStateMachineArn"]

    def start(self, order_id: str, request_id: str) -> None:
        """Start a run, as the sweep does where one died."""
        given = {"order_id": order_id, "request_id": request_id, "correlation_id": "test"}
        self._workflows.start_execution(stateMachineArn=self._machine, input=json.dumps(given))

    def kill(self, order_id: str, state: str | None = None) -> None:
        """Stop the order's only run; once it has entered the task *state*, if one is named."""
        run = eventually(lambda: self._run_in(order_id, state), seconds=30, what=f"a run in {state}")
        self._workflows.stop_execution(executionArn=run)

    def _run_in(self, order_id: str, state: str | None) -> str | None:
        runs = self._of(order_id)
        return next((run for run in runs if state is None or state in self._entered(run)), None)

    def _of(self, order_id: str) -> list[str]:
        found = self._workflows.list_executions(stateMachineArn=self._machine)["executions"]
        arns = [each["executionArn"] for each in found if each["status"] == "RUNNING"]
        return [arn for arn in arns if order_id in self._input(arn)]

    def _input(self, run: str) -> str:
        return self._workflows.describe_execution(executionArn=run)["input"]

    def _entered(self, run: str) -> set[str]:
        events = self._workflows.get_execution_history(executionArn=run, maxResults=1000)["events"]
        entered = (each.get("stateEnteredEventDetails") for each in events)
        return {each["name"] for each in entered if each}
