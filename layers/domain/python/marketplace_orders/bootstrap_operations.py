"""The collaborators that operations' routes alone need, built like those in ``bootstrap``."""

from functools import cache
from typing import TYPE_CHECKING

from marketplace_orders import bootstrap
from marketplace_orders.adapters.dynamodb.connecting import CONFIG
from marketplace_orders.observability import correlation
from marketplace_orders.settings import settings

if TYPE_CHECKING:
    from marketplace_orders.http.operating import OperationsApi
    from marketplace_orders.ports.dead_letters import Letter
    from marketplace_orders.services.dead_letters import MailRoom


@cache
def operations_api() -> "OperationsApi":
    """Return what operations' routes need: all of the API's, and their own."""
    from marketplace_orders.adapters.dynamodb.accounts import DynamoAccounts
    from marketplace_orders.adapters.dynamodb.audit import DynamoAudit
    from marketplace_orders.adapters.dynamodb.confirmations import DynamoConfirmations
    from marketplace_orders.adapters.dynamodb.consumption import DynamoConsumption
    from marketplace_orders.adapters.dynamodb.link_checks import DynamoLinkChecks
    from marketplace_orders.adapters.dynamodb.reconciliations import DynamoReconciliations
    from marketplace_orders.adapters.dynamodb.waiting import DynamoWaiting
    from marketplace_orders.adapters.user_pool import UserPool
    from marketplace_orders.http.operating import OperationsApi

    client = bootstrap.session().client
    shared = bootstrap.api()
    return OperationsApi(
        ledger=shared.ledger,
        lists=shared.lists,
        registrations=shared.registrations,
        directory=shared.directory,
        people=shared.people,
        queues=shared.queues,
        groups_claim=shared.groups_claim,
        ops_group=shared.ops_group,
        audit=DynamoAudit(bootstrap.table()),
        accounts=DynamoAccounts(bootstrap.table()),
        consumption=DynamoConsumption(bootstrap.table()),
        sign_ins=UserPool(client("cognito-idp", config=CONFIG), settings().oidc_issuer),
        waiting=DynamoWaiting(bootstrap.table()),
        mail_room=mail_room,
        confirmations=DynamoConfirmations(bootstrap.table()),
        reconciliations=DynamoReconciliations(bootstrap.table()),
        links=DynamoLinkChecks(bootstrap.table()),
        start_reconciliation=start_reconciliation,
    )


def start_reconciliation() -> None:
    """Have the orders compared with AWS now (``RECONCILIATION_FUNCTION_NAME``)."""
    from marketplace_orders.adapters.functions import start

    client = bootstrap.session().client("lambda", config=CONFIG)
    event = {"on_demand": True, "correlation_id": correlation()}
    start(client, settings().reconciliation_function_name, event)


@cache
def mail_room() -> "MailRoom":
    """Return what dealing with dead letters needs (``DEAD_LETTER_QUEUES``)."""
    from marketplace_orders.adapters.dead_letters import dead_letter_queues
    from marketplace_orders.notifications.explaining import unreadable_because
    from marketplace_orders.services.dead_letters import MailRoom

    def reader(letter: "Letter") -> str | None:
        return unreadable_because(letter, bootstrap.ledger().catalog, bootstrap.clock())

    queues = dead_letter_queues(
        bootstrap.session().client("sqs", config=CONFIG), settings().dead_letter_queues
    )
    return MailRoom(queues, {"notifications": reader})
