"""The real collaborators of what asks AWS about orders: enrichment and reconciliation (see ``bootstrap``)."""

from functools import cache
from typing import TYPE_CHECKING

from marketplace_orders.adapters.dynamodb.connecting import CONFIG
from marketplace_orders.bootstrap import directory, ledger, session, table, work_queues

if TYPE_CHECKING:
    from marketplace_orders.ports.enquiries import Enquiries
    from marketplace_orders.services.enriching_batch import Enquirer
    from marketplace_orders.services.reconciling import Auditor


@cache
def enquiries() -> "Enquiries":
    """Return whom to ask about agreements, entitlements and offers (us-east-1, like everything)."""
    from marketplace_orders.adapters.marketplace.agreements import Agreements
    from marketplace_orders.adapters.marketplace.asking import PATIENCE
    from marketplace_orders.adapters.marketplace.entitlements import Entitlements
    from marketplace_orders.adapters.marketplace.measuring import measured
    from marketplace_orders.adapters.marketplace.offers import Offers
    from marketplace_orders.ports.enquiries import Enquiries

    client = session().client
    return Enquiries(
        Agreements(measured(client("marketplace-agreement", config=PATIENCE))),
        Entitlements(measured(client("marketplace-entitlement", config=PATIENCE))),
        Offers(
            measured(client("marketplace-catalog", config=PATIENCE)),
            measured(client("marketplace-discovery", config=PATIENCE)),
        ),
    )


@cache
def enquirer() -> "Enquirer":
    """Return what enrichment needs."""
    from marketplace_orders.adapters.deliveries import SqsDeliveries
    from marketplace_orders.adapters.dynamodb.confirmations import DynamoConfirmations
    from marketplace_orders.adapters.dynamodb.reconciliations import DynamoReconciliations
    from marketplace_orders.services.enriching_batch import Enquirer

    deliveries = SqsDeliveries(session().client("sqs", config=CONFIG))
    return Enquirer(
        ledger(),
        enquiries(),
        directory().proof,
        deliveries,
        DynamoConfirmations(table()),
        DynamoReconciliations(table()),
    )


@cache
def auditor() -> "Auditor":
    """Return what a reconciliation needs (``ENRICHMENT_QUEUE_URL``)."""
    from marketplace_orders.adapters.dynamodb.confirmations import DynamoConfirmations
    from marketplace_orders.adapters.dynamodb.reconciliations import DynamoReconciliations
    from marketplace_orders.adapters.dynamodb.registrations import DynamoRegistrations
    from marketplace_orders.adapters.marketplace.agreement_feed import MarketplaceFeed
    from marketplace_orders.adapters.marketplace.asking import PATIENCE
    from marketplace_orders.adapters.marketplace.measuring import measured
    from marketplace_orders.services.reconciling import Auditor

    client = session().client
    return Auditor(
        ledger=ledger(),
        feed=MarketplaceFeed(
            measured(client("marketplace-agreement", config=PATIENCE)),
            measured(client("marketplace-entitlement", config=PATIENCE)),
        ),
        confirmations=DynamoConfirmations(table()),
        registrations=DynamoRegistrations(table()),
        queues=work_queues(),
        reconciliations=DynamoReconciliations(table()),
    )
