"""The collaborators that the refunds' routes alone need, built like those in ``bootstrap``."""

from functools import cache
from typing import TYPE_CHECKING

from marketplace_orders import bootstrap
from marketplace_orders.bootstrap_refunding import refund_desk

if TYPE_CHECKING:
    from marketplace_orders.http.refunding import RefundsApi


@cache
def refunds_api() -> "RefundsApi":
    """Return what the refunds' routes need: all of the API's, and their own."""
    from marketplace_orders.adapters.dynamodb.audit import DynamoAudit
    from marketplace_orders.adapters.dynamodb.consumption import DynamoConsumption
    from marketplace_orders.http.refunding import RefundsApi

    shared = bootstrap.api()
    return RefundsApi(
        ledger=shared.ledger,
        lists=shared.lists,
        registrations=shared.registrations,
        directory=shared.directory,
        people=shared.people,
        queues=shared.queues,
        groups_claim=shared.groups_claim,
        ops_group=shared.ops_group,
        audit=DynamoAudit(bootstrap.table()),
        consumption=DynamoConsumption(bootstrap.table()),
        desk=refund_desk,
    )
