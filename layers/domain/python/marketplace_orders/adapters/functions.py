"""Starting another function without waiting for it."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from botocore import exceptions as botocore_errors
from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.table import code_of
from marketplace_orders.ports.errors import StoreBusy

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient

_BUSY = frozenset({"ServiceException", "TooManyRequestsException"})


def start(client: "LambdaClient", function_name: str, event: Mapping[str, object]) -> None:
    """Have AWS Lambda call the function soon with *event* (Invoke, ``InvocationType=Event``).

    Raises:
        StoreBusy: Lambda throttles or does not answer; may be repeated.
    """
    try:
        client.invoke(FunctionName=function_name, InvocationType="Event", Payload=json.dumps(event))
    except ClientError as error:
        if code_of(error) in _BUSY:
            raise StoreBusy from error
        raise
    except (botocore_errors.ConnectionError, botocore_errors.HTTPClientError) as error:
        raise StoreBusy from error
