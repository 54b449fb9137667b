"""Purchases for buyers to register, each in an AWS account of its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from local.embedded.demo.shop import Shop
from tests.bench.stack.messages import buyer_account

# Nothing is announced: the measured registration is the first that is heard of the order.
_PURCHASE: Final[Mapping[str, Any]] = {
    "product": "apppush",
    "quantities": {"dau": 1000, "vip_days": 30},
    "price": "120.00",
    "announce": False,
}


@dataclass(frozen=True)
class Purchase:
    """An agreement, and what the buyer's browser posts after it was made."""

    agreement_id: str
    form: Mapping[str, str]


def purchase(shop: Shop, name: str) -> Purchase:
    """Buy, and press "Set up your account"."""
    agreement_id = shop.buy(**_PURCHASE, buyer_account=buyer_account(name))
    return Purchase(agreement_id, shop.set_up(agreement_id))
