"""Binding an order to a target of its account: now, or by itself when the window closes (O-45 to O-59)."""

from collections.abc import Sequence

from marketplace_orders.domain.decide import Bind, DropSchedule, ScheduleBinding
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.directory import Directory
from marketplace_orders.ports.journal import Companion
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.commanding import Accepted, command


def bind(
    ledger: Ledger, directory: Directory, order_id: str, account_id: str, wanted: Bind | ScheduleBinding
) -> Accepted:
    """Bind *order_id*, or choose its target in advance; the target must be the account's own.

    One Query and one transaction, which also checks the target. Raises as ``command``.
    """

    def proof(_: Order) -> Sequence[Companion]:
        return directory.proof(account_id, wanted.target)

    return command(ledger, order_id, account_id, wanted, proof)


def drop_schedule(ledger: Ledger, order_id: str, account_id: str, wanted: DropSchedule) -> Accepted:
    """Give the chosen target of *order_id* up. Raises as ``command``."""
    return command(ledger, order_id, account_id, wanted, lambda _: ())
