"""The registration address: ``GET`` explains, ``POST`` takes the buyer of AWS's button to the link page.

Without the validating resolver, which this function's cold start would pay for and never use.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from marketplace_orders.domain.errors import OrdersError
from marketplace_orders.http import pages
from marketplace_orders.http.accepting import wants_page
from marketplace_orders.http.cookies import session_cookie
from marketplace_orders.http.errors import internal_error, route_not_found
from marketplace_orders.http.events import Event, header, method, request_id
from marketplace_orders.http.forms import token_of
from marketplace_orders.http.origin import check_origin
from marketplace_orders.http.problems import NO_STORE, answer, headers, reply
from marketplace_orders.http.statuses import status_of
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import correlate, count, logger
from marketplace_orders.services.registering import Desk, register

LINK_PAGE = "/link"
_PAGE = {"Content-Type": pages.CONTENT_TYPE, **NO_STORE}


@dataclass(frozen=True, slots=True)
class Door:
    """What the registration address needs. ``desk`` is asked for only when somebody brings a token."""

    desk: Callable[[], Desk]
    origin_secret: Callable[[], str]
    support_contact: str


def respond(door: Door, event: Event) -> dict[str, Any]:
    """Return the answer to *event*; never raises. The token is in no answer and no log line."""
    correlate(request_id(event))
    found = _answered(door, event)
    http = event["requestContext"]["http"]
    logger.info(
        "answered", extra={"method": http["method"], "path": http["path"], "status": found["statusCode"]}
    )
    return found


def _answered(door: Door, event: Event) -> dict[str, Any]:
    try:
        check_origin(event, door.origin_secret())
        return _welcomed(door, event)
    except OrdersError as error:
        return _refused(door, event, error)
    except Exception:  # noqa: BLE001 - the last line of defence: the gateway would tell the exception
        logger.exception("registration failed")
        return _refused(door, event, internal_error())


def _welcomed(door: Door, event: Event) -> dict[str, Any]:
    if method(event) == "GET":
        return reply(200, pages.welcome(door.support_contact), _PAGE)
    if method(event) != "POST":
        raise route_not_found()
    arrived = register(door.desk(), token_of(event))
    count(Metric.REGISTRATIONS, product=arrived.product, outcome=arrived.outcome.value)
    logger.info("buyer arrived")
    return reply(303, "", {"Location": LINK_PAGE, **NO_STORE}, (session_cookie(arrived.session_id),))


def _refused(door: Door, event: Event, error: OrdersError) -> dict[str, Any]:
    told_id = request_id(event)
    _counted(error)
    if not wants_page(header(event, "accept")):
        return answer(error, told_id)
    page = pages.failure(error, told_id, door.support_contact, _onward(error, told_id))
    return reply(int(status_of(error)), page, {**headers(error), **_PAGE})


def _onward(error: OrdersError, told_id: str) -> str | None:
    if error.code == "origin_refused":
        return None  # Around the front door there are no pages.
    return f"{LINK_PAGE}?{urlencode({'problem': error.code, 'request_id': told_id})}"


def _counted(error: OrdersError) -> None:
    logger.info("registration refused", extra={"code": error.code})
    count(Metric.REGISTRATIONS_REFUSED, outcome=error.code)
    if error.code == "product_not_sold":
        count(Metric.REGISTRATIONS_UNKNOWN_PRODUCT)
    if error.code == "marketplace_busy":
        count(Metric.MARKETPLACE_BUSY)
