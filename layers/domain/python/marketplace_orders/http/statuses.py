"""The HTTP status of every error: by its code where that says more than its kind, else by its kind."""

from http import HTTPStatus

from marketplace_orders.domain.errors import (
    Contended,
    Invalid,
    KeyReused,
    MarketplaceBusy,
    NotAllowed,
    NotFound,
    OrdersError,
    Refused,
    RegistrationFailed,
)
from marketplace_orders.ports.errors import QueuesBusy, StoreBusy
from marketplace_orders.services.registration_errors import LinkedToOther, SessionUsed

_BY_CODE = {
    "body_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "buyer_unnamed": HTTPStatus.CONFLICT,
    "form_unreadable": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "id_token_required": HTTPStatus.UNAUTHORIZED,
    "idempotency_key_invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "product_not_sold": HTTPStatus.CONFLICT,
    "queue_without_source": HTTPStatus.CONFLICT,
    "refund_invoices_later": HTTPStatus.SERVICE_UNAVAILABLE,
    "refund_request_not_found": HTTPStatus.NOT_FOUND,
    "request_invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "session_expired": HTTPStatus.GONE,
    "sign_in_required": HTTPStatus.UNAUTHORIZED,
    "token_expired": HTTPStatus.GONE,
}
_BY_KIND: dict[type[OrdersError], HTTPStatus] = {
    Refused: HTTPStatus.CONFLICT,
    KeyReused: HTTPStatus.CONFLICT,
    LinkedToOther: HTTPStatus.CONFLICT,
    SessionUsed: HTTPStatus.CONFLICT,
    NotFound: HTTPStatus.NOT_FOUND,
    NotAllowed: HTTPStatus.FORBIDDEN,
    Invalid: HTTPStatus.BAD_REQUEST,
    RegistrationFailed: HTTPStatus.BAD_REQUEST,
    MarketplaceBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    Contended: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    QueuesBusy: HTTPStatus.SERVICE_UNAVAILABLE,
}


def status_of(error: OrdersError) -> HTTPStatus:
    """Return the status that a caller gets for *error*."""
    return _BY_CODE.get(error.code) or _BY_KIND.get(type(error), HTTPStatus.INTERNAL_SERVER_ERROR)
