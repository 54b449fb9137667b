"""What every refund desk promises: AWS is asked once for each token, and what it says is told as it is."""

from decimal import Decimal
from typing import Protocol

import pytest

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.refunding.adjustments import Adjustment, client_token
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import RefundDesk, Why

WHY = Why(reason_code="BUYER_DISSATISFACTION", description="Agreed with the buyer.")
OTHER = Why(reason_code="OTHER", description="Agreed with the buyer.")


class Counter(Protocol):
    """A desk with an agreement of two invoices, 80.00 and 20.00 USD, and who stands behind it."""

    @property
    def desk(self) -> RefundDesk:
        """The desk under test."""
        ...

    @property
    def agreement_id(self) -> str:
        """The agreement."""
        ...

    def answer(self, cancellation_id: str, status: str) -> None:
        """Let the buyer, or AWS, settle a cancellation request."""
        ...

    def settle(self, adjustment_id: str, completed: bool) -> None:
        """Let AWS settle an adjustment."""
        ...

    def refuse(self, invoice_id: str, code: str) -> None:
        """Let AWS refuse every entry about an invoice."""
        ...

    def fail(self, operation: str, error: str, reason: str | None = None) -> None:
        """Let AWS answer the next call of *operation* with an error, for good."""
        ...

    def lose(self, operation: str) -> None:
        """Let the next call of *operation* be carried out and its answer get lost."""
        ...

    def asked(self) -> Decimal:
        """Return how much AWS was asked for in all."""
        ...


def adjustable(counter: Counter) -> list[Decimal]:
    return sorted(each.adjustable for each in counter.desk.invoices(counter.agreement_id))


def entry(counter: Counter, amount: str, number: int = 0, request: str = "request-1") -> Adjustment:
    """What is asked of the agreement's invoice *number*, the largest first."""
    bills = sorted(counter.desk.invoices(counter.agreement_id), key=lambda each: each.amount, reverse=True)
    return Adjustment(
        invoice_id=bills[number].invoice_id,
        amount=Decimal(amount),
        currency="USD",
        client_token=client_token(request, bills[number].invoice_id),
    )


def ask(counter: Counter, *entries: Adjustment) -> dict[str, str]:
    """Ask for the entries, all of which are made; their ids by token."""
    answer = counter.desk.adjust(counter.agreement_id, entries, WHY)
    assert answer.refused == ()
    return answer.made


