"""What the function `refunding` needs its permissions for, and the sweep to restart a refund."""

from decimal import Decimal
from functools import partial
from typing import Final
from uuid import uuid4

from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentAsked,
    CancellationAsked,
    Part,
    RefundApproved,
    RefundCalledOff,
    RefundPlanned,
    RefundProposed,
    RefundRequested,
    RefundRunStarted,
    Wish,
)
from tests.e2e.least_privilege.calls import Attempt
from tests.e2e.least_privilege.proofs import Asked, Case, Proofs, on
from tests.e2e.least_privilege.resources import ANYTHING, TABLE
from tests.e2e.least_privilege.world import UNKNOWING, World, purchase
from tests.e2e.support.marketplace import new_buyer

_PRICE: Final = "900.00"
_INVOICE: Final = "inv-1"
_FUNCTION: Final = "refunding"

RUNS: Final = "arn:aws:states:us-east-1:${AWS::AccountId}:execution:orders-refund:*"


def _written(world: World, *decided: Body, request_id: str | None = None) -> tuple[str, str]:
    """A request for an order that nobody is told of: its product was unknown when the facts came."""
    request_id = request_id or uuid4().hex
    told = purchase(new_buyer())
    agreement = str(getattr(told[0][1], "agreement_id", ""))
    paid = AgreementDescribed(agreement_id=agreement, amount=Decimal(_PRICE), currency="USD")
    asked = RefundRequested(request_id=request_id, wish=Wish.BOTH, note_id="note-of-nobody")
    facts = [*told, (48.0, paid), (1.0, asked), *((0.9, body) for body in decided)]
    return world.written(*facts, catalog=UNKNOWING), request_id


def _approved(world: World, *done: Body, request_id: str) -> str:
    """An order whose refund was approved, and of which this was done."""
    proposed = RefundProposed(
        request_id=request_id,
        proposal_id="proposal",
        policy="full",
        amount=Decimal(_PRICE),
        computed=Decimal(_PRICE),
        currency="USD",
        cancels=True,
    )
    approved = RefundApproved(request_id=request_id, proposal_id="proposal")
    order_id, _ = _written(world, proposed, approved, *done, request_id=request_id)
    return order_id


def carries_out(step: str, world: World, *, called_off: bool = False) -> Attempt:
    """One step, of a refund that is as far as that."""
    request_id = uuid4().hex
    part = Part(invoice_id=_INVOICE, amount=Decimal(_PRICE))
    done: dict[str, tuple[Body, ...]] = {
        "await_end": (CancellationAsked(request_id=request_id, cancellation_id="acr-1"),),
        "ask_for_money": (RefundPlanned(request_id=request_id, currency="USD", parts=(part,)),),
        "await_money": (
            RefundPlanned(request_id=request_id, currency="USD", parts=(part,)),
            AdjustmentAsked(
                request_id=request_id,
                adjustment_id="ba-1",
                invoice_id=_INVOICE,
                amount=Decimal(_PRICE),
                currency="USD",
            ),
        ),
    }
    stopped = (RefundCalledOff(request_id=request_id, note_id="note-of-nobody"),) if called_off else ()
    order_id = _approved(world, *done.get(step, ()), *stopped, request_id=request_id)
    event = {"order_id": order_id, "request_id": request_id, "step": step, "run": "arn:of-the-test"}
    return lambda: world.calls.invoke(_FUNCTION, event)


def sweeps_a_refund_without_a_run(world: World) -> Attempt:
    """The event that starts one was lost."""
    _approved(world, request_id=uuid4().hex)
    return lambda: world.calls.invoke("sweep", {})


def sweeps_a_refund_whose_run_died(world: World) -> Attempt:
    """Step Functions is asked whether the run goes on."""
    request_id = uuid4().hex
    machine = world.stack.outputs["RefundStateMachineArn"]
    run = f"{machine.replace(':stateMachine:', ':execution:')}:died"
    _approved(world, RefundRunStarted(request_id=request_id, run=run), request_id=request_id)
    return lambda: world.calls.invoke("sweep", {})


def _step(name: str) -> Case:
    return Case(partial(carries_out, name), unseen=True)


def _asked(operation: str, step: str) -> dict[str, Asked]:
    return {operation: Asked(operation, partial(carries_out, step))}


REFUNDING: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=_step("take_up"),
        PutItem=_step("take_up"),
        ConditionCheckItem=_step("take_up"),
    ),
    **on(
        ANYTHING,
        "aws-marketplace",
        **_asked("SendAgreementCancellationRequest", "ask_to_end"),
        **_asked("GetAgreementCancellationRequest", "await_end"),
        CancelAgreementCancellationRequest=Asked(
            "CancelAgreementCancellationRequest", partial(carries_out, "await_end", called_off=True)
        ),
        **_asked("ListAgreementInvoiceLineItems", "plan"),
        **_asked("BatchCreateBillingAdjustmentRequest", "ask_for_money"),
        **_asked("GetBillingAdjustmentRequest", "await_money"),
    ),
}
RESTARTING: Proofs = {
    **on("${RefundWorkflow}", "states", StartExecution=Case(sweeps_a_refund_without_a_run, unseen=True)),
    **on(RUNS, "states", DescribeExecution=Case(sweeps_a_refund_whose_run_died, unseen=True)),
}
