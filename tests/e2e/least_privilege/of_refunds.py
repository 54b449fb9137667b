"""What `refunds` and `refunding` need their permissions for, and the sweep to restart a refund."""

from decimal import Decimal
from functools import partial
from typing import Any, Final
from uuid import uuid4

from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentAsked,
    CancellationAsked,
    Part,
    RefundApproved,
    RefundPlanned,
    RefundProposed,
    RefundRequested,
    RefundRunStarted,
    Wish,
)
from tests.e2e.least_privilege.calls import Attempt, Reply
from tests.e2e.least_privilege.proofs import Asked, Case, Proofs, on
from tests.e2e.least_privilege.resources import ANYTHING, SECRET, TABLE
from tests.e2e.least_privilege.world import UNKNOWING, World, purchase
from tests.e2e.support.marketplace import new_buyer
from tests.e2e.support.polling import eventually
from tests.e2e.support.refund_runs import RefundRuns

_PRICE: Final = "900.00"
_INVOICE: Final = "inv-1"
_HTTP: Final = "refunds"
_STEPS: Final = "refunding"

RUNS: Final = "arn:aws:states:us-east-1:${AWS::AccountId}:execution:orders-refund:*"


def _bought(world: World) -> str:
    """An order of somebody's that was paid for."""
    order_id = world.linked(product="apppush", price=_PRICE)
    eventually(lambda: world.somebody.order(order_id)["amount"], what=f"the price of {order_id}")
    return order_id


def _own(order_id: str) -> str:
    return f"/api/orders/{order_id}/refund"


def _ops(order_id: str) -> str:
    return f"/api/ops/orders/{order_id}/refund"


def _wanted(world: World, order_id: str) -> str:
    """Somebody asks; answers the request's id."""
    answer = world.somebody.post(_own(order_id), wish="both", reason="Not used any more.")
    assert answer.is_success, answer.text
    return str(answer.json()["request_id"])


def asks_for_a_refund(world: World) -> Attempt:
    """Of an order of one's own."""
    order_id = _bought(world)
    wanted = {"wish": "both", "reason": "Not used any more."}
    return lambda: world.calls.http(_HTTP, lambda: world.somebody.post(_own(order_id), **wanted))


def reads_a_request_with_its_reason(world: World) -> Attempt:
    """The reason is a note beside the order."""
    order_id = _bought(world)
    _wanted(world, order_id)
    return lambda: world.calls.http(_HTTP, lambda: world.somebody.get(_own(order_id)))


def opens_the_workbench(world: World) -> Attempt:
    """What was used, and what was invoiced."""
    order_id = _bought(world)
    return lambda: world.calls.http(_HTTP, lambda: world.operator.get(_ops(order_id)))


def turns_down_what_the_catalog_has_learnt(world: World) -> Attempt:
    """The catalog has learnt the order's product since: its names are checked."""
    order_id, request_id = _written(world)
    path = f"{_ops(order_id)}/{request_id}/reject"
    return lambda: world.calls.http(_HTTP, lambda: world.operator.post(path, reason="Used."))


def calls_a_refund_off(world: World) -> Attempt:
    """The buyer is asked by AWS."""
    path = _pending(world)
    return lambda: world.calls.http(_HTTP, lambda: world.operator.post(path, reason="The buyer stays."))


def calls_off_what_was_settled(world: World) -> Attempt:
    """AWS says that it is too late, and is asked what became of it."""
    path = _pending(world)
    settled = {"operation": "CancelAgreementCancellationRequest", "error": "ConflictException"}

    def attempt() -> Reply:
        with world.marketplace.failing("error", **settled):
            return world.calls.http(_HTTP, lambda: world.operator.post(path, reason="The buyer stays."))

    return attempt


def _pending(world: World) -> str:
    """Where a refund is called off whose buyer is asked; its run is stopped, so that nobody else asks AWS."""
    order_id = _bought(world)
    path = f"{_ops(order_id)}/{_wanted(world, order_id)}"
    proposal: dict[str, Any] = {"policy": "full", "amount": _PRICE, "cancels": True, "reason": "Agreed."}
    bench = world.operator.post(f"{path}/propose", **proposal)
    assert bench.is_success, bench.text
    approval = {"proposal_id": bench.json()["proposed"]["proposal_id"]}
    assert world.operator.post(f"{path}/approve", **approval).is_success
    RefundRuns(world.aws, world.stack).kill(order_id, "AwaitEnd")
    return f"{path}/call-off"


def reads_the_secret(world: World) -> Attempt:
    """A new environment has to learn the front door's secret."""
    order_id = _bought(world)

    def attempt() -> Reply:
        world.calls.renew(_HTTP)
        return world.calls.http(_HTTP, lambda: world.somebody.get(_own(order_id)))

    return attempt


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


def carries_out(step: str, world: World) -> Attempt:
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
    order_id = _approved(world, *done.get(step, ()), request_id=request_id)
    event = {"order_id": order_id, "request_id": request_id, "step": step, "run": "arn:of-the-test"}
    return lambda: world.calls.invoke(_STEPS, event)


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
    return Case(partial(carries_out, name))


def _asked(operation: str, step: str) -> dict[str, Asked]:
    return {operation: Asked(operation, partial(carries_out, step))}


REFUNDS: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(asks_for_a_refund),
        PutItem=Case(asks_for_a_refund),
        GetItem=Case(opens_the_workbench),
        BatchGetItem=Case(reads_a_request_with_its_reason),
        ConditionCheckItem=Case(turns_down_what_the_catalog_has_learnt),
    ),
    **on(
        ANYTHING,
        "aws-marketplace",
        ListAgreementInvoiceLineItems=Asked("ListAgreementInvoiceLineItems", opens_the_workbench),
        CancelAgreementCancellationRequest=Asked("CancelAgreementCancellationRequest", calls_a_refund_off),
        GetAgreementCancellationRequest=Asked("GetAgreementCancellationRequest", calls_off_what_was_settled),
    ),
    **on(SECRET, "secretsmanager", GetSecretValue=Case(reads_the_secret)),
}
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
        **_asked("ListAgreementInvoiceLineItems", "plan"),
        **_asked("BatchCreateBillingAdjustmentRequest", "ask_for_money"),
        **_asked("GetBillingAdjustmentRequest", "await_money"),
    ),
}
RESTARTING: Proofs = {
    **on("${RefundWorkflow}", "states", StartExecution=Case(sweeps_a_refund_without_a_run, at_once=True)),
    **on(RUNS, "states", DescribeExecution=Case(sweeps_a_refund_whose_run_died, at_once=True)),
}
