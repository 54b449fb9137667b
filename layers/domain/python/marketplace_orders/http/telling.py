"""Errors of routes, told as problems."""

import json
from collections.abc import Callable
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.exceptions import NotFoundError
from aws_lambda_powertools.event_handler.openapi.exceptions import (
    RequestUnsupportedContentType,
    RequestValidationError,
)

from marketplace_orders.domain.errors import OrdersError, Refused
from marketplace_orders.http.errors import internal_error, request_invalid, route_not_found
from marketplace_orders.http.events import request_id
from marketplace_orders.http.problems import headers, problem
from marketplace_orders.http.statuses import status_of
from marketplace_orders.http.unusable import unusable
from marketplace_orders.metric_names import UNKNOWN, Metric
from marketplace_orders.observability import count, logger


class Telling:
    """Tells the callers of *app* what went wrong; nobody else's words reach them."""

    def __init__(self, app: APIGatewayHttpResolver) -> None:
        self._app = app

    def handlers(self) -> dict[type[Exception], Callable[..., Response[str]]]:
        """Return what answers each kind of exception."""
        return {
            OrdersError: self._known,
            RequestValidationError: self._invalid,
            RequestUnsupportedContentType: self._unsupported,
            NotFoundError: self._no_route,
            Exception: self._unexpected,
        }

    def _known(self, error: OrdersError) -> Response[str]:
        if isinstance(error, Refused):
            count(Metric.COMMANDS_REFUSED, product=error.product or UNKNOWN, outcome=error.code)
        logger.info("request refused", extra={"code": error.code})
        return self._told(error)

    def _invalid(self, error: RequestValidationError) -> Response[str]:
        refused, fields = unusable(error.errors())
        return self._told(refused, errors=fields)

    def _unsupported(self, _: RequestUnsupportedContentType) -> Response[str]:
        return self._told(request_invalid(), errors=[{"field": "body", "message": "Send JSON."}])

    def _no_route(self, _: NotFoundError) -> Response[str]:
        return self._told(route_not_found())

    def _unexpected(self, _: Exception) -> Response[str]:
        logger.exception("a route failed")
        count(Metric.API_FAILED)
        return self._told(internal_error())

    def _told(self, error: OrdersError, **more: Any) -> Response[str]:
        told = problem(error, request_id(self._app.current_event.raw_event), **more)
        body = json.dumps(told, ensure_ascii=False)
        return Response(int(status_of(error)), body=body, headers=headers(error))
