"""What can go wrong between the marketplace's button and the link, in words that a buyer can act on."""

from marketplace_orders.domain.errors import MarketplaceBusy, NotFound, OrdersError, RegistrationFailed
from marketplace_orders.domain.identifiers import masked_email
from marketplace_orders.ports.people import Person

_AGAIN = "Go back to AWS Marketplace and press “Set up your account” again."


class LinkedToOther(OrdersError):
    """The buyer's AWS account is linked to another account of ours, whose masked names this carries."""

    def __init__(self, person: Person | None) -> None:
        super().__init__(
            "linked_to_other_account",
            "This AWS account is already linked to another account. Sign in with that account to go on.",
        )
        self.email = masked_email(person.email) if person else None
        self.sign_in_method = person.sign_in_method if person else None


class SessionUsed(OrdersError):
    """The session has linked already and cannot be used for another link."""

    def __init__(self) -> None:
        super().__init__(
            "session_used", f"This link was used already. Open your orders, or for another purchase: {_AGAIN}"
        )


def token_missing() -> RegistrationFailed:
    """Return the error for a form without a token."""
    return RegistrationFailed("token_missing", f"AWS Marketplace's token is missing. {_AGAIN}")


def token_repeated() -> RegistrationFailed:
    """Return the error for a form with two tokens: nobody can tell which one counts."""
    return RegistrationFailed("token_repeated", f"The form carries more than one token. {_AGAIN}")


def token_expired() -> RegistrationFailed:
    """Return the error for AWS's ``ExpiredTokenException``."""
    return RegistrationFailed("token_expired", f"The link from AWS Marketplace has expired. {_AGAIN}")


def token_invalid() -> RegistrationFailed:
    """Return the error for AWS's ``InvalidTokenException``."""
    return RegistrationFailed("token_invalid", f"AWS Marketplace does not know this link. {_AGAIN}")


def product_not_sold() -> RegistrationFailed:
    """Return the error for a product that the catalog does not know."""
    return RegistrationFailed(
        "product_not_sold",
        "The purchase is for a product that cannot be set up here. Your purchase is safe: contact support.",
    )


def buyer_unnamed() -> RegistrationFailed:
    """Return the error for an answer that names neither buyer, agreement nor license."""
    return RegistrationFailed(
        "buyer_unnamed",
        "AWS Marketplace has not said yet whose purchase this is. Wait a few minutes. " + _AGAIN,
    )


def marketplace_busy(retry_after: int) -> MarketplaceBusy:
    """Return the error for a marketplace that does not answer; *retry_after* in seconds."""
    sentence = "AWS Marketplace does not answer right now. Nothing is lost: try again in a moment."
    return MarketplaceBusy(sentence, retry_after)


def session_missing() -> NotFound:
    """Return the error for a browser without a registration cookie."""
    return NotFound("session_missing", f"There is no purchase to set up in this browser. {_AGAIN}")


def session_expired() -> NotFound:
    """Return the error for a cookie whose session is over or was never ours."""
    return NotFound("session_expired", f"This visit has expired. {_AGAIN}")
