"""What waits, in memory."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from marketplace_orders.adapters.dynamodb import cursor as cursors
from marketplace_orders.adapters.dynamodb.sorting import created_sort
from marketplace_orders.adapters.dynamodb.waiting import list_name
from marketplace_orders.domain.waiting import may_wait
from marketplace_orders.ports.waiting import WaitingPage
from tests.fakes.table import FakeTable

if TYPE_CHECKING:
    from marketplace_orders.domain.order import Order
    from marketplace_orders.ports.journal import Key
    from marketplace_orders.ports.records import Attributes


@dataclass
class FakeWaiting:
    """Reads what the other fakes wrote to *table*."""

    table: FakeTable = field(default_factory=FakeTable)

    def page(
        self, cursor: str | None, limit: int, *, orders: bool = True, claims: bool = True
    ) -> WaitingPage:
        """See ``Waiting.page``."""
        of = list_name(orders=orders, claims=claims)
        after = cursors.decoded(cursor, of) if cursor else ""
        found: dict[str, Order | tuple[Key, Attributes]] = {}
        if orders:
            waiting = (kept.order for kept in self.table if may_wait(kept.order))
            found.update((created_sort(order), order) for order in waiting)
        if claims:
            held = ((key, dict(item)) for key, item in self.table.items.items() if "claim_id" in item)
            found.update((f"{item['claimed_at']}#{key.pk}", (key, item)) for key, item in held)
        positions = sorted(position for position in found if position > after)
        shown, rest = positions[:limit], positions[limit:]
        next_cursor = cursors.encoded(shown[-1], of) if rest else None
        return WaitingPage(tuple(found[position] for position in shown), next_cursor)
