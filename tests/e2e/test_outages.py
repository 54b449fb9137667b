"""What happens when AWS does not answer, forgets, or a part of the stack is lost."""

import base64
import json
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually


def test_orders_are_right_while_the_marketplace_is_down_and_complete_afterwards(
    marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-38, O-39, O-42, O-60: facts are kept, binding works, enrichment catches up by itself."""
    with marketplace.failing("unavailable", service="marketplace-agreement"):
        order_id = marketplace.buy(
            product="email",
            buyer_account=buyer,
            quantities={"emails": 90},
            price="9.00",
            accepted_ago="PT72H",
        )
        person.arrive_and_link(marketplace.set_up(order_id))
        order = person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
        assert order["amount"] is None
        eventually(lambda: _asked_in_vain(marketplace, order_id), what="a question that AWS did not answer")
        assert person.bind(order_id, person.organization()).is_success
    complete = eventually(lambda: _amount(person, order_id), what="the amount")
    assert complete == {"amount": "9.00", "currency": "USD"}


def _asked_in_vain(marketplace: Marketplace, order_id: str) -> bool:
    asked = marketplace.calls("DescribeAgreement")
    return any(call["params"] == {"agreementId": order_id} and call["outcome"] != "ok" for call in asked)


def _amount(person: Person, order_id: str) -> Mapping[str, str] | None:
    amount: Mapping[str, str] | None = person.order(order_id)["amount"]
    return amount


def test_sweep_closes_a_window_whose_workflow_was_lost(
    stack: RunningStack, aws: Aws, marketplace: Marketplace, person: Person, buyer: str, bus: Bus
) -> None:
    """O-62, O-63: stopped in its wait; the sweep does what it would have done, bindings included."""
    order_id = marketplace.buy_in_window(
        bus, product="email", buyer_account=buyer, accepted_ago="PT47H59M56S"
    )
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "REFUND_WINDOW", "SUBSCRIBED")
    target = person.organization()
    assert person.schedule(order_id, target).is_success
    run = eventually(lambda: _run(aws, stack, order_id), what="the workflow")
    aws.workflows.stop_execution(executionArn=run, cause="lost")

    eventually(lambda: not person.order(order_id)["window"]["open"], what="the window's end by the clock")
    _sweep(aws, stack)
    order = person.sees(order_id, "LINKED", "SUBSCRIBED")
    assert order["binding"]["target"] == target
    bus.wait(order_id, "BenefitsActivated")
    assert aws.workflows.describe_execution(executionArn=run)["status"] == "ABORTED"


def _run(aws: Aws, stack: RunningStack, order_id: str) -> str | None:
    machine = stack.outputs["RefundWindowStateMachineArn"]
    runs = aws.workflows.list_executions(stateMachineArn=machine, statusFilter="RUNNING")["executions"]
    for run in runs:
        found = aws.workflows.describe_execution(executionArn=run["executionArn"])
        if json.loads(found["input"])["order_id"] == order_id:
            return run["executionArn"]
    return None


def _sweep(aws: Aws, stack: RunningStack) -> None:
    answer = aws.functions.invoke(FunctionName=stack.outputs["SweepFunctionName"], Payload=b"{}")
    assert "FunctionError" not in answer


def test_window_that_turns_out_to_have_ended_closes_at_once(
    stack: RunningStack, aws: Aws, marketplace: Marketplace, person: Person, buyer: str, bus: Bus
) -> None:
    """O-62: a buyer who comes first starts a wait of 48 hours, until AWS says when the purchase was made."""
    with marketplace.delivering(drop=1):
        order_id = marketplace.buy(product="email", buyer_account=buyer, accepted_ago="PT72H")
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    bus.wait(order_id, "RefundWindowClosed")
    assert _run(aws, stack, order_id), "still waiting, and harmless"


@pytest.mark.parametrize("path", ["/api/orders", "/api/me", "/api/organizations", "/api/ops/orders"])
def test_nobody_gets_in_without_signing_in(front_door: FrontDoor, person: Person, path: str) -> None:
    """Missing, made up, and with a claim changed."""
    header, payload, signature = person.token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(payload + "=="))
    forged = ".".join([header, _encoded({**claims, "cognito:groups": ["ops"]}), signature])
    for token in (None, "made-up", forged, f"{header}.{payload}."):
        assert front_door.get(path, token=token).status_code == httpx.codes.UNAUTHORIZED


def _encoded(claims: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
