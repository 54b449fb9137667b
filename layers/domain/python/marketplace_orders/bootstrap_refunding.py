"""The real collaborators of what carries refunds out (see ``bootstrap``)."""

from functools import cache
from typing import TYPE_CHECKING

from marketplace_orders.bootstrap import ledger, session
from marketplace_orders.settings import settings

if TYPE_CHECKING:
    from marketplace_orders.adapters.marketplace.refunds import Refunds
    from marketplace_orders.services.refund_running import Runner


@cache
def refund_desk() -> "Refunds":
    """Return who asks AWS for money back and for an end (us-east-1, like everything)."""
    from marketplace_orders.adapters.marketplace.asking import PATIENCE
    from marketplace_orders.adapters.marketplace.measuring import measured
    from marketplace_orders.adapters.marketplace.refunds import Refunds

    return Refunds(measured(session().client("marketplace-agreement", config=PATIENCE)))


@cache
def runner() -> "Runner":
    """Return what the steps of a refund need (``REFUND_POLL_SECONDS``)."""
    from marketplace_orders.services.refund_running import Runner
    from marketplace_orders.services.refund_steps import Refunder

    return Runner(Refunder(ledger(), refund_desk()), settings().refund_poll)
