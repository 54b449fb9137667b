"""A reviewer settles on an amount, beside what the policy gives now (O-66)."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from marketplace_orders.domain.decide.refund_commands import ProposeRefund
from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund_request import RefundProposed
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.minor_units import at_most
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.commanding import Accepted
from marketplace_orders.services.refund_deciding import Asker, Reasoned, decided_on
from marketplace_orders.services.refund_review import Reviewer, reviewed


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What the reviewer settles on: *amount* in major units, and whether the agreement is to end."""

    policy: RefundPolicy
    amount: Decimal
    cancels: bool
    reason: str | None


def propose_refund(
    ledger: Ledger, reviewer: Reviewer, asker: Asker, request_id: str, settled: Settled
) -> Accepted:
    """Propose an amount; it replaces what was proposed before.

    AWS is asked for the invoices, but not where the same command is on record already: what the policy gives
    changes from day to day, and a proposal stays what it was.

    Raises:
        Refused: as ``carry_out``, or nothing can be computed by that policy.
    """
    reason = settled.reason
    proposal_id = asker.named(
        "propose", settled.policy, f"{settled.amount:f}", str(settled.cancels), reason or ""
    )
    why = Reasoned(asker.named("propose", "note", reason), reason) if reason else None

    def proposal(order: Order) -> ProposeRefund | Refusal:
        found = reviewed(reviewer, order)
        made = found.computed.get(settled.policy)
        if made is None:
            return found.missing[settled.policy]
        computed = made.proposal
        return ProposeRefund(
            actor=asker.actor,
            key=asker.key,
            request_id=request_id,
            proposal_id=proposal_id,
            computed=computed,
            amount=_payable(settled.amount, computed.currency),
            cancels=settled.cancels,
            note_id=why.note_id if why else None,
            lines=made.lines,
        )

    def is_it(told: Body) -> bool:
        return isinstance(told, RefundProposed) and told.proposal_id == proposal_id

    return decided_on(ledger, asker, "RefundProposed", _once(proposal), is_it, why)


def _payable(amount: Decimal, currency: str) -> Decimal:
    """Write *amount* with the currency's digits; one that has more of them stays, and is refused."""
    payable = at_most(amount, currency)
    return payable if payable == amount else amount


def _once(
    proposal: Callable[[Order], ProposeRefund | Refusal],
) -> Callable[[Order], ProposeRefund | Refusal]:
    """AWS is not asked again because another writer of the order was faster."""
    made: list[ProposeRefund | Refusal] = []

    def first(order: Order) -> ProposeRefund | Refusal:
        if not made:
            made.append(proposal(order))
        return made[0]

    return first
