"""Facts as items: what happened is JSON in ``body``; kind, instant, source and version stand beside it."""

from typing import get_args

from marketplace_orders.adapters.dynamodb.attributes import Item, Value, item, number, optional_text, text
from marketplace_orders.adapters.dynamodb.codec import dumped, loaded
from marketplace_orders.adapters.dynamodb.keys import FACT, fact_key
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.instants import parsed, written

_KINDS: dict[str, type[Body]] = {kind.__name__: kind for kind in get_args(Body)}


def fact_item(partition: Partition, fact: Fact, version: int) -> dict[str, Value]:
    """Return *fact* as the item that is stored in *version* of *partition*."""
    return item(
        fact_key(partition, fact.fact_id),
        {
            "kind": fact.body.kind,
            "at": written(fact.at),
            "recorded_at": written(fact.recorded_at),
            "source": fact.source.value,
            "version": version,
            "order_id": fact.order_id,
            "actor": fact.actor,
            "correlation_id": fact.correlation_id,
            "body": dumped(fact.body),
        },
    )


def fact_of(stored: Item) -> Fact:
    """Return the fact in a *stored* item.

    Raises:
        KeyError: it is of a kind that this release does not know (a later one wrote it).
    """
    body: Body = loaded(_KINDS[text(stored, "kind")], text(stored, "body"))
    return Fact(
        fact_id=text(stored, "sk").removeprefix(FACT),
        at=parsed(text(stored, "at")),
        recorded_at=parsed(text(stored, "recorded_at")),
        source=Source(text(stored, "source")),
        body=body,
        version=number(stored, "version"),
        order_id=optional_text(stored, "order_id"),
        actor=optional_text(stored, "actor"),
        correlation_id=optional_text(stored, "correlation_id"),
    )
