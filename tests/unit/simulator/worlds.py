"""A small marketplace for the tests, with a fixed present."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from local.simulator.emit.notices import EventNotice, Notice, TopicNotice
from local.simulator.operations.buy import buy
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.purchase import Purchase
from local.simulator.world.agreements import Agreement
from local.simulator.world.catalog import Catalog, Dimension, Feed, Product
from local.simulator.world.world import World, new_world

NOW = datetime(2026, 8, 20, 14, 23, 11, 600000, tzinfo=UTC)
ACCEPTED = NOW.replace(microsecond=0)
BUYER = "111122223333"
SELLER = "123456789012"

PUSH = Product(
    key="push",
    name="Push",
    codes=("push0code", "push0older"),
    product_ids=("prod-push",),
    feed=Feed.EVENTBRIDGE,
    dimensions=(Dimension("dau", "users", "Daily active users"), Dimension("days", "days", "Days")),
)
TEXT = Product(
    "text", "Text", ("text0code",), ("prod-text",), Feed.SNS, (Dimension("messages", "", "Messages"),)
)


def make_world(seed: int = 1) -> World:
    return new_world(Catalog((PUSH, TEXT)), SELLER, seed)


def bought(world: World, product: str = "push", **choices: Any) -> Agreement:
    """An agreement that `BUYER` has just accepted."""
    return buying(world, product, **choices).agreement


def buying(world: World, product: str = "push", **choices: Any) -> Outcome:
    return buy(world, Purchase(product=product, account=BUYER, **choices), NOW)


def titles(notices: Sequence[Notice]) -> list[str]:
    """What was announced, in order; SNS messages by their action."""
    return [n.detail_type if isinstance(n, EventNotice) else action(n) for n in notices]


def action(notice: TopicNotice) -> str:
    return f"{notice.topic}:{notice.body.split(chr(34))[3]}"


def event(notice: Notice) -> EventNotice:
    assert isinstance(notice, EventNotice)
    return notice


def message(notice: Notice) -> TopicNotice:
    assert isinstance(notice, TopicNotice)
    return notice
