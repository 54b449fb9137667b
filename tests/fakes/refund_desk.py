"""AWS's refund side in memory: pays once for each token, and keeps a ledger of what it paid."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.refunding.adjustments import BATCH, Adjustment, CreditMemo, Invoice, Statement
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import BatchAnswer, EntryRefused, Why


@dataclass
class FakeRefundDesk:
    """``answer`` is the buyer's, ``outcomes`` AWS's by invoice (True where nothing else is said).

    ``refusing`` are operations that AWS refuses for good (for its ``reason``), ``refused`` entries by invoice
    with their code.
    ``busy`` is how many calls from now do not answer; ``dies`` how many are carried out without an answer.
    """

    bills: tuple[Invoice, ...] = ()
    credited: tuple[CreditMemo, ...] = ()
    answer: str = "APPROVED"
    outcomes: dict[str, bool | None] = field(default_factory=dict)
    refusing: dict[str, str] = field(default_factory=dict)
    reason: str | None = None
    refused: dict[str, str] = field(default_factory=dict)
    busy: int = 0
    dies: int = 0
    calls: list[str] = field(default_factory=list)
    cancellations: dict[str, str] = field(default_factory=dict)
    whys: dict[str, Why] = field(default_factory=dict)
    made: dict[str, tuple[str, str, Decimal]] = field(default_factory=dict)

    @property
    def paid(self) -> Decimal:
        """What went back in all, a token counted once."""
        done = (amount for _, invoice, amount in self.made.values() if self.outcomes.get(invoice, True))
        return sum(done, Decimal(0))

    def statement(self, agreement_id: str) -> Statement:
        """See ``RefundDesk.statement``."""
        return Statement(self.invoices(agreement_id), self.credited)

    def invoices(self, agreement_id: str) -> tuple[Invoice, ...]:
        """See ``RefundDesk.invoices``; what was asked for already can be asked for no more."""
        self._called("ListAgreementInvoiceLineItems")
        return tuple(
            Invoice(
                invoice_id=bill.invoice_id,
                issued_at=bill.issued_at,
                currency=bill.currency,
                amount=bill.amount,
                adjustable=self._left(bill),
            )
            for bill in self.bills
        )

    def cancel(self, agreement_id: str, why: Why, client_token: str) -> str:
        """See ``RefundDesk.cancel``."""
        self._called("SendAgreementCancellationRequest")
        named = self.cancellations.setdefault(client_token, f"acr-{len(self.cancellations) + 1}")
        if self.whys.setdefault(client_token, why) != why:
            raise AnswerRefused("SendAgreementCancellationRequest", "ConflictException")
        self._answered()
        return named

    def cancellation(self, agreement_id: str, cancellation_id: str) -> str:
        """See ``RefundDesk.cancellation``."""
        self._called("GetAgreementCancellationRequest")
        self._known("GetAgreementCancellationRequest", cancellation_id)
        return self.answer

    def call_off(self, agreement_id: str, cancellation_id: str, reason: str) -> str:
        """See ``RefundDesk.call_off``."""
        self._called("CancelAgreementCancellationRequest")
        self._known("CancelAgreementCancellationRequest", cancellation_id)
        if self.answer == "PENDING_APPROVAL":
            self.answer = "CANCELLED"
        self._answered()
        return self.answer

    def adjust(self, agreement_id: str, entries: Sequence[Adjustment], why: Why) -> BatchAnswer:
        """See ``RefundDesk.adjust``."""
        self._called("BatchCreateBillingAdjustmentRequest")
        assert len(entries) <= BATCH
        refused = tuple(
            EntryRefused(client_token=each.client_token, code=code, message="as told")
            for each in entries
            if (code := self._taken(each))
        )
        self._answered()
        kept = {each.client_token for each in entries} - {each.client_token for each in refused}
        return BatchAnswer({token: self.made[token][0] for token in kept}, refused)

    def adjustment(self, agreement_id: str, adjustment_id: str) -> bool | None:
        """See ``RefundDesk.adjustment``."""
        self._called("GetBillingAdjustmentRequest")
        (invoice,) = (invoice for named, invoice, _ in self.made.values() if named == adjustment_id)
        return self.outcomes.get(invoice, True)

    def _taken(self, entry: Adjustment) -> str | None:
        """Make the adjustment, unless it was made before; answer the code if it cannot be."""
        if entry.invoice_id in self.refused:
            return self.refused[entry.invoice_id]
        if known := self.made.get(entry.client_token):
            return None if known[1:] == (entry.invoice_id, entry.amount) else "CONFLICT_EXCEPTION"
        (bill,) = (bill for bill in self.bills if bill.invoice_id == entry.invoice_id)
        if entry.amount > self._left(bill):
            return "VALIDATION_EXCEPTION"
        self.made[entry.client_token] = (f"ba-{len(self.made) + 1}", entry.invoice_id, entry.amount)
        return None

    def _left(self, bill: Invoice) -> Decimal:
        """What can still be asked for; an adjustment that failed takes nothing."""
        if self.outcomes.get(bill.invoice_id, True) is False:
            return bill.adjustable
        asked = (amount for _, invoice, amount in self.made.values() if invoice == bill.invoice_id)
        return bill.adjustable - sum(asked, Decimal(0))

    def _known(self, operation: str, cancellation_id: str) -> None:
        if cancellation_id not in self.cancellations.values():
            raise AnswerRefused(operation, "ResourceNotFoundException")

    def _called(self, operation: str) -> None:
        self.calls.append(operation)
        if operation in self.refusing:
            raise AnswerRefused(operation, self.refusing[operation], self.reason)
        if self.busy:
            self.busy -= 1
            raise MarketplaceBusy("AWS Marketplace does not answer now.", 60)

    def _answered(self) -> None:
        if self.dies:
            self.dies -= 1
            raise MarketplaceBusy("The connection broke after AWS had done it.", 60)
