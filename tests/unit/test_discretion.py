"""The check of a run's logs finds what it looks for, and nothing else."""

import hashlib

import pytest

from tests.e2e.support.discretion import Run, indiscretions

SESSION = "0123456789abcdef0123456789abcdef"
RUN = Run(
    secrets={"a registration token": frozenset({"a-token-of-somebody"})},
    sessions=frozenset({hashlib.sha256(SESSION.encode()).hexdigest()}),
)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"order": "agmt-1", "account": "111122223333"}', "an AWS account (111122223333)"),
        ("arn:aws:sts::000000000000:assumed-role/x", "an AWS account (000000000000)"),
        ('{"message": "joan@example.com cannot"}', "an e-mail address (joan@example.com)"),
        ("token a-token-of-somebody refused", "a registration token (a-token-of-somebody)"),
        (f"session {SESSION} opened", f"a session ({SESSION})"),
    ],
)
def test_what_nobody_should_read_is_found(line: str, what: str) -> None:
    """O-11, O-18."""
    assert indiscretions({"group": f"before\n{line}\nafter"}, RUN) == [f"group: {what}"]


@pytest.mark.parametrize(
    "token", [f"eyJ{'a' * 30}.eyJ{'b' * 30}.c", "__Host-registration=abc", "x-amzn-marketplace-token=abc"]
)
def test_tokens_are_found_by_their_shape(token: str) -> None:
    """O-11: also those that nobody kept."""
    assert len(indiscretions({"group": f"got {token}"}, RUN)) == 1


@pytest.mark.parametrize(
    "line",
    [
        '{"account": "********3333", "email": "jo***@example.com"}',
        '{"_aws":{"Timestamp":1795345501078}}',
        '{"MarketplaceLatency":[13.373205998505]}',
        "function_request_id 5f7f6582-4567-4696-8284-108098702019",
        f"fact {SESSION[::-1]}",
    ],
)
def test_masked_and_meaningless_things_are_left_alone(line: str) -> None:
    assert indiscretions({"group": line}, RUN) == []
