"""Calls are counted against their budget."""

import pytest

from tests.bench.calls.measure import counted, row
from tests.bench.calls.operations import Operation
from tests.bench.calls.recorder import Call
from tests.bench.calls.recordings import Recorded

APPEND = ("Query", "TransactWriteItems")


def recorded(*made: str, spare: int = 0) -> Recorded:
    operation = Operation("bind", lambda: None, APPEND, spare)
    return Recorded(operation, tuple(Call(f"DynamoDB_20120810.{name}", {}) for name in made))


@pytest.mark.parametrize(
    ("made", "spare", "holds"),
    [
        (("Query", "TransactWriteItems"), 0, True),
        (("Query", "TransactWriteItems", "Query"), 0, False),
        (("Query", "TransactWriteItems", "GetItem"), 1, True),
        (("Query", "TransactWriteItems", "GetItem", "GetItem"), 1, False),
        (("Query",), 1, False),
        (("Query", "PutItem"), 1, False),
    ],
)
def test_a_budget_is_kept_or_missed(made: tuple[str, ...], spare: int, holds: bool) -> None:
    assert row(recorded(*made, spare=spare)).holds is holds


def test_what_may_be_spent_on_top_is_told() -> None:
    assert row(recorded(*APPEND, spare=2)).limit == "1 Query, 1 TransactWriteItems, + 2"


def test_calls_are_counted_by_name_in_the_order_of_the_first() -> None:
    assert counted(["Query", "GetItem", "Query"]) == "2 Query, 1 GetItem"
