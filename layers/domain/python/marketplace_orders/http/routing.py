"""Routers of Powertools' event handler, with types."""

from aws_lambda_powertools.event_handler.api_gateway import Router


def new_router() -> Router:
    """Return a router without routes."""
    return Router()  # type: ignore[no-untyped-call]  # Powertools leaves it unannotated
