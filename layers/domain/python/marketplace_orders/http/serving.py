"""Serving the API: origin first, then the routes, and a problem for whatever goes wrong."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from marketplace_orders.domain.errors import OrdersError
from marketplace_orders.http.asking import Api, Asked
from marketplace_orders.http.errors import internal_error
from marketplace_orders.http.events import Event, check_size, request_id
from marketplace_orders.http.origin import check_origin
from marketplace_orders.http.problems import NO_STORE, answer
from marketplace_orders.observability import correlate, logger

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.typing import LambdaContext


def respond(
    app: APIGatewayHttpResolver,
    api: Callable[[], Api],
    origin_secret: Callable[[], str],
    event: Event,
    context: "LambdaContext",
) -> dict[str, Any]:
    """Return *app*'s answer to *event*; never raises, and never lets anybody in between keep it."""
    correlate(request_id(event))
    found = _answered(app, api, origin_secret, event, context)
    http = event["requestContext"]["http"]
    logger.info(
        "answered", extra={"method": http["method"], "path": http["path"], "status": found["statusCode"]}
    )
    return found


def _answered(
    app: APIGatewayHttpResolver,
    api: Callable[[], Api],
    origin_secret: Callable[[], str],
    event: Event,
    context: "LambdaContext",
) -> dict[str, Any]:
    try:
        check_origin(event, origin_secret())
        check_size(event)
        return _resolved(app, api(), event, context)
    except OrdersError as error:
        return answer(error, request_id(event))
    except Exception:  # noqa: BLE001 - the last line of defence: the gateway would tell the exception
        logger.exception("the API failed before its routes")
        return answer(internal_error(), request_id(event))


def _resolved(
    app: APIGatewayHttpResolver, api: Api, event: Event, context: "LambdaContext"
) -> dict[str, Any]:
    app.context.update(Asked(api, event, api.ledger.clock()).handed_over())
    found = app.resolve(event, context)
    found["headers"] = {**found.get("headers", {}), **NO_STORE}
    return found
