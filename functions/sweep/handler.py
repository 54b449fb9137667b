"""Every minute: does what a lost workflow, clock rule, publication or link left undone."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from marketplace_orders.bootstrap import broom
from marketplace_orders.observability import observed
from marketplace_orders.services.sweeping import sweep
from marketplace_orders.services.sweeping_told import tell_swept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(_: "Mapping[str, Any]", context: "LambdaContext") -> None:
    """Sweep once. Raises what failed first, after everything else was done, so that the alarm tells."""

    def time_left() -> timedelta:
        return timedelta(milliseconds=context.get_remaining_time_in_millis())

    swept = sweep(broom(), time_left)
    tell_swept(swept)
    for failure in swept.failures.values():
        raise failure
