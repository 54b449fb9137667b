"""The demo orders, and what happens to each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

LINKED_BUYERS: Final = ("318420617725", "642091853377")
"""AWS accounts of the demo buyer's account; the legacy listing keeps one order per customer, hence two."""

STRANGER: Final = "905177264418"
"""An AWS account that nobody has linked."""


class Ending(StrEnum):
    """What the marketplace does to an order in the end; the values are the control API's."""

    CANCELLED = "cancel"
    EXPIRED = "expire"
    PAYMENT_FAILED = "fail-payment"
    RENEWED = "renew"
    REFUNDED = "billing-adjustments"


@dataclass(frozen=True, kw_only=True)
class Story:
    """One purchase.

    Attributes:
        shows: the status or the situation that the order ends up in.
        product: its key in the catalog.
        bought: how long ago.
        quantities: units by dimension.
        price: of the whole agreement, in USD.
        buyer: the acceptor's AWS account.
        bound: whether it is bound once its window has closed, or scheduled to be.
        ending: what becomes of it; None leaves it alone.
        refund_reason: why its account asks for the money and the end of the agreement; None: it does not.
        more: further members of the control API's ``Buy``.
    """

    shows: str
    product: str
    bought: timedelta
    quantities: Mapping[str, int]
    price: str
    buyer: str = LINKED_BUYERS[0]
    bound: bool = False
    ending: Ending | None = None
    refund_reason: str | None = None
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def scheduled(self) -> bool:
        """Whether the binding has to wait: the refund window is still open."""
        return self.bound and self.bought < timedelta(hours=48)

    def purchase(self) -> dict[str, Any]:
        """The body for the control API."""
        return {
            "product": self.product,
            "buyer_account": self.buyer,
            "quantities": dict(self.quantities),
            "price": self.price,
            "accepted_ago": f"PT{int(self.bought.total_seconds())}S",
            **self.more,
        }


def _days(number: float) -> timedelta:
    return timedelta(days=number)


STORIES: Final = (
    Story(
        shows="in its refund window",
        product="apppush",
        bought=timedelta(hours=2),
        quantities={"dau": 1000, "vip_days": 30},
        price="120.00",
    ),
    Story(
        shows="in its refund window, to be bound by itself when it closes",
        product="webpush",
        bought=timedelta(hours=20),
        quantities={"dau": 5000},
        price="300.00",
        bound=True,
    ),
    Story(
        shows="in its refund window for five minutes more",
        product="otp",
        bought=timedelta(hours=47, minutes=55),
        quantities={"verifications": 2000},
        price="80.00",
    ),
    Story(
        shows="waiting to be bound",
        product="otp",
        bought=_days(3),
        quantities={"verifications": 10000},
        price="350.00",
    ),
    Story(
        shows="waiting to be bound to an organization",
        product="email",
        bought=_days(4),
        quantities={"emails": 100000, "dedicated_ips": 1},
        price="450.00",
    ),
    Story(
        shows="bound",
        product="apppush",
        bought=_days(10),
        quantities={"dau": 50000, "vip_days": 365},
        price="4800.00",
        bound=True,
    ),
    Story(
        shows="bound to an organization",
        product="email",
        bought=_days(12),
        quantities={"emails": 500000, "dedicated_ips": 2},
        price="1900.00",
        bound=True,
    ),
    Story(
        shows="superseded by its renewal, which took over the binding",
        product="whatsapp",
        bought=_days(30),
        quantities={"conversations": 5000},
        price="900.00",
        bound=True,
        ending=Ending.RENEWED,
    ),
    Story(
        shows="cancelled by the buyer",
        product="webpush",
        bought=_days(6),
        quantities={"dau": 2000},
        price="140.00",
        ending=Ending.CANCELLED,
    ),
    Story(
        shows="cancelled in its refund window, because the payment failed",
        product="whatsapp",
        bought=timedelta(hours=9),
        quantities={"conversations": 1000},
        price="200.00",
        ending=Ending.PAYMENT_FAILED,
    ),
    Story(
        shows="expired",
        product="otp",
        bought=_days(31),
        quantities={"verifications": 500},
        price="20.00",
        ending=Ending.EXPIRED,
        more={"duration": "P1M"},
    ),
    Story(
        shows="in refund review: its account asked, and operations have not answered yet",
        product="email",
        bought=_days(5),
        quantities={"emails": 20000},
        price="90.00",
        refund_reason="We send our newsletter from another platform now.",
    ),
    Story(
        shows="refunded",
        product="apppush",
        bought=_days(8),
        quantities={"dau": 3000, "vip_days": 30},
        price="250.00",
        ending=Ending.REFUNDED,
    ),
    Story(
        shows="not yet subscribed",
        product="whatsapp",
        bought=_days(3),
        quantities={"conversations": 300},
        price="60.00",
        more={"provision": False},
    ),
    Story(
        shows="bought through a listing made before June 2026",
        product="sms",
        bought=_days(3),
        quantities={"messages": 1000},
        price="75.00",
        buyer=LINKED_BUYERS[1],
    ),
    Story(
        shows="never registered, known to operations only",
        product="apppush",
        bought=_days(2),
        quantities={"dau": 100, "vip_days": 1},
        price="15.00",
        buyer=STRANGER,
    ),
)
