"""Which raw answer a call gets."""

from typing import Any

import pytest

from local.simulator.faults.answers import Answer, AnswerBook, contains
from local.simulator.json_value import Value
from local.simulator.wire.errors import ServiceError

LICENSE = {"Filter": {"LICENSE_ARN": ["arn:1"]}}


def entitlements(book: AnswerBook, **params: Any) -> dict[str, Any] | None:
    answer = book.find("entitlement", "GetEntitlements", params)
    return answer.give(params, "NextToken") if answer else None


def test_pages_are_turned_by_their_own_tokens_and_an_empty_page_may_have_a_follower() -> None:
    book = AnswerBook()
    rows: tuple[dict[str, Any], ...] = ({"Entitlements": []}, {"Entitlements": [{"Dimension": "dau"}]})
    book.set(Answer("entitlement", "GetEntitlements", LICENSE, rows))

    first = entitlements(book, ProductCode="x", Filter={"LICENSE_ARN": ["arn:1"]})
    assert first
    assert first["Entitlements"] == []
    second = entitlements(book, ProductCode="x", Filter=LICENSE["Filter"], NextToken=first["NextToken"])
    assert second == {"Entitlements": [{"Dimension": "dau"}]}


def test_others_calls_and_tokens_are_not_concerned() -> None:
    book = AnswerBook()
    book.set(Answer("entitlement", "GetEntitlements", LICENSE, ({},)))

    assert entitlements(book, Filter={"LICENSE_ARN": ["arn:2"]}) is None
    assert entitlements(book, Filter=LICENSE["Filter"], NextToken="another") is None
    assert book.find("agreement", "GetEntitlements", LICENSE) is None


def test_the_newest_fitting_answer_wins_until_it_is_used_up() -> None:
    book = AnswerBook()
    book.set(Answer("entitlement", "GetEntitlements", {}, ({"page": "old"},)))
    book.set(Answer("entitlement", "GetEntitlements", {}, ({"page": "new"},), times=1))

    assert entitlements(book) == {"page": "new"}
    assert entitlements(book) == {"page": "old"}
    assert [answer.number for answer in book.list()] == [1]


def test_an_error_is_raised_anew_each_time() -> None:
    error = ServiceError("ThrottlingException", "slow down", 429, {"resourceId": "x"})
    book = AnswerBook()
    book.set(Answer("entitlement", "GetEntitlements", {}, error=error))

    for _ in range(2):
        with pytest.raises(ServiceError) as raised:
            entitlements(book)
        assert raised.value is not error
        assert (raised.value.code, raised.value.status) == ("ThrottlingException", 429)
        assert raised.value.members == {"resourceId": "x"}


def test_answers_can_be_taken_back() -> None:
    book = AnswerBook()
    gone = book.set(Answer("entitlement", "GetEntitlements", {}, ({},)))
    stays = book.set(Answer("agreement", "DescribeAgreement", {}, ({},)))
    book.clear(gone.number)
    assert book.list() == (stays,)

    book.clear()
    assert book.list() == ()


@pytest.mark.parametrize(
    ("value", "part", "expected"),
    [
        ({"a": 1, "b": 2}, {"a": 1}, True),
        ({"a": {"b": [1, 2]}}, {"a": {"b": [2]}}, True),
        ({"a": [{"name": "x", "values": ["1"]}]}, {"a": [{"name": "x"}]}, True),
        ({"a": 1}, {"b": 1}, False),
        ({"a": 1}, {"a": {"b": 1}}, False),
        ({"a": [1]}, {"a": [1, 2]}, False),
        ("text", "text", True),
        ("text", [], False),
    ],
)
def test_a_match_is_a_part_of_the_parameters(value: Value, part: Value, expected: bool) -> None:
    assert contains(value, part) is expected
