"""Every hour, and when asked: finds the orders that must be confirmed with AWS, and counts all of them."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from marketplace_orders.bootstrap import census, clock
from marketplace_orders.bootstrap_enquiring import auditor
from marketplace_orders.observability import observed
from marketplace_orders.services.counting_orders import count_orders
from marketplace_orders.services.counting_orders_told import tell_figures
from marketplace_orders.services.reconciling import HOURLY, ON_DEMAND, reconcile
from marketplace_orders.services.reconciling_told import tell_reconciled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(event: "Mapping[str, Any]", context: "LambdaContext") -> None:
    """Reconcile once. What a run does not finish, the next one begins again.

    ``on_demand`` in the event: somebody asked, so what changed a moment ago counts as well.
    """

    def time_left() -> timedelta:
        return timedelta(milliseconds=context.get_remaining_time_in_millis())

    reach = ON_DEMAND if event.get("on_demand") else HOURLY
    tell_reconciled(reconcile(auditor(), time_left, reach))
    now = clock()
    tell_figures(count_orders(census().orders(), now, time_left), now)
