"""What the functions `window`, `sweep` and `reconciliation` need their permissions for."""

from uuid import uuid4

from marketplace_orders.domain.facts.agreement import AgreementEnded
from marketplace_orders.domain.facts.binding import BindingScheduled, Bound, Target
from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.registration import Linked
from marketplace_orders.domain.instants import written
from marketplace_orders.domain.statuses import BindsTo
from tests.e2e.least_privilege.calls import Attempt
from tests.e2e.least_privilege.proofs import Asked, Asserted, Case, Proofs, on
from tests.e2e.least_privilege.resources import ANYTHING, MESSAGES_KEY, TABLE, index, queue
from tests.e2e.least_privilege.world import UNKNOWING, World, ago, purchase
from tests.e2e.support.marketplace import new_buyer
from tests.infra import test_permissions as asserted

SEND_KEY = "SQS developer guide, Configure AWS KMS permissions: for producers"
_CHOSEN = Target(BindsTo.APPLICATION, "app-of-nobody")


def _with_target(buyer: str) -> list[tuple[float, Body]]:
    linked = Linked(aws_account=buyer, account_id="acc-nobody", buyer_version=1)
    return [*purchase(buyer), (48.9, linked), (48.8, BindingScheduled(target=_CHOSEN))]


def closes_a_window(world: World) -> Attempt:
    """It has ended by the clock, and a target that is checked was chosen."""
    order_id = world.written(*_with_target(new_buyer()))
    return lambda: world.calls.invoke("window", {"order_id": order_id})


def _sweeps(world: World) -> Attempt:
    return lambda: world.calls.invoke("sweep", {})


def sweeps_a_window(world: World) -> Attempt:
    """The workflow was lost."""
    world.written(*_with_target(new_buyer()))
    return _sweeps(world)


def sweeps_a_window_with_a_claim(world: World) -> Attempt:
    """The catalog has learnt the order's product since, and a registration waits for just that."""
    buyer = new_buyer()
    world.written(*purchase(buyer), catalog=UNKNOWING)
    world.claimed(buyer)
    return _sweeps(world)


def sweeps_a_link(world: World) -> Attempt:
    """A buyer was linked a while ago; the index of buyers holds all by now."""
    account, table = new_buyer(), world.stack.outputs["TableName"]
    item = {
        "pk": {"S": f"BUYER#{account}"},
        "sk": {"S": "BUYER"},
        "aws_account": {"S": account},
        "account_id": {"S": f"acc-{uuid4().hex}"},
        "version": {"N": "1"},
        "linked_at": {"S": written(ago(1))},
        "due_key": {"S": "LINK"},
        "due_at": {"S": written(ago(1))},
    }
    world.aws.dynamodb.put_item(TableName=table, Item=item)
    return _sweeps(world)


def sweeps_a_version_that_was_not_published(world: World) -> Attempt:
    """Its publication was lost."""
    order_id = world.placed()
    world.aws.dynamodb.update_item(
        TableName=world.stack.outputs["TableName"],
        Key={"pk": {"S": f"ORDER#{order_id}"}, "sk": {"S": "ORDER"}},
        UpdateExpression="SET published_version = :none, due_key = :due, due_at = :at",
        ExpressionAttributeValues={":none": {"N": "0"}, ":due": {"S": "DUE"}, ":at": {"S": written(ago(1))}},
    )
    return _sweeps(world)


def renewed(world: World) -> str:
    """A bound order that was renewed by an agreement nobody knows."""
    told = purchase(buyer := new_buyer())
    agreement = str(getattr(told[0][1], "agreement_id", ""))
    return world.written(
        *told,
        (48, Linked(aws_account=buyer, account_id="acc-nobody", buyer_version=1)),
        (0.9, Bound(target=_CHOSEN)),
        (0.5, AgreementEnded(agreement_id=agreement, status="RENEWED")),
    )


def sweeps_a_handover_that_is_held(world: World) -> Attempt:
    """The successor of a renewed order is not known: AWS is asked for it."""
    renewed(world)
    return _sweeps(world)


def _reconciles(world: World) -> Attempt:
    return lambda: world.calls.invoke("reconciliation", {})


def reconciles_what_nobody_told(world: World) -> Attempt:
    """An agreement, and a customer of a legacy listing."""
    world.untold()
    world.untold(product="sms")
    world.aws.dynamodb.delete_item(
        TableName=world.stack.outputs["TableName"],
        Key={"pk": {"S": "RECONCILIATION"}, "sk": {"S": "WATERMARK"}},
    )
    return _reconciles(world)


_SENDS: Proofs = on(
    MESSAGES_KEY,
    "kms",
    Decrypt=Asserted(asserted.test_keys, SEND_KEY),
    GenerateDataKey=Asserted(asserted.test_keys, SEND_KEY),
)

WINDOW: Proofs = on(
    TABLE,
    "dynamodb",
    Query=Case(closes_a_window, unseen=True),
    PutItem=Case(closes_a_window, unseen=True),
    ConditionCheckItem=Case(closes_a_window, unseen=True),
)
SWEEP: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=Case(sweeps_a_window, unseen=True),
        PutItem=Case(sweeps_a_window, unseen=True),
        ConditionCheckItem=Case(sweeps_a_window, unseen=True),
        UpdateItem=Case(sweeps_a_link),
        DeleteItem=Case(sweeps_a_window_with_a_claim, unseen=True),
    ),
    **on(index("due"), "dynamodb", Query=Case(sweeps_a_window, unseen=True)),
    **on(index("buyer"), "dynamodb", Query=Case(sweeps_a_link)),
    **on(queue("Republish"), "sqs", SendMessage=Case(sweeps_a_version_that_was_not_published)),
    **on(queue("Enrichment"), "sqs", SendMessage=Case(sweeps_a_handover_that_is_held)),
    **_SENDS,
}
_MISSING = Case(reconciles_what_nobody_told)
RECONCILIATION: Proofs = {
    **on(
        TABLE,
        "dynamodb",
        Query=_MISSING,
        GetItem=_MISSING,
        PutItem=_MISSING,
        UpdateItem=_MISSING,
    ),
    **on(index("vendor-created"), "dynamodb", Query=_MISSING),
    **on(queue("Enrichment"), "sqs", SendMessage=_MISSING),
    **on(
        ANYTHING,
        "aws-marketplace",
        SearchAgreements=Asked("SearchAgreements", reconciles_what_nobody_told),
        GetEntitlements=Asked("GetEntitlements", reconciles_what_nobody_told),
    ),
    **_SENDS,
}
