"""How AWS Marketplace is asked: patience, and which failures are final."""

from collections.abc import Iterator
from contextlib import contextmanager

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.ports.enquiries import AnswerRefused

PATIENCE = Config(connect_timeout=1, read_timeout=4, retries={"mode": "standard", "total_max_attempts": 3})
"""Seconds to connect and to wait for an answer; ``standard`` waits between attempts with jitter.

What still fails is asked again by the queue, later and later.
"""

RETRY_AFTER = 60
"""Seconds after which asking again makes sense."""

FINAL = frozenset(
    {
        "AccessDeniedException",
        "InvalidParameterException",
        "ResourceNotFoundException",
        "ResourceNotSupportedException",
        "ValidationException",
    }
)
"""Errors of botocore's models for the four services that no repetition changes."""


CONFLICT = frozenset({"ConflictException"})
"""Final for what is asked for under a token of its own: something else stands in the way."""


@contextmanager
def asked(operation: str, final: frozenset[str] = FINAL) -> Iterator[None]:
    """Tell AWS's failures as the port's errors.

    Raises:
        AnswerRefused: the error is one of *final*.
        MarketplaceBusy: any other error, a time-out, no connection.
    """
    try:
        yield
    except ClientError as error:
        code = error.response.get("Error", {}).get("Code", "")
        if code in final:
            raise AnswerRefused(operation, code, _reason(error)) from error
        raise _busy(operation, code) from error
    except BotoCoreError as error:
        raise _busy(operation, type(error).__name__) from error


def _reason(error: ClientError) -> str | None:
    """The agreement service's own reason; it stands beside the error, not in it."""
    said = error.response.get("reason")
    return said if isinstance(said, str) else None


def _busy(operation: str, cause: str) -> MarketplaceBusy:
    return MarketplaceBusy(f"AWS Marketplace does not answer {operation} now ({cause}).", RETRY_AFTER)
