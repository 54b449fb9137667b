"""The front door's word: CloudFront adds a secret header, so that nobody goes around it (design §3)."""

from hmac import compare_digest

from marketplace_orders.http.errors import origin_refused
from marketplace_orders.http.events import Event, header

HEADER = "x-origin-verify"


def check_origin(event: Event, secret: str) -> None:
    """Refuse *event* unless it carries the front door's *secret*; compared in constant time.

    Raises:
        NotAllowed: ``origin_refused``.
    """
    if not compare_digest(header(event, HEADER).encode(), secret.encode()):
        raise origin_refused()
