"""The task of the workflow `refund`: one step of one approved request."""

from typing import TYPE_CHECKING

from marketplace_orders.bootstrap_refunding import runner
from marketplace_orders.domain.instants import written
from marketplace_orders.observability import logger, observed
from marketplace_orders.services.refund_running import StepName, Task, run_step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(event: "Mapping[str, str]", _: "LambdaContext") -> dict[str, str | None]:
    """Answer `go_on`, `wait` (until an instant) or `over`; the workflow decides on the word."""
    task = Task(
        order_id=event["order_id"],
        request_id=event["request_id"],
        step=StepName(event["step"]),
        run=event["run"],
    )
    done = run_step(runner(), task)
    until = written(done.until) if done.until else None
    logger.info("refund step", order_id=task.order_id, step=task.step, progress=done.progress, until=until)
    return {"progress": done.progress.value, "until": until}
