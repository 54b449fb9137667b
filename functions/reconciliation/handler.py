"""Every hour, and when asked: finds the orders that must be confirmed with AWS, and counts all of them."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from marketplace_orders.bootstrap import auditor, census, clock
from marketplace_orders.observability import observed
from marketplace_orders.services.counting_orders import count_orders
from marketplace_orders.services.counting_orders_told import tell_figures
from marketplace_orders.services.reconciling import reconcile
from marketplace_orders.services.reconciling_told import tell_reconciled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(_: "Mapping[str, Any]", context: "LambdaContext") -> None:
    """Reconcile once. What a run does not finish, the next one begins again."""

    def time_left() -> timedelta:
        return timedelta(milliseconds=context.get_remaining_time_in_millis())

    tell_reconciled(reconcile(auditor(), time_left))
    now = clock()
    tell_figures(count_orders(census().orders(), now, time_left), now)
