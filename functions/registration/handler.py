"""The registration address that AWS Marketplace's button posts to (wiring only)."""

from typing import TYPE_CHECKING, Any

from marketplace_orders import bootstrap
from marketplace_orders.http.registration import respond
from marketplace_orders.observability import observed

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(event: dict[str, Any], _context: "LambdaContext") -> dict[str, Any]:
    """Answer an event of the HTTP API (payload format 2.0)."""
    return respond(bootstrap.door(), event)
