"""What the HTTP edge itself refuses, in the one tree of errors."""

from marketplace_orders.domain.errors import Invalid, NotAllowed, NotFound, OrdersError


def origin_refused() -> NotAllowed:
    """Return the error for a request that did not come through the front door."""
    return NotAllowed("origin_refused", "Use the address of the front door.")


def sign_in_required() -> NotAllowed:
    """Return the error for a request without a person's claims."""
    return NotAllowed("sign_in_required", "Sign in and try again.")


def id_token_required() -> NotAllowed:
    """Return the error for a token that says nothing about the person, such as an access token."""
    return NotAllowed(
        "id_token_required", "The token is of another kind. Sign in again and send the ID token."
    )


def operations_only() -> NotAllowed:
    """Return the error for a person who is not of operations."""
    return NotAllowed("operations_only", "Only operations may do this. Contact support.")


def route_not_found() -> NotFound:
    """Return the error for an address that leads nowhere."""
    return NotFound("route_not_found", "There is nothing at this address. Check the path and the method.")


def body_too_large(limit: int) -> Invalid:
    """Return the error for a body of more than *limit* bytes."""
    return Invalid("body_too_large", f"The request is larger than {limit} bytes. Send only what is needed.")


def form_unreadable() -> Invalid:
    """Return the error for a body that is no form."""
    return Invalid(
        "form_unreadable",
        "The form cannot be read. Go back to AWS Marketplace and press “Set up your account” again.",
    )


def key_invalid() -> Invalid:
    """Return the error for a changing request without a usable idempotency key."""
    return Invalid(
        "idempotency_key_invalid", "Send an Idempotency-Key header of 1 to 128 visible ASCII characters."
    )


def request_invalid() -> Invalid:
    """Return the error for a request whose fields cannot be used; they are listed beside it."""
    return Invalid("request_invalid", "The request cannot be used as it is. Correct the fields listed.")


def internal_error() -> OrdersError:
    """Return the error for a mistake of ours."""
    return OrdersError(
        "internal_error", "Something went wrong on our side. Try again; if it stays, contact support."
    )
