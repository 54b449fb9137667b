"""The routes of the API in one validating resolver."""

from functools import cache

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from marketplace_orders.http.routes import bindings, claims, directory, me, operations, orders, registration
from marketplace_orders.http.telling import Telling

ROUTERS = (
    me.router,
    registration.router,
    orders.router,
    bindings.router,
    directory.router,
    operations.router,
    claims.router,
)


@cache
def resolver() -> APIGatewayHttpResolver:
    """Return the API, built once. It is asked through ``serving.respond``."""
    app = APIGatewayHttpResolver(enable_validation=True)
    for router in ROUTERS:
        app.include_router(router)
    for kind, handler in Telling(app).handlers().items():
        app.exception_handler(kind)(handler)
    return app
