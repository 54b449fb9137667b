"""Routes in one validating resolver."""

from functools import cache

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.api_gateway import Router

from marketplace_orders.http.telling import Telling


@cache
def resolver(routers: tuple[Router, ...]) -> APIGatewayHttpResolver:
    """Return the resolver of these routes, built once: a router serves the last resolver that took it.

    It is asked through ``serving.respond``.
    """
    app = APIGatewayHttpResolver(enable_validation=True)
    for router in routers:
        app.include_router(router)
    for kind, handler in Telling(app).handlers().items():
        app.exception_handler(kind)(handler)
    return app
