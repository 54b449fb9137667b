"""Orders to bind: copies of the one that was made, in the same account."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.bench.stack.bindable import Bindable
from tests.bench.stack.copies import copies
from tests.bench.stack.scene import Scene
from tests.bench.stack.tables import fill
from tests.e2e.support.breaking import without_rules
from tests.e2e.support.polling import eventually

_PUBLISHED = "published_version"


def prepared(scene: Scene, items: Sequence[Mapping[str, Any]], order: Bindable, count: int) -> list[Bindable]:
    """``count`` orders that can be bound; returns when the stream has passed them on.

    No workflow starts for them: their windows have closed, so hundreds would run at once.
    """
    names = [f"agmt-copy-{number:06}" for number in range(count)]
    unpublished = [{name: value for name, value in item.items() if name != _PUBLISHED} for item in items]
    with without_rules(scene.clients.events, scene.stack.outputs["EventBusName"]):
        fill(scene.clients.dynamodb, scene.table, copies(unpublished, order.order_id, names))
        eventually(lambda: _is_published(scene, names[-1]), seconds=30, what="the copies' publication")
    return [replace(order, order_id=name) for name in names]


def _is_published(scene: Scene, order_id: str) -> bool:
    key: Any = {"pk": {"S": f"ORDER#{order_id}"}, "sk": {"S": "ORDER"}}
    found = scene.clients.dynamodb.get_item(TableName=scene.table, Key=key, ConsistentRead=True)
    return _PUBLISHED in found["Item"]
