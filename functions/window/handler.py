"""The task of the workflow `refund-window`: closes an order's window, if it has ended by the clock."""

from typing import TYPE_CHECKING

from marketplace_orders.bootstrap import directory, ledger
from marketplace_orders.domain.instants import written
from marketplace_orders.observability import logger, observed
from marketplace_orders.services.passing_time import let_time_pass
from marketplace_orders.services.passing_time_told import tell_passed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(event: "Mapping[str, str]", _: "LambdaContext") -> dict[str, str | None]:
    """Answer `closed`, `not_due` (wait until the new end) or `gone`; the workflow decides on the word."""
    order_id = event["order_id"]
    passed = let_time_pass(ledger(), directory().proof, order_id)
    tell_passed(order_id, [fact.body.kind for fact in passed.facts])
    logger.info("window", order_id=order_id, outcome=passed.outcome.value)
    ends_at = passed.window_ends_at
    return {"outcome": passed.outcome.value, "window_ends_at": written(ends_at) if ends_at else None}
