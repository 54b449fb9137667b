"""The notifications queue: what AWS tells becomes facts (batches, partial failures)."""

from typing import TYPE_CHECKING

from marketplace_orders.bootstrap import ledger
from marketplace_orders.notifications.receiving import Batch, BatchAnswer, receive
from marketplace_orders.observability import observed

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(event: Batch, _: "LambdaContext") -> BatchAnswer:
    """Take in a batch and name the messages that must be delivered again."""
    return receive(ledger(), event["Records"])
