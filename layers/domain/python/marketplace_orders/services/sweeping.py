"""The sweep: what a lost workflow, clock rule, publication or link left undone (design §3, §4)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from marketplace_orders.domain.identifiers import masked_account
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.link_checks import AGAIN_WITHOUT_ORDERS, LinkChecks
from marketplace_orders.ports.outbox import DueOrder, Outbox
from marketplace_orders.ports.refund_runs import RefundRuns
from marketplace_orders.ports.work_queues import WorkQueues
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.linking_orders import link_orders
from marketplace_orders.services.passing_time import Proof
from marketplace_orders.services.refund_restarting import carried_out, restart_refund, underway
from marketplace_orders.services.sweeping_orders import Tended, tend

PAGE = 100
PAGES = 5
"""At most this many orders a run: the next minute finds the rest, the longest due first."""

LINKS = 20
"""At most this many links a run; each reads every order of its buyer."""

AGAIN_AFTER = timedelta(minutes=15)
"""After this long the sweep looks again at what it could not settle, for example a handover that is held."""

REFUND_AGAIN_AFTER = timedelta(minutes=1)
"""After this long the sweep looks again at a refund that is carried out: money waits for it."""

NEEDED = timedelta(seconds=15)
"""What one order may take when everything is slow; with less time left the run ends."""


@dataclass(frozen=True, slots=True)
class Broom:
    """What the sweep needs."""

    ledger: Ledger
    prove: Proof
    outbox: Outbox
    links: LinkChecks
    queues: WorkQueues
    runs: RefundRuns


@dataclass(frozen=True, slots=True)
class Swept:
    """What was done for each order, how many orders late links reached, and what failed (order or buyer)."""

    tended: tuple[tuple[str, Tended], ...] = ()
    linked: int = 0
    failures: dict[str, Exception] = field(default_factory=dict)


def sweep(broom: Broom, time_left: Callable[[], timedelta]) -> Swept:
    """Do what is due by now, the longest due first; one order that fails does not keep the others back."""
    tended: list[tuple[str, Tended]] = []
    failures: dict[str, Exception] = {}
    for due in _due(broom, time_left):
        try:
            tended.append((due.order.order_id, _tended(broom, due)))
        except Exception as error:  # noqa: BLE001 - told by the caller when all others had their turn
            failures[due.order.order_id] = error
        _postpone(broom, due, failures)
    linked = _spread_links(broom, time_left, failures)
    return Swept(tuple(tended), linked, failures)


def _tended(broom: Broom, due: DueOrder) -> Tended:
    done, now = tend(broom.ledger, broom.prove, broom.queues, due), broom.ledger.clock()
    refund = restart_refund(broom.runs, due.order, now)
    return replace(done, refund=refund, underway=underway(due.order, now))


def _due(broom: Broom, time_left: Callable[[], timedelta]) -> Iterator[DueOrder]:
    """Yield each due order once: the index lags, and shows what was dealt with a moment ago."""
    seen: set[tuple[str, int]] = set()
    for _ in range(PAGES):
        found = broom.outbox.due(broom.ledger.clock(), PAGE)
        fresh = [due for due in found if (due.order.order_id, due.order.version) not in seen]
        for due in fresh:
            if time_left() < NEEDED:
                return
            seen.add((due.order.order_id, due.order.version))
            yield due
        if not fresh:
            return


def _postpone(broom: Broom, due: DueOrder, failures: dict[str, Exception]) -> None:
    """Let what is still due come again later, behind the others. A new version has its own instant."""
    order = due.order
    try:
        broom.outbox.postpone(order.order_id, order.version, again_at(due, broom.ledger.clock()))
    except StoreBusy as error:
        failures[order.order_id] = error


def again_at(due: DueOrder, now: datetime) -> datetime:
    """Return when to look at *due* again: never later than the clock changes it."""
    later, ripe_at = now + (REFUND_AGAIN_AFTER if carried_out(due.order) else AGAIN_AFTER), due.order.due_at
    return min(later, ripe_at) if ripe_at and ripe_at > now else later


def _spread_links(broom: Broom, time_left: Callable[[], timedelta], failures: dict[str, Exception]) -> int:
    """Spread links once more, now that the index of buyers holds all that was stored before them."""
    linked, now = 0, broom.ledger.clock()
    for buyer in broom.links.due_links(now, LINKS):
        if time_left() < NEEDED:
            break
        try:
            done = link_orders(broom.ledger, buyer, now)
            _checked(broom, buyer, now)
        except Exception as error:  # noqa: BLE001 - as above
            failures[masked_account(buyer.aws_account)] = error
        else:
            linked += done.orders
    return linked


def _checked(broom: Broom, buyer: Buyer, now: datetime) -> None:
    """A buyer without any order came and AWS never said for what: looked at again, and listed until then."""
    if broom.ledger.buyers.of_buyer(buyer.aws_account):
        broom.links.link_checked(buyer)
    else:
        broom.links.link_without_orders(buyer, now + AGAIN_WITHOUT_ORDERS)
