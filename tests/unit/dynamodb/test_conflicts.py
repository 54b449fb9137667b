"""What a cancelled transaction means, reason by reason; contention never happens in process."""

from typing import Any

import pytest
from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.conflicts import CANCELLED, cancellation
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.journal import Absent, Conflict, Key, Unchanged

CHECKS = (Absent(Key("BUYER#1", "BUYER")), Unchanged(Key("LICENSE#l-1", "LICENSE")))
FAILED = {"Code": "ConditionalCheckFailed"}
FINE = {"Code": "None"}
CONTENTION = {"Code": "TransactionConflict"}
THROTTLED = {"Code": "ThrottlingError"}


def cancelled(*reasons: dict[str, Any], code: str = CANCELLED) -> Exception:
    answer: Any = {"Error": {"Code": code}, "CancellationReasons": list(reasons)}
    return cancellation(ClientError(answer, "TransactWriteItems"), CHECKS)


@pytest.mark.parametrize(
    "reasons",
    [(FAILED, FINE, FINE, FINE), (FINE, FAILED, FINE, FINE), (CONTENTION, FINE, FINE, FINE)],
    ids=["the fact is stored", "the version moved", "contention"],
)
def test_somebody_came_first(reasons: tuple[dict[str, Any], ...]) -> None:
    conflict = cancelled(*reasons)
    assert isinstance(conflict, Conflict)
    assert (conflict.stale, conflict.failed) == (True, ())


def test_contention_on_a_companion_says_nothing_about_its_condition() -> None:
    conflict = cancelled(FINE, FINE, CONTENTION, FINE)
    assert isinstance(conflict, Conflict)
    assert (conflict.stale, conflict.failed) == (True, ())


def test_a_companion_that_failed_hands_its_item_back() -> None:
    item = {"pk": {"S": "BUYER#1"}, "sk": {"S": "BUYER"}, "account_id": {"S": "acc-1"}, "version": {"N": "2"}}
    conflict = cancelled(FINE, FINE, {**FAILED, "Item": item}, FINE)
    assert isinstance(conflict, Conflict)
    assert not conflict.stale
    assert conflict.failed == ((CHECKS[0], {"account_id": "acc-1", "version": 2}),)


def test_a_race_and_a_failed_companion_are_both_told() -> None:
    conflict = cancelled(FAILED, FINE, FINE, FAILED)
    assert isinstance(conflict, Conflict)
    assert conflict.stale
    assert conflict.failed == ((CHECKS[1], {}),)


@pytest.mark.parametrize("code", ["ThrottlingError", "ProvisionedThroughputExceeded"])
def test_a_throttled_transaction_may_be_repeated(code: str) -> None:
    assert isinstance(cancelled(FINE, {"Code": code}, FINE, FINE), StoreBusy)


def test_what_a_condition_says_counts_more_than_throttling_beside_it() -> None:
    assert isinstance(cancelled(FAILED, THROTTLED, FINE, FINE), Conflict)


def test_a_transaction_that_cannot_be_right_is_passed_on() -> None:
    assert isinstance(cancelled(FINE, {"Code": "ValidationError"}, FINE, FINE), ClientError)


def test_another_error_is_passed_on() -> None:
    assert isinstance(cancelled(code="ValidationException"), ClientError)
