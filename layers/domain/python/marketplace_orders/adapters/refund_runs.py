"""Runs of the workflow `refund` in Step Functions."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from botocore import exceptions as botocore_errors
from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.table import code_of
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.refund_runs import RefundRun

if TYPE_CHECKING:
    from mypy_boto3_stepfunctions import SFNClient

_BUSY = frozenset({"ThrottlingException", "InternalServerError", "ServiceUnavailable"})
_UNKNOWN = frozenset({"ExecutionDoesNotExist", "InvalidArn"})


class StepFunctionsRuns:
    """See ``RefundRuns``; *workflow* is the state machine's ARN."""

    def __init__(self, client: "SFNClient", workflow: str) -> None:
        self._client, self._workflow = client, workflow

    def goes_on(self, run: str) -> bool:
        """DescribeExecution. AWS forgets a run 90 days after its end."""
        with _asked():
            try:
                return self._client.describe_execution(executionArn=run)["status"] == "RUNNING"
            except ClientError as error:
                if code_of(error) not in _UNKNOWN:
                    raise
                return False

    def start(self, run: RefundRun) -> None:
        """StartExecution, under a name that Step Functions makes."""
        given = {
            "order_id": run.order_id,
            "request_id": run.request_id,
            "correlation_id": run.correlation_id,
        }
        with _asked():
            self._client.start_execution(stateMachineArn=self._workflow, input=json.dumps(given))


@contextmanager
def _asked() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        if code_of(error) in _BUSY:
            raise StoreBusy from error
        raise
    except (botocore_errors.ConnectionError, botocore_errors.HTTPClientError) as error:
        raise StoreBusy from error
