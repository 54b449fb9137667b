"""What people and the workflow did about a refund request of ours (O-64 to O-67, facts §7.1 and §7.2).

AWS's own words about the money and the agreement are in ``facts.refund``.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Literal


class Wish(StrEnum):
    """What is asked for: the money, the end of the agreement, or both."""

    REFUND = "refund"
    CANCEL = "cancel"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRequested:
    """The account's owner or operations asked; the reason is the note *note_id*."""

    request_id: str
    wish: Wish
    note_id: str
    by_operations: bool = False
    kind: Literal["RefundRequested"] = "RefundRequested"


@dataclass(frozen=True, slots=True)
class Line:
    """One number: its stable *name*, its *value* as text, and the *formula* that ends in it.

    ``=`` where the formula gives the value exactly, ``≈`` where it was rounded: shares to six digits and what
    is used to the currency, halves up; the amount down, to what the currency can pay.
    """

    name: str
    value: str
    formula: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundProposed:
    """A reviewer settled on an amount; replaces what was proposed before.

    *amount* is 0 where only the agreement is to end, *computed* what the policy gave, line by line; where the
    two differ, the note *note_id* says why.
    """

    request_id: str
    proposal_id: str
    policy: str
    amount: Decimal
    computed: Decimal
    currency: str
    cancels: bool
    note_id: str | None = None
    lines: tuple[Line, ...] = ()
    kind: Literal["RefundProposed"] = "RefundProposed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundApproved:
    """The proposal is to be carried out; the buyer keeps the benefits for *grace* after it."""

    request_id: str
    proposal_id: str
    grace: timedelta = timedelta()
    kind: Literal["RefundApproved"] = "RefundApproved"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRejected:
    """Operations turned the request down; the reason is the note *note_id*."""

    request_id: str
    note_id: str
    kind: Literal["RefundRejected"] = "RefundRejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundWithdrawn:
    """Whoever asked does not want it any more."""

    request_id: str
    kind: Literal["RefundWithdrawn"] = "RefundWithdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRunStarted:
    """The workflow took the approved request up: its run *run* (an ARN), which may replace one that died."""

    request_id: str
    run: str
    kind: Literal["RefundRunStarted"] = "RefundRunStarted"


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationAsked:
    """The workflow asked AWS to end the agreement, under AWS's id *cancellation_id* (``acr-…``)."""

    request_id: str
    cancellation_id: str
    kind: Literal["CancellationAsked"] = "CancellationAsked"


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationReminded:
    """The buyer has *hours_left* to answer; at *answer_by* AWS takes silence for agreement (facts §7.1)."""

    request_id: str
    cancellation_id: str
    answer_by: datetime
    hours_left: int
    kind: Literal["CancellationReminded"] = "CancellationReminded"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceAwaited:
    """AWS has not invoiced as much as is to go back: usage is invoiced after its month (facts §7.2)."""

    request_id: str
    kind: Literal["InvoiceAwaited"] = "InvoiceAwaited"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundCalledOff:
    """Operations want an approved refund stopped, for the reason *note_id*. It may be too late."""

    request_id: str
    note_id: str
    kind: Literal["RefundCalledOff"] = "RefundCalledOff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is taken from one invoice; a positive amount in major units."""

    invoice_id: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundPlanned:
    """How the amount is spread over invoices. Recorded before AWS is asked.

    What an invoice lets go back shrinks with the first answer; a workflow that begins again must not
    spread the amount anew.
    """

    request_id: str
    currency: str
    parts: tuple[Part, ...]
    kind: Literal["RefundPlanned"] = "RefundPlanned"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentAsked:
    """The workflow asked AWS to give *amount* (positive, major units) of an invoice back (``ba-…``)."""

    request_id: str
    adjustment_id: str
    invoice_id: str
    amount: Decimal
    currency: str
    kind: Literal["AdjustmentAsked"] = "AdjustmentAsked"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentRefused:
    """AWS made no adjustment of an invoice: its *code* for the entry, and its own words."""

    request_id: str
    invoice_id: str
    amount: Decimal
    code: str
    message: str | None = None
    kind: Literal["AdjustmentRefused"] = "AdjustmentRefused"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundStopped:
    """A step could not be done: *code* is stable, *message* AWS's own words if there are any."""

    request_id: str
    step: str
    code: str
    message: str | None = None
    kind: Literal["RefundStopped"] = "RefundStopped"
