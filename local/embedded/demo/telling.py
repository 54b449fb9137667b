"""Make the demo orders: buy, link, bind, and let the marketplace do the rest."""

import time
from collections.abc import Callable, Mapping
from typing import Any, Final

from local.embedded.demo.account import Account
from local.embedded.demo.shop import Shop
from local.embedded.demo.stories import LINKED_BUYERS, STORIES, STRANGER, Ending, Story
from local.embedded.description import RunningStack
from local.embedded.errors import SeedFailed
from local.embedded.front_door import FrontDoor

_PATIENCE: Final = 120.0  # seconds for messages and workflows to arrive

_Orders = Mapping[str, Mapping[str, Any]]
_Bought = Mapping[str, Story]


def tell_stories(stack: RunningStack, token: str) -> dict[str, Story]:
    """Make every demo order in the account that the ID token signs in to; answers the stories by agreement.

    Raises:
        SeedFailed: the control API or the product refused a call, or an order got stuck.
    """
    with Shop(stack.simulator["control"]) as shop, FrontDoor(stack.outputs["FrontDoorUrl"]) as front_door:
        account = Account(front_door, token)
        bought = {shop.buy(**story.purchase()): story for story in STORIES}
        _link(shop, account, bought)
        _bind(account, bought)
        _ask_for_refunds(account, bought)
        for agreement_id, story in bought.items():
            if story.ending:
                _end(shop, agreement_id, story)
    return bought


def _link(shop: Shop, account: Account, bought: _Bought) -> None:
    """Link each AWS account with one of its purchases; the others follow by themselves."""
    for buyer in LINKED_BUYERS:
        first = next(agreement_id for agreement_id, story in bought.items() if story.buyer == buyer)
        account.arrive_and_link(shop.set_up(first))
    mine = sum(story.buyer != STRANGER for story in STORIES)
    _wait(account, lambda orders: len(orders) == mine, f"{mine} orders in the linked account")


def _bind(account: Account, bought: _Bought) -> None:
    headquarters = account.organization("Example Retail")
    application = {"kind": "application", "id": account.application("Example Shop", headquarters)}
    organization = {"kind": "organization", "id": headquarters}
    ready = {order_id: story for order_id, story in bought.items() if story.bound and not story.scheduled}
    _wait(
        account,
        lambda orders: all(_bindable(orders[order_id]) for order_id in ready),
        f"{len(ready)} orders ready to be bound",
    )
    for order_id, story in bought.items():
        target = organization if story.product == "email" else application
        if story.scheduled:
            account.schedule(order_id, target)
        elif story.bound:
            account.bind(order_id, target)


def _bindable(order: Mapping[str, Any]) -> bool:
    return any(action["name"] == "bind" and action["allowed"] for action in order["actions"])


def _ask_for_refunds(account: Account, bought: _Bought) -> None:
    reasons = {order_id: story.refund_reason for order_id, story in bought.items() if story.refund_reason}
    _wait(
        account,
        lambda _: all(account.can_ask_for_refund(order_id) for order_id in reasons),
        f"{len(reasons)} orders whose money can be asked for",
    )
    for order_id, reason in reasons.items():
        account.ask_for_refund(order_id, reason)


def _end(shop: Shop, agreement_id: str, story: Story) -> None:
    if story.ending is Ending.REFUNDED:
        asked = shop.happen(agreement_id, story.ending, amount=story.price)
        shop.settle(story.ending, asked["adjustment_id"], completed=True)
    elif story.ending:
        shop.happen(agreement_id, story.ending)


def _wait(account: Account, condition: Callable[[_Orders], bool], what: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition(account.orders()):
        if time.monotonic() > deadline:
            raise SeedFailed(f"still no {what} after {_PATIENCE:.0f} s")
        time.sleep(0.2)
