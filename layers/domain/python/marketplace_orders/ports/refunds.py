"""What is asked of AWS Marketplace to give money back (facts §7.1, §7.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from marketplace_orders.domain.refunding.adjustments import Adjustment, Invoice, Statement

ReasonCode = Literal[
    "INCORRECT_TERMS_ACCEPTED",
    "ALTERNATIVE_PROCUREMENT_CHANNEL",
    "UNINTENDED_RENEWAL",
    "BUYER_DISSATISFACTION",
    "OTHER",
]
"""The codes that AWS takes for a cancellation and for an adjustment alike (botocore's two enums)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What AWS is told: one of its reason codes, and a description of 1 to 500 characters."""

    reason_code: ReasonCode
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRefused:
    """An entry of a batch that AWS made no adjustment of, by the entry's *client_token*."""

    client_token: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """What became of a batch: AWS's ids by client token, and the entries that it refused."""

    made: dict[str, str]
    refused: tuple[EntryRefused, ...] = ()


class RefundDesk(Protocol):
    """Asks AWS as the seller of record. Every method raises the same two errors.

    Raises:
        AnswerRefused: AWS will not do it, however often it is asked.
        MarketplaceBusy: AWS throttles or does not answer, retries included; ask again later.
    """

    def statement(self, agreement_id: str) -> Statement:
        """Return invoices and credit memos (ListAgreementInvoiceLineItems by invoice)."""
        ...

    def invoices(self, agreement_id: str) -> tuple[Invoice, ...]:
        """Return what was invoiced (ListAgreementInvoiceLineItems by invoice), credit memos left out."""
        ...

    def cancel(self, agreement_id: str, why: Why, client_token: str) -> str:
        """Ask the buyer to agree to the agreement's end; the same token answers the same id (``acr-…``)."""
        ...

    def cancellation(self, agreement_id: str, cancellation_id: str) -> str:
        """Return the status word of a cancellation request (GetAgreementCancellationRequest)."""
        ...

    def call_off(self, agreement_id: str, cancellation_id: str, reason: str) -> str:
        """Take a pending cancellation request back (CancelAgreementCancellationRequest).

        *reason* is 1 to 2000 characters for the buyer to read. Returns the request's status word afterwards:
        ``CANCELLED``, also when it is done again; or what it had become before it could be taken back.
        """
        ...

    def adjust(self, agreement_id: str, entries: Sequence[Adjustment], why: Why) -> BatchAnswer:
        """Ask for at most five adjustments; the same tokens answer the same ids and pay once."""
        ...

    def adjustment(self, agreement_id: str, adjustment_id: str) -> bool | None:
        """Return whether an adjustment was made; None while AWS works on it."""
        ...
