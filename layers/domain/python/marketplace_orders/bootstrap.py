"""The real collaborators, each built when it is first needed and kept for the container's life.

One session per container: a second session costs a cold start ten times what a second client does.
"""

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from marketplace_orders.adapters.dynamodb.connecting import CONFIG, connected
from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.adapters.lean_session import lean_session
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.appending_told import ToldJournal
from marketplace_orders.settings import settings

if TYPE_CHECKING:
    from boto3 import Session

    from marketplace_orders.adapters.dynamodb.census import DynamoCensus
    from marketplace_orders.adapters.dynamodb.directory import DynamoDirectory
    from marketplace_orders.adapters.dynamodb.table import Table
    from marketplace_orders.adapters.secrets import Secrets
    from marketplace_orders.adapters.work_queues import SqsWorkQueues
    from marketplace_orders.http.asking import Api
    from marketplace_orders.http.registration import Door
    from marketplace_orders.services.publishing import Press
    from marketplace_orders.services.registering import Desk
    from marketplace_orders.services.sweeping import Broom


def clock() -> datetime:
    """Return the present instant: the one place where the product reads the machine's clock."""
    return datetime.now(UTC)


@cache
def session() -> "Session":
    """Return the one session."""
    return lean_session()


@cache
def table() -> "Table":
    """Return the table of facts and snapshots (``TABLE_NAME``)."""
    return connected(session(), settings().table_name)


@cache
def lists() -> DynamoOrderLists:
    """Return the lists of orders."""
    return DynamoOrderLists(table())


@cache
def ledger() -> Ledger:
    """Return what every append needs."""
    # The catalog's model brings pydantic along, a third of a bare client's cold start.
    from marketplace_orders.catalog import load_catalog

    journal = ToldJournal(DynamoJournal(table(), clock))
    return Ledger(journal, lists(), load_catalog(), clock)


@cache
def secrets() -> "Secrets":
    """Return the secrets, each read once."""
    from marketplace_orders.adapters.secrets import CONFIG, Secrets

    return Secrets(session().client("secretsmanager", config=CONFIG))


def origin_secret() -> str:
    """Return the word that proves that a request came through the front door (``ORIGIN_SECRET_NAME``)."""
    return secrets().text(settings().origin_secret_name)


@cache
def desk() -> "Desk":
    """Return what serves arriving buyers."""
    from marketplace_orders.adapters.dynamodb.registrations import DynamoRegistrations
    from marketplace_orders.adapters.marketplace.measuring import measured
    from marketplace_orders.adapters.marketplace.metering import PATIENCE, MeteringTokens
    from marketplace_orders.services.registering import Desk

    metering = measured(session().client("meteringmarketplace", config=PATIENCE))
    return Desk(ledger(), DynamoRegistrations(table()), MeteringTokens(metering))


@cache
def door() -> "Door":
    """Return what the registration address needs."""
    from marketplace_orders.http.registration import Door

    return Door(desk, origin_secret, settings().support_contact)


@cache
def api() -> "Api":
    """Return what the API's routes need."""
    from marketplace_orders.adapters.dynamodb.directory import DynamoDirectory
    from marketplace_orders.adapters.dynamodb.people import DynamoPeople
    from marketplace_orders.adapters.dynamodb.registrations import DynamoRegistrations
    from marketplace_orders.http.asking import Api

    return Api(
        ledger=ledger(),
        lists=lists(),
        registrations=DynamoRegistrations(table()),
        directory=DynamoDirectory(table()),
        people=DynamoPeople(table()),
        queues=work_queues,
        groups_claim=settings().groups_claim,
        ops_group=settings().ops_group,
    )


@cache
def press() -> "Press":
    """Return what publishing needs (``EVENT_BUS_NAME`` and the queues')."""
    from marketplace_orders.adapters.dynamodb.outbox import DynamoOutbox
    from marketplace_orders.adapters.event_bus import OrdersBus
    from marketplace_orders.services.publishing import Press

    bus = OrdersBus(session().client("events", config=CONFIG), settings().event_bus_name)
    return Press(bus, work_queues(), DynamoOutbox(table()))


@cache
def work_queues() -> "SqsWorkQueues":
    """Return the queues of work (``ENRICHMENT_QUEUE_URL``, ``REPUBLISH_QUEUE_URL``)."""
    from marketplace_orders.adapters.work_queues import SqsWorkQueues

    return SqsWorkQueues(
        session().client("sqs", config=CONFIG),
        enrichment_url=lambda: settings().enrichment_queue_url,
        republish_url=lambda: settings().republish_queue_url,
    )


@cache
def directory() -> "DynamoDirectory":
    """Return the organizations and applications."""
    from marketplace_orders.adapters.dynamodb.directory import DynamoDirectory

    return DynamoDirectory(table())


@cache
def census() -> "DynamoCensus":
    """Return the census of all orders."""
    from marketplace_orders.adapters.dynamodb.census import DynamoCensus

    return DynamoCensus(table())


@cache
def broom() -> "Broom":
    """Return what the sweep needs."""
    from marketplace_orders.adapters.dynamodb.link_checks import DynamoLinkChecks
    from marketplace_orders.adapters.dynamodb.outbox import DynamoOutbox
    from marketplace_orders.adapters.refund_runs import StepFunctionsRuns
    from marketplace_orders.services.sweeping import Broom

    outbox, links = DynamoOutbox(table()), DynamoLinkChecks(table())
    runs = StepFunctionsRuns(session().client("stepfunctions", config=CONFIG), settings().refund_workflow_arn)
    return Broom(ledger(), directory().proof, outbox, links, work_queues(), runs)
