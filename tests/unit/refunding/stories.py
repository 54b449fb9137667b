"""Refund requests told in facts, on an order of 1,200.00 USD that was bound after its window."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from marketplace_orders.domain.decide.refund_commands import (
    ApproveRefund,
    ProposeRefund,
    RefundCommand,
    RejectRefund,
    RequestRefund,
    WithdrawRefund,
)
from marketplace_orders.domain.decide.refunding import decide_refund
from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.facts.refund import (
    BillingAdjusted,
    CancellationRequestChanged,
    RevokedForRefund,
)
from marketplace_orders.domain.facts.refund_request import AdjustmentAsked, CancellationAsked, Wish
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refunding.proposal import Proposal, Purchase, propose
from marketplace_orders.domain.refunding.usage import Term
from marketplace_orders.domain.refusals import Refusal
from tests.builders import AGREEMENT, BOUGHT, after, bound_order, fact, order_of

Step = RefundCommand | Body
"""What happens next: somebody asks for something, or a fact."""

OWNER, REVIEWER, SECOND = "acc-1", "ops-1", "ops-2"
REQUEST = "rr-1"


def request(actor: str = OWNER, wish: Wish = Wish.BOTH, key: str = "k-request") -> RequestRefund:
    return RequestRefund(actor=actor, key=key, request_id=REQUEST, wish=wish, note_id="note-1")


def computed(paid: str = "1200.00", adjustable: str = "1200.00") -> Proposal:
    bought = Purchase(
        currency="USD",
        paid=Decimal(paid),
        refunded=Decimal(0),
        adjustable=Decimal(adjustable),
        term=Term(BOUGHT, after(8760)),
    )
    return propose(bought, RefundPolicy.FULL, after(60))


def proposal(
    amount: str = "1200.00", *, actor: str = REVIEWER, proposal_id: str = "p-1", cancels: bool = True
) -> ProposeRefund:
    return ProposeRefund(
        actor=actor,
        key=f"k-{proposal_id}",
        request_id=REQUEST,
        proposal_id=proposal_id,
        computed=computed(),
        amount=Decimal(amount),
        cancels=cancels,
        note_id="note-2",
    )


def approval(
    actor: str = SECOND,
    *,
    above: str | None = None,
    proposal_id: str = "p-1",
    grace: timedelta = timedelta(),
) -> ApproveRefund:
    limit = Decimal(above) if above else None
    return ApproveRefund(
        actor=actor,
        key="k-approve",
        request_id=REQUEST,
        proposal_id=proposal_id,
        four_eyes_above=limit,
        grace=grace,
    )


def rejection() -> RejectRefund:
    return RejectRefund(actor=REVIEWER, key="k-reject", request_id=REQUEST, note_id="note-3")


def withdrawal(actor: str = OWNER) -> WithdrawRefund:
    return WithdrawRefund(actor=actor, key="k-withdraw", request_id=REQUEST)


def told(*steps: Step, hours: float = 60) -> tuple[Fact, ...]:
    """Return the facts of a bound order with *steps*, an hour apart; a refused command fails the test."""
    facts = bound_order()
    for number, step in enumerate(steps):
        at = hours + number
        if isinstance(step, RefundCommand):
            made = decide_refund(order_of(facts), step, after(at))
            assert isinstance(made, Fact), made
            facts = (*facts, made)
        else:
            facts = (*facts, fact(step, at))
    return facts


def refused(command: RefundCommand, *steps: Step, hours: float = 90) -> str:
    """Return the code that *command* is refused with after *steps*."""
    answer = decide_refund(order_of(told(*steps)), command, after(hours))
    assert isinstance(answer, Refusal)
    return answer.code


def cancellation(status: str) -> CancellationRequestChanged:
    return CancellationRequestChanged(agreement_id=AGREEMENT, request_id="acr-1", status=status)


def adjusted(number: int, *, completed: bool = True, amount: str | None = None) -> BillingAdjusted:
    return BillingAdjusted(
        agreement_id=AGREEMENT,
        adjustment_id=f"ba-{number}",
        completed=completed,
        amount=Decimal(amount) if amount else None,
        currency="USD" if amount else None,
    )


def later(facts: tuple[Fact, ...], hours: float) -> tuple[Fact, ...]:
    """Return *facts* learnt *hours* later, with their own instants."""
    return tuple(replace(each, recorded_at=after(hours)) for each in facts)


def money(number: int, amount: str) -> AdjustmentAsked:
    """AWS was asked for *amount* of an invoice."""
    return AdjustmentAsked(
        request_id=REQUEST,
        adjustment_id=f"ba-{number}",
        invoice_id=f"inv-{number}",
        amount=Decimal(amount),
        currency="USD",
    )


APPROVED: tuple[Step, ...] = (request(), proposal(), approval())
REVOKED = RevokedForRefund(request_id=REQUEST)
ASKED = CancellationAsked(request_id=REQUEST, cancellation_id="acr-1")