class RefundDeskContract:
    """An agreement whose invoices let everything go back."""

    def test_invoices_say_what_may_go_back(self, counter: Counter) -> None:
        bills = counter.desk.invoices(counter.agreement_id)
        assert sorted(each.amount for each in bills) == [Decimal("20.00"), Decimal("80.00")]
        assert all(each.amount == each.adjustable and each.currency == "USD" for each in bills)
        assert all(each.issued_at.utcoffset() is not None for each in bills)

    def test_what_may_go_back_shrinks_unless_the_adjustment_fails(self, counter: Counter) -> None:
        """Credit memos are no invoices: there are two all the while."""
        good, bad = entry(counter, "30.00"), entry(counter, "5.00", 1)
        made = ask(counter, good, bad)
        assert adjustable(counter) == [Decimal("15.00"), Decimal("50.00")]
        counter.settle(made[good.client_token], True)
        counter.settle(made[bad.client_token], False)
        assert adjustable(counter) == [Decimal("20.00"), Decimal("50.00")]

    def test_a_token_asks_once_for_an_end(self, counter: Counter) -> None:
        named = counter.desk.cancel(counter.agreement_id, WHY, "token-1")
        assert named.startswith("acr-")
        assert counter.desk.cancel(counter.agreement_id, WHY, "token-1") == named
        with pytest.raises(AnswerRefused) as refused:
            counter.desk.cancel(counter.agreement_id, OTHER, "token-1")
        assert refused.value.code == "ConflictException"

    @pytest.mark.parametrize("word", ["APPROVED", "REJECTED", "VALIDATION_FAILED"])
    def test_a_request_to_end_waits_until_it_is_answered(self, counter: Counter, word: str) -> None:
        named = counter.desk.cancel(counter.agreement_id, WHY, "token-1")
        assert counter.desk.cancellation(counter.agreement_id, named) == "PENDING_APPROVAL"
        counter.answer(named, word)
        assert counter.desk.cancellation(counter.agreement_id, named) == word

    def test_a_pending_request_is_called_off_once(self, counter: Counter) -> None:
        named = counter.desk.cancel(counter.agreement_id, WHY, "token-1")
        for _ in range(2):
            assert counter.desk.call_off(counter.agreement_id, named, "a mistake") == "CANCELLED"
        assert counter.desk.cancellation(counter.agreement_id, named) == "CANCELLED"

    def test_what_was_answered_before_it_is_called_off_stays_answered(self, counter: Counter) -> None:
        named = counter.desk.cancel(counter.agreement_id, WHY, "token-1")
        counter.answer(named, "APPROVED")
        assert counter.desk.call_off(counter.agreement_id, named, "a mistake") == "APPROVED"

    def test_an_unknown_request_is_a_refusal(self, counter: Counter) -> None:
        with pytest.raises(AnswerRefused) as refused:
            counter.desk.cancellation(counter.agreement_id, "acr-none")
        assert refused.value.code == "ResourceNotFoundException"
        with pytest.raises(AnswerRefused) as refused:
            counter.desk.call_off(counter.agreement_id, "acr-none", "a mistake")
        assert refused.value.code == "ResourceNotFoundException"

    def test_a_token_asks_once_for_money(self, counter: Counter) -> None:
        wanted = entry(counter, "30.00"), entry(counter, "20.00", 1)
        made = ask(counter, *wanted)
        assert set(made) == {each.client_token for each in wanted}
        assert ask(counter, *wanted) == made
        assert counter.asked() == Decimal("50.00")

    def test_a_token_stands_for_one_amount(self, counter: Counter) -> None:
        ask(counter, entry(counter, "30.00"))
        answer = counter.desk.adjust(counter.agreement_id, [entry(counter, "31.00")], WHY)
        assert answer.made == {}
        assert [each.code for each in answer.refused] == ["CONFLICT_EXCEPTION"]
        assert counter.asked() == Decimal("30.00")

    def test_more_than_may_go_back_is_refused(self, counter: Counter) -> None:
        ask(counter, entry(counter, "30.00"))
        wanted = entry(counter, "50.01", request="request-2")
        (refused,) = counter.desk.adjust(counter.agreement_id, [wanted], WHY).refused
        assert (refused.client_token, refused.code) == (wanted.client_token, "VALIDATION_EXCEPTION")
        assert refused.message
        assert counter.asked() == Decimal("30.00")

    @pytest.mark.parametrize("code", ["VALIDATION_EXCEPTION", "INTERNAL_FAILURE"])
    def test_entries_succeed_and_fail_one_by_one(self, counter: Counter, code: str) -> None:
        good, bad = entry(counter, "30.00"), entry(counter, "20.00", 1)
        counter.refuse(bad.invoice_id, code)
        answer = counter.desk.adjust(counter.agreement_id, [good, bad], WHY)
        assert list(answer.made) == [good.client_token]
        assert [(each.client_token, each.code) for each in answer.refused] == [(bad.client_token, code)]

    @pytest.mark.parametrize("completed", [True, False])
    def test_an_adjustment_has_no_outcome_until_it_is_settled(
        self, counter: Counter, completed: bool
    ) -> None:
        (named,) = ask(counter, entry(counter, "30.00")).values()
        assert named.startswith("ba-")
        assert counter.desk.adjustment(counter.agreement_id, named) is None
        counter.settle(named, completed)
        assert counter.desk.adjustment(counter.agreement_id, named) is completed

    def test_what_was_done_without_an_answer_is_not_done_twice(self, counter: Counter) -> None:
        wanted = entry(counter, "30.00")
        for operation, call in (
            (
                "BatchCreateBillingAdjustmentRequest",
                lambda: counter.desk.adjust(counter.agreement_id, [wanted], WHY),
            ),
            (
                "SendAgreementCancellationRequest",
                lambda: counter.desk.cancel(counter.agreement_id, WHY, "token-1"),
            ),
        ):
            counter.lose(operation)
            with pytest.raises(MarketplaceBusy):
                call()
            assert call()
        assert counter.asked() == Decimal("30.00")

    @pytest.mark.parametrize("reason", ["FAILED_KYC_COMPLIANCE", "MISSING_MFA"])
    def test_a_denial_says_why(self, counter: Counter, reason: str) -> None:
        counter.fail("SendAgreementCancellationRequest", "AccessDeniedException", reason)
        with pytest.raises(AnswerRefused) as refused:
            counter.desk.cancel(counter.agreement_id, WHY, "token-1")
        assert (refused.value.code, refused.value.reason) == ("AccessDeniedException", reason)

    def test_throttling_passes(self, counter: Counter) -> None:
        counter.fail("ListAgreementInvoiceLineItems", "ThrottlingException")
        with pytest.raises(MarketplaceBusy):
            counter.desk.invoices(counter.agreement_id)
