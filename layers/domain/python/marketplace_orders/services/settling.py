"""Storing a registration: on its order, or as a claim; with the session, in one transaction."""

from collections.abc import Iterator
from dataclasses import dataclass

from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.instants import parsed
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.journal import Companion, History, Key, Removed, Stored, Unchanged
from marketplace_orders.ports.lists import BuyerOrders
from marketplace_orders.ports.names import buyer_key, claim_key, license_key
from marketplace_orders.ports.records import Attributes
from marketplace_orders.ports.registrations import Arrival, Session
from marketplace_orders.services.appending import Changes, Incoming, Ledger, change
from marketplace_orders.services.claims import claim_of, registered_by
from marketplace_orders.services.naming import Known, open_unregistered
from marketplace_orders.services.places import latest
from marketplace_orders.services.sessions import kept, registration, waiting_registration
from marketplace_orders.services.visits import Visit


@dataclass(frozen=True, slots=True)
class Settlement:
    """A visit, what was known when it arrived, and the session that was opened for it."""

    visit: Visit
    arrival: Arrival
    session: Session

    @property
    def claim_key(self) -> Key:
        """The key under which a visit without agreement and license waits."""
        return claim_key(self.visit.answer.aws_account or "", self.visit.product.key)


def append_registration(ledger: Ledger, settlement: Settlement, partition: Partition) -> None:
    """Append *Registered* to *partition*; session and registration are stored in the same transaction.

    Raises:
        CompanionFailed: another arrival was faster; look again.
        Contended: other writers won every attempt.
    """

    def decision(history: History) -> Changes:
        claimed = _claimed_before(settlement, history, ledger.buyers)
        # The claim's own fact comes last: it wins over the same answer at a later instant.
        facts = (settlement.visit.fact, *(registered_by(claim) for claim in claimed))
        return Changes(
            tuple(Incoming(fact) for fact in facts),
            (
                *_records(settlement, _order_id(settlement, history)),
                *(Removed(settlement.claim_key, {"claim_id": claim["claim_id"]}) for claim in claimed),
            ),
        )

    change(ledger, partition, decision, _known(settlement))


def keep_claim(ledger: Ledger, settlement: Settlement) -> None:
    """Store the visit as a claim, unless one waits under the same name already (design §4).

    Raises:
        Conflict: something else was faster; look again.
    """
    visit, arrival = settlement.visit, settlement.arrival
    key = license_key(visit.license_id) if visit.license_id else settlement.claim_key
    waiting = arrival.license if visit.license_id else arrival.claim
    claimed_at = parsed(str(waiting["claimed_at"])) if waiting else visit.now
    record = waiting_registration(visit, key.pk, claimed_at)
    stored = kept(record, arrival.registration)
    companions: list[Companion] = [settlement.session.added(), _claim(key, waiting, visit)]
    ledger.journal.write((), [*companions, stored] if stored else companions)


def _claim(key: Key, waiting: Attributes | None, visit: Visit) -> Companion:
    if waiting:
        return Unchanged(key, {"claim_id": waiting["claim_id"]})
    return Stored(key, claim_of(visit.fact))


def _records(settlement: Settlement, order_id: str) -> Iterator[Companion]:
    yield settlement.session.added()
    stored = kept(registration(settlement.visit, order_id), settlement.arrival.registration)
    if stored:
        yield stored


def _order_id(settlement: Settlement, history: History) -> str:
    earlier = settlement.arrival.registration
    partition = history.partition
    # A token that led to a legacy cycle keeps leading to it, whatever cycles came since.
    if earlier and earlier.order_id and Partition.of_order(earlier.order_id) == partition:
        return earlier.order_id
    return latest(history.orders, partition)


def _claimed_before(settlement: Settlement, history: History, buyers: BuyerOrders) -> tuple[Attributes, ...]:
    """Return the nameless claim of the same buyer and product if it can only mean this order."""
    visit, claim = settlement.visit, settlement.arrival.claim
    if claim is None or visit.product.feed is Feed.SNS:
        return ()
    if any(order.parties.registered_at for order in history.orders):
        return ()
    own = {order.order_id for order in history.orders}
    open_orders = open_unregistered(buyers.of_buyer(visit.answer.aws_account or ""), visit.product.key)
    return () if any(order.order_id not in own for order in open_orders) else (claim,)


def _known(settlement: Settlement) -> Known:
    visit, arrival = settlement.visit, settlement.arrival
    items: dict[Key, Attributes] = {}
    if arrival.buyer and visit.answer.aws_account:
        items[buyer_key(visit.answer.aws_account)] = arrival.buyer.attributes
    if arrival.license and visit.license_id:
        items[license_key(visit.license_id)] = arrival.license
    return Known(items)
