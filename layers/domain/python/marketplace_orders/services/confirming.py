"""Confirming an order with AWS: everything is asked, what differs is written, what was missing is founded."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from marketplace_orders.domain.drift import Drift, drift
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.identity import of_reconciliation
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.fold.enquiry import DESCRIBE_AGREEMENT, GET_ENTITLEMENTS, questions
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.confirmations import Confirmations
from marketplace_orders.ports.enquiries import AnswerRefused, Enquiries
from marketplace_orders.services.appending import Appended, Incoming, Ledger, append
from marketplace_orders.services.enriching import Enriched, follow
from marketplace_orders.services.enriching_questions import Asked, ask
from marketplace_orders.services.passing_time import Proof

ROUNDS = 2
"""An answer can make another question possible: the license of an order that was missing, for one."""


@dataclass(frozen=True, slots=True)
class Checker:
    """What a confirmation needs."""

    ledger: Ledger
    enquiries: Enquiries
    prove: Proof
    confirmations: Confirmations


@dataclass(frozen=True, slots=True)
class Confirmed:
    """How a confirmation went: the order now (None: AWS knows no such agreement of ours), and the repairs."""

    order: Order | None
    drift: tuple[Drift, ...] = ()
    rounds: tuple[Enriched, ...] = field(default=())
    refused: tuple[AnswerRefused, ...] = ()
    overtaken: bool = False

    @property
    def complete(self) -> bool:
        """Whether AWS answered or refused everything about the order as it is; else it is asked again."""
        return not self.overtaken and all(each.complete for each in self.rounds)


def confirm(checker: Checker, order_id: str, requested_at: datetime | None = None) -> Confirmed:
    """Ask AWS everything about *order_id*, write what differs with source ``reconciliation``, and mark it.

    An agreement that we do not know becomes an order, provided that the catalog knows its product. The
    order is marked as confirmed only when AWS answered what decides whether it runs: as of the instant
    before asking, and never before *requested_at*, which another machine's clock told.

    Raises:
        Contended: other writers won every attempt; may be repeated as a whole.
        MarketplaceBusy: AWS does not answer about an agreement that we do not know.
    """
    started = checker.ledger.clock()
    before = _latest(checker, order_id)
    try:
        founded = None if before else _founded(checker, order_id)
    except AnswerRefused as refusal:
        return Confirmed(None, refused=(refusal,))
    first = before or (founded.after[-1] if founded else None)
    if first is None:
        return Confirmed(None)
    missing = founded is not None and bool(founded.facts)
    rounds, order = _asked(checker, first)
    repaired = missing or any(each.written for each in rounds)
    found = drift(None if missing else first, order) if repaired else ()
    done = Confirmed(order, found, rounds, tuple(r for each in rounds for r in each.refused))
    if done.complete and _decisive(order) not in {refusal.operation for refusal in done.refused}:
        at = max(started, requested_at) if requested_at else started
        marked = checker.confirmations.confirm(order.order_id, order.version, at)
        return replace(done, overtaken=not marked)
    return done


def _asked(checker: Checker, order: Order) -> tuple[tuple[Enriched, ...], Order]:
    rounds: list[Enriched] = []
    known: set[str] = set()
    for _ in range(ROUNDS):
        operations = [each for each in _questions(order) if each not in known]
        if not operations:
            break
        known.update(operations)
        asked: Asked = ask(checker.enquiries, order, operations, checker.ledger.clock)
        rounds.append(
            follow(checker.ledger, checker.enquiries, checker.prove, order, asked, Source.RECONCILIATION)
        )
        order = _latest(checker, order.order_id) or order
    return tuple(rounds), order


def _questions(order: Order) -> tuple[str, ...]:
    return questions(order.purchase, order.parties, order.feed)


def _decisive(order: Order) -> str:
    return GET_ENTITLEMENTS if order.feed is Feed.SNS else DESCRIBE_AGREEMENT


def _latest(checker: Checker, order_id: str) -> Order | None:
    """AWS answers about the present: of a legacy customer the latest cycle alone can be confirmed."""
    history = checker.ledger.journal.read(Partition.of_order(order_id))
    known = history.order(order_id)
    return known if known and known.order_id == history.orders[-1].order_id else None


def _founded(checker: Checker, order_id: str) -> Appended | None:
    """Found the order that is missing; of two who do so at once, one has the fact that was new."""
    partition = Partition.of_order(order_id)
    if partition.feed is Feed.SNS:
        return None
    at = checker.ledger.clock()
    body = checker.enquiries.agreements.agreement(order_id)
    catalog = checker.ledger.catalog
    if not any(catalog.named(None, product_id) for product_id in body.product_ids):
        return None
    fact = Fact(
        fact_id=of_reconciliation(DESCRIBE_AGREEMENT, 0),
        at=at,
        recorded_at=checker.ledger.clock(),
        source=Source.RECONCILIATION,
        body=body,
    )
    return append(checker.ledger, partition, [Incoming(fact)])
