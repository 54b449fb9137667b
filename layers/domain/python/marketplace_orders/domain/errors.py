"""The one tree of errors.

OrdersError
├── Refused              a command that the order's state does not allow (409)
├── NotFound             no such thing for this caller (404)
├── NotAllowed           signed in, but not the one who may (403)
├── Invalid              the caller's input (400)
├── KeyReused            an idempotency key used for another command (409)
├── RegistrationFailed   the marketplace did not accept the token (400, 409, 410)
├── MarketplaceBusy      AWS throttles or is down; try again later (503)
└── Contended            too many writers of one order; try again (503)
"""

from marketplace_orders.domain.refusals import Refusal


class OrdersError(Exception):
    """Anything that a caller is told about: a stable *code* and a *sentence* with the next step."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class Refused(OrdersError):
    """The order's state does not allow the command; the refusal says why and until when.

    ``product`` is the key of the order's product, where it is known.
    """

    def __init__(self, refusal: Refusal, product: str | None = None) -> None:
        super().__init__(refusal.code, refusal.sentence)
        self.refusal = refusal
        self.product = product


class NotFound(OrdersError):
    """No such order, target or page for this caller. Others' things look the same as absent ones."""


class NotAllowed(OrdersError):
    """The caller is known but may not do this."""


class Invalid(OrdersError):
    """The input cannot be used; the sentence names the field."""


class KeyReused(OrdersError):
    """The idempotency key was already used for a different command."""

    def __init__(self) -> None:
        super().__init__(
            "idempotency_key_reused",
            "This Idempotency-Key was already used for another request. Send a new key.",
        )


class RegistrationFailed(OrdersError):
    """The marketplace's token leads nowhere; the buyer goes back to AWS and presses the button again."""


class MarketplaceBusy(OrdersError):
    """AWS Marketplace throttles or does not answer; ``retry_after`` is in seconds."""

    def __init__(self, sentence: str, retry_after: int) -> None:
        super().__init__("marketplace_busy", sentence)
        self.retry_after = retry_after


class Contended(OrdersError):
    """Other writers won every attempt; nothing was written and the same call may be repeated."""

    def __init__(self) -> None:
        super().__init__("contended", "Others are changing this order right now. Try again in a moment.")
