"""The HTTP API of refunds (wiring only): apart, so that nobody else's requests carry its rights at AWS."""

from typing import TYPE_CHECKING, Any

from marketplace_orders.bootstrap import origin_secret
from marketplace_orders.bootstrap_refunds import refunds_api
from marketplace_orders.http.resolver import resolver
from marketplace_orders.http.routes.of_refunds import ROUTERS
from marketplace_orders.http.serving import respond
from marketplace_orders.observability import observed

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.typing import LambdaContext

# Built while the container starts, when the processor is free, not in the first request.
APP = resolver(ROUTERS)


@observed
def lambda_handler(event: dict[str, Any], context: "LambdaContext") -> dict[str, Any]:
    """Answer an event of the HTTP API (payload format 2.0)."""
    return respond(APP, refunds_api, origin_secret, event, context)
