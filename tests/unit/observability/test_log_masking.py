"""No account id and no address survives in a log line."""

import json
from datetime import UTC, datetime

import pytest

from marketplace_orders.log_masking import masked, masked_json, masked_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("buyer 111122223333 arrived", "buyer ********3333 arrived"),
        (
            "arn:aws:dynamodb:us-east-1:111122223333:table/orders",
            "arn:aws:dynamodb:us-east-1:********3333:table/orders",
        ),
        ('{"accountId":"111122223333"}', '{"accountId":"********3333"}'),
        ("write to jane.doe@example.com now", "write to ja***@example.com now"),
        ("jane.doe+aws@mail.example.co.uk", "ja***@mail.example.co.uk"),
        ("111122223333 jane@example.com", "********3333 ja***@example.com"),
    ],
)
def test_account_ids_and_addresses_are_masked_in_any_text(text: str, shown: str) -> None:
    assert masked_text(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "1793534645000",
        "agmt-2f8c1e4b7a9d4056exampleone1",
        "490799e8-54da-4107-8a41-111122223333",
        "2026-11-01T12:00:00.000000Z",
        "https://example.com/@someone",
        "legacy-11112222333344445555666677778888-1",
    ],
)
def test_what_is_neither_stays(text: str) -> None:
    assert masked_text(text) == text


def test_texts_are_masked_at_any_depth() -> None:
    assert masked({"a": ["111122223333", ("x", {"b": "jo@example.com"})], "n": 111122223333}) == {
        "a": ["********3333", ["x", {"b": "j***@example.com"}]],
        "n": 111122223333,
    }


def test_a_record_is_one_line_of_json_whatever_it_holds() -> None:
    class Odd:
        def __str__(self) -> str:
            return "odd\n111122223333"

    line = masked_json({"at": datetime(2026, 11, 1, tzinfo=UTC), "odd": Odd(), "name": "日本"})
    assert "\n" not in line
    assert json.loads(line) == {
        "at": "2026-11-01 00:00:00+00:00",
        "odd": "odd\n********3333",
        "name": "日本",
    }
