"""What a cancelled transaction means (AWS: API reference of TransactWriteItems, CancellationReasons).

| reason | on a fact, snapshot or raw body | on a companion |
|---|---|---|
| ConditionalCheckFailed | somebody was first: stale | that companion failed, with the item as it is |
| TransactionConflict | contention: stale, read again | likewise |
| throttling | the table is busy | likewise |
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import plain
from marketplace_orders.adapters.dynamodb.table import BUSY, code_of
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.journal import Companion, Conflict

if TYPE_CHECKING:
    from collections.abc import Mapping

CANCELLED = "TransactionCanceledException"
_CONDITION = "ConditionalCheckFailed"
_CONTENTION = "TransactionConflict"


def cancellation(error: ClientError, companions: Sequence[Companion]) -> Exception:
    """Return what to raise for *error*; *companions* were the last actions of the transaction."""
    if code_of(error) != CANCELLED:
        return error
    reasons: Sequence[Mapping[str, Any]] = error.response.get("CancellationReasons", ())
    codes = [reason.get("Code", "None") for reason in reasons]
    own = len(reasons) - len(companions)
    failed = [
        (companion, plain(reason.get("Item", {})))
        for companion, reason in zip(companions, reasons[own:], strict=True)
        if reason.get("Code") == _CONDITION
    ]
    stale = _CONDITION in codes[:own] or _CONTENTION in codes
    if stale or failed:
        return Conflict(stale=stale, failed=failed)
    return StoreBusy() if BUSY.intersection(codes) else error
