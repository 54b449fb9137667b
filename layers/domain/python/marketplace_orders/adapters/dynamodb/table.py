"""The table: requests to the low-level client, with AWS's throttling told as ``StoreBusy``."""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from botocore import exceptions as botocore_errors
from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import Item, Value, key_item, key_of
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.journal import Key

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import QueryOutputTypeDef, TransactWriteItemTypeDef

BUSY = frozenset(
    {
        "InternalServerError",
        "LimitExceededException",
        "ProvisionedThroughputExceeded",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "ServiceUnavailable",
        "ThrottlingError",
        "ThrottlingException",
        "TransactionConflictException",
        "TransactionInProgressException",
    }
)
"""DynamoDB's codes (of requests and of cancellation reasons) after which the same request may succeed."""

BATCH = 100
"""How many items one BatchGetItem may name."""

_ATTEMPTS = 4
_PAUSE = 0.05


@dataclass(frozen=True, slots=True)
class Table:
    """The table *name* over *client*, whose own retries are bounded (see ``connecting``)."""

    client: "DynamoDBClient"
    name: str
    pause: Callable[[float], None] = time.sleep

    def get(self, key: Key) -> Item | None:
        """Return the item at *key* (consistent), or None."""
        with busy_told():
            answer = self.client.get_item(TableName=self.name, Key=key_item(key), ConsistentRead=True)
        return answer.get("Item")

    def batch(self, keys: Iterable[Key]) -> dict[Key, Item]:
        """Return the items that exist at *keys* (consistent, at most 100 a request)."""
        wanted = [key_item(key) for key in keys]
        found: dict[Key, Item] = {}
        for start in range(0, len(wanted), BATCH):
            found.update((key_of(item), item) for item in self._batch(wanted[start : start + BATCH]))
        return found

    def query(self, request: Mapping[str, Any]) -> "QueryOutputTypeDef":
        """Return one page of the Query *request*."""
        with busy_told():
            return self.client.query(TableName=self.name, **request)

    def every(self, request: Mapping[str, Any]) -> Iterator[Item]:
        """Yield the items of every page of the Query *request*."""
        page = self.query(request)
        yield from page["Items"]
        while after := page.get("LastEvaluatedKey"):
            page = self.query({**request, "ExclusiveStartKey": after})
            yield from page["Items"]

    def put(self, item: Mapping[str, Value], **request: Any) -> None:
        """Store *item*; *request* holds the condition."""
        with busy_told():
            self.client.put_item(TableName=self.name, Item=item, **request)

    def update(self, key: Key, request: Mapping[str, Any]) -> None:
        """Change the item at *key*; *request* holds the expressions."""
        with busy_told():
            self.client.update_item(TableName=self.name, Key=key_item(key), **request)

    def delete(self, key: Key) -> None:
        """Delete the item at *key*, if there is one."""
        with busy_told():
            self.client.delete_item(TableName=self.name, Key=key_item(key))

    def transact(self, actions: Sequence["TransactWriteItemTypeDef"]) -> None:
        """Make *actions* all or none. botocore's own token makes a repeated request harmless."""
        with busy_told():
            self.client.transact_write_items(TransactItems=actions)

    def _batch(self, keys: list[dict[str, Value]]) -> Iterator[Item]:
        request: Any = {self.name: {"Keys": keys, "ConsistentRead": True}}
        for attempt in range(_ATTEMPTS):
            with busy_told():
                answer = self.client.batch_get_item(RequestItems=request)
            yield from answer["Responses"].get(self.name, ())
            request = answer.get("UnprocessedKeys")
            if not request:
                return
            self.pause(random.uniform(0, _PAUSE * 2**attempt))  # noqa: S311 - jitter is no secret
        raise StoreBusy


def code_of(error: ClientError) -> str:
    """Return AWS's code for *error*."""
    return error.response.get("Error", {}).get("Code", "")


def condition_failed(error: ClientError) -> bool:
    """Return whether a write was refused because its condition does not hold."""
    return code_of(error) == "ConditionalCheckFailedException"


@contextmanager
def busy_told() -> Iterator[None]:
    """Tell throttling, and a table that does not answer, as ``StoreBusy``; pass all else on."""
    try:
        yield
    except ClientError as error:
        if code_of(error) in BUSY:
            raise StoreBusy from error
        raise
    except (botocore_errors.ConnectionError, botocore_errors.HTTPClientError) as error:
        raise StoreBusy from error
