"""What each function may do: exactly the calls it makes, and no `Scan` for anybody."""

from dataclasses import dataclass

from aws_cdk import aws_events as events
from aws_cdk import aws_iam as iam

from infra.acknowledgement import acknowledge
from infra.functions import Functions
from infra.orders_table import OrdersTable
from infra.people import People
from infra.queues import Queues


@dataclass(frozen=True, kw_only=True)
class Access:
    """Item actions on the table, and the indexes that may be queried.

    A transaction is authorised by the actions of its items (DynamoDB developer guide, "Transactions: IAM").
    """

    actions: tuple[str, ...]
    indexes: tuple[str, ...] = ()


_APPEND = ("Query", "PutItem", "ConditionCheckItem")
# A claim that waits is taken along by whichever append first names its order's buyer and product.
_APPEND_WITH_CLAIM = (*_APPEND, "DeleteItem")
_PERSON = (*_APPEND, "GetItem", "BatchGetItem")

_LISTS = ("account-created", "vendor-created", "vendor-expiry", "buyer", "due", "waiting")

TABLE = {
    "registration": Access(actions=(*_PERSON, "DeleteItem"), indexes=("buyer",)),
    "api": Access(actions=_PERSON, indexes=("account-created", "account-expiry", "buyer")),
    "operations": Access(
        actions=(*_PERSON, "UpdateItem", "DeleteItem"),
        indexes=_LISTS,
    ),
    "refunds": Access(actions=_PERSON),
    "notifications": Access(actions=_APPEND_WITH_CLAIM, indexes=("buyer",)),
    "enrichment": Access(actions=(*_APPEND_WITH_CLAIM, "GetItem", "UpdateItem"), indexes=("buyer",)),
    "publisher": Access(actions=("UpdateItem",)),
    "republish": Access(actions=("Query", "UpdateItem")),
    "linking": Access(actions=_APPEND_WITH_CLAIM, indexes=("buyer",)),
    "window": Access(actions=_APPEND),
    "reconciliation": Access(
        actions=("Query", "GetItem", "PutItem", "UpdateItem"), indexes=("vendor-created",)
    ),
    "refunding": Access(actions=_APPEND),
    "sweep": Access(actions=(*_APPEND_WITH_CLAIM, "UpdateItem"), indexes=("due", "buyer")),
}

# None of these knows a resource except entities of the catalog (IAM reference, AWS Marketplace).
MARKETPLACE = {
    "registration": ("ResolveCustomer",),
    "enrichment": (
        "DescribeAgreement",
        "GetAgreementTerms",
        "GetAgreementEntitlements",
        "SearchAgreements",
        "GetEntitlements",
        "GetOffer",
    ),
    "reconciliation": ("SearchAgreements", "GetEntitlements"),
    # A reviewer sees the invoices; what gives money back is the workflow's alone.
    "refunds": (
        "ListAgreementInvoiceLineItems",
        "GetAgreementCancellationRequest",
        "CancelAgreementCancellationRequest",
    ),
    "refunding": (
        "SendAgreementCancellationRequest",
        "GetAgreementCancellationRequest",
        "CancelAgreementCancellationRequest",
        "ListAgreementInvoiceLineItems",
        "BatchCreateBillingAdjustmentRequest",
        "GetBillingAdjustmentRequest",
    ),
}
OFFERS = "arn:aws:aws-marketplace:*:*:AWSMarketplace/Offer/*"


def grant_table(functions: Functions, table: OrdersTable) -> None:
    """Let each function use the table as `TABLE` says."""
    for name, access in TABLE.items():
        table.grant(functions[name].role, *access.actions, indexes=access.indexes)


def grant_marketplace(functions: Functions) -> None:
    """Let registration resolve customers, others ask AWS about orders, and refunding give money back."""
    for name, actions in MARKETPLACE.items():
        _allow(functions, name, [f"aws-marketplace:{action}" for action in actions], "*")
    _allow(functions, "enrichment", ["aws-marketplace:DescribeEntity"], OFFERS)
    reason = "Whose offer replaces which is known only after it is made; limited to offers, read only."
    acknowledge(functions["enrichment"].role, {f"IAM5[Resource::{OFFERS}]": reason})


def grant_people(functions: Functions, people: People | None) -> None:
    """Let operations find a user by address and delete one who is to be forgotten."""
    if people:
        _allow(
            functions,
            "operations",
            ["cognito-idp:ListUsers", "cognito-idp:AdminDeleteUser"],
            people.pool.user_pool_arn,
        )


def grant_sending(functions: Functions, *, bus: events.IEventBus, queues: Queues) -> None:
    """Let the functions that publish reach the bus, and whoever leaves work behind its queue."""
    for name in ("publisher", "republish"):
        _allow(functions, name, ["events:PutEvents"], bus.event_bus_arn)
    for name in ("api", "operations", "publisher", "republish", "sweep", "reconciliation"):
        queues.enrichment.grant_send(functions[name].role)
    for name in ("publisher", "sweep"):
        queues.republish.grant_send(functions[name].role)


def grant_starting(functions: Functions) -> None:
    """Let operations start a reconciliation."""
    reconciliation = functions["reconciliation"].function.function_arn
    _allow(functions, "operations", ["lambda:InvokeFunction"], reconciliation)


def grant_clearing(functions: Functions, *, queues: Queues) -> None:
    """Let operations look into the dead-letter queues, send messages back, and drop them."""
    role = functions["operations"].role
    for letters, source in queues.dead_letters.values():
        letters.grant_clearing(role)
        if source:
            source.grant_send(role)


def _allow(functions: Functions, name: str, actions: list[str], resource: str) -> None:
    functions[name].role.add_to_policy(iam.PolicyStatement(actions=actions, resources=[resource]))
