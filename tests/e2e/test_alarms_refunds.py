"""Alarms on refunds: each fires for a real cause, and clears."""

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from local.embedded.description import RunningStack
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.refund_request import RefundApproved, RefundRequested, Wish
from tests.e2e.support import alarm_names as names
from tests.e2e.support.alarms import Watch
from tests.e2e.support.aws import Aws
from tests.e2e.support.breaking import function_names
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person
from tests.e2e.support.store import Store
from tests.e2e.test_refund_workflow import answered, approved, bound, proposed, request


def _told(store: Store, order_id: str, days: float, *bodies: Body) -> None:
    at = datetime.now(UTC) - timedelta(days=days)
    for body in bodies:
        fact_id = f"test:{uuid4()}"
        store.told(order_id, Fact(fact_id=fact_id, at=at, recorded_at=at, source=Source.COMMAND, body=body))


def _call(aws: Aws, stack: RunningStack, function: str) -> None:
    answer = aws.functions.invoke(FunctionName=function_names(stack)[function], Payload=b"{}")
    assert "FunctionError" not in answer


def test_run_that_failed(watch: Watch, aws: Aws, stack: RunningStack) -> None:
    """It was started without what its tasks need."""
    machine = stack.outputs["RefundStateMachineArn"]
    aws.workflows.start_execution(stateMachineArn=machine, input=json.dumps({"order_id": "agmt-nobody"}))
    watch.fires(names.REFUND_FAILED)
    watch.clears_later(names.REFUND_FAILED)


def test_refund_that_the_buyer_refuses(
    watch: Watch, marketplace: Marketplace, person: Person, buyer: str, store: Store
) -> None:
    order_id = bound(marketplace, person, buyer)
    approved(store, order_id)
    answered(marketplace, store, order_id, "REJECTED")
    watch.fires(names.REFUND_NOT_MADE)
    watch.clears_later(names.REFUND_NOT_MADE)


def test_refund_that_takes_longer_than_the_buyers_seven_days(
    watch: Watch,
    aws: Aws,
    stack: RunningStack,
    marketplace: Marketplace,
    person: Person,
    buyer: str,
    store: Store,
) -> None:
    order_id = bound(marketplace, person, buyer)
    request_id = uuid4().hex
    proposal = proposed(store, order_id, request_id)
    wanted = RefundRequested(request_id=request_id, wish=Wish.BOTH, note_id="note-1")
    done = RefundApproved(request_id=request_id, proposal_id=proposal.proposal_id)
    _told(store, order_id, 11, wanted, proposal, done)
    _call(aws, stack, "sweep")
    watch.fires(names.REFUND_WAITING)
    answered(marketplace, store, order_id, "REJECTED")
    watch.clears_later(names.REFUND_WAITING)


def test_request_that_nobody_looks_at(
    watch: Watch,
    aws: Aws,
    stack: RunningStack,
    marketplace: Marketplace,
    person: Person,
    buyer: str,
    store: Store,
) -> None:
    order_id = bound(marketplace, person, buyer)
    _told(store, order_id, 3, RefundRequested(request_id=uuid4().hex, wish=Wish.BOTH, note_id="note-1"))
    assert request(store, order_id).open
    _call(aws, stack, "reconciliation")
    watch.fires(names.REFUND_REVIEW)
    watch.clears_later(names.REFUND_REVIEW)
