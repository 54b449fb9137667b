"""Routes in one validating resolver."""

from collections.abc import Iterable

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.api_gateway import Router

from marketplace_orders.http.telling import Telling


def new_resolver(routers: Iterable[Router]) -> APIGatewayHttpResolver:
    """Return a resolver of these routes; it is asked through ``serving.respond``. Made once a container."""
    app = APIGatewayHttpResolver(enable_validation=True)
    for router in routers:
        app.include_router(router)
    for kind, handler in Telling(app).handlers().items():
        app.exception_handler(kind)(handler)
    return app
