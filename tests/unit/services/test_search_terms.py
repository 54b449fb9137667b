"""What a searched text can mean."""

import pytest

from marketplace_orders.services.search_terms import FoundBy, readings

ARN = "arn:aws:license-manager::294406891311:license:l-0123"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("agmt-1", FoundBy.ORDER, "agmt-1"),
        ("  agmt-1\n", FoundBy.ORDER, "agmt-1"),
        ("111122223333", FoundBy.AWS_ACCOUNT, "111122223333"),
        ("1111-2222-3333", FoundBy.AWS_ACCOUNT, "111122223333"),
        ("1111 2222 3333", FoundBy.AWS_ACCOUNT, "111122223333"),
        ("l-0123", FoundBy.LICENSE, "l-0123"),
        (ARN, FoundBy.LICENSE, "l-0123"),
        (ARN.replace("license:l", "license/l"), FoundBy.LICENSE, "l-0123"),
        ("acc-0123", FoundBy.ACCOUNT, "acc-0123"),
        ("Joan@Example.com", FoundBy.EMAIL, "Joan@Example.com"),
    ],
)
def test_the_likeliest_meaning_comes_first(text: str, kind: FoundBy, name: str) -> None:
    assert next(readings(text)) == (kind, name)


def test_an_address_means_nothing_else() -> None:
    assert [kind for kind, _ in readings("111122223333@example.com")] == [FoundBy.EMAIL]


@pytest.mark.parametrize("text", ["\u0661" * 12, "11112222333", "1111222233334", "1111--2222-3333"])
def test_other_digits_are_no_aws_account(text: str) -> None:
    assert FoundBy.AWS_ACCOUNT not in {kind for kind, _ in readings(text)}
