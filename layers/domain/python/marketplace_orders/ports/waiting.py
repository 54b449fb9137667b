"""Everything that may wait on somebody, oldest first: orders from an index of their own, and claims."""

from dataclasses import dataclass
from typing import Protocol

from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.records import Attributes


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """Orders that may wait and claims that do, merged by age, and where the next page begins.

    A page can be empty although there is a next one.
    """

    found: tuple[Order | tuple[Key, Attributes], ...]
    cursor: str | None


class Waiting(Protocol):
    """Reads what ``waiting.may_wait`` is true of: never an order that is served, however many there are."""

    def page(
        self, cursor: str | None, limit: int, *, orders: bool = True, claims: bool = True
    ) -> WaitingPage:
        """Return what comes after *cursor* (one Query for orders, one for claims, *limit* items each).

        The oldest purchase or registration comes first. An index: it may lag a little.

        Raises:
            Invalid: the cursor is of another list (``cursor_mismatch``) or none of ours (``cursor_invalid``).
        """
        ...
