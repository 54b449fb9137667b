"""Enrichment: AWS is asked about an order, and what it answers becomes facts (design §3)."""

from dataclasses import dataclass

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.facts.fact import Source
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Enquiry, HandoverState, Order
from marketplace_orders.ports.enquiries import AnswerRefused, Enquiries
from marketplace_orders.ports.journal import History
from marketplace_orders.services.appending import Changes, Incoming, Ledger, change
from marketplace_orders.services.enriching_news import Answer, news
from marketplace_orders.services.enriching_questions import Asked, ask
from marketplace_orders.services.handing_over import HandedOver, hand_over_if_due
from marketplace_orders.services.passing_time import Proof, let_time_pass

SEARCH_AGREEMENTS = "SearchAgreements"


@dataclass(frozen=True, slots=True)
class Enriched:
    """What came of asking: kinds of the new facts, refusals for good, and what must be asked again."""

    written: tuple[str, ...] = ()
    refused: tuple[AnswerRefused, ...] = ()
    unanswered: tuple[str, ...] = ()
    handover: HandedOver = HandedOver.NOTHING
    passed: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether AWS answered or refused everything; else the order is correct but incomplete."""
        return not self.unanswered


def enrich(
    ledger: Ledger, enquiries: Enquiries, prove: Proof, order_id: str, since: str | None = None
) -> Enriched:
    """Ask AWS what the order's enquiry names, write what is new, then do what became possible by it.

    *since* is the fact that called for asking. Where another one did so since then, its own message
    asks; where *since* is None, nothing is asked and only the handover and the clock are looked at.

    Raises:
        Contended: other writers won every attempt; may be repeated as a whole.
    """
    history = ledger.journal.read(Partition.of_order(order_id))
    order = history.order(order_id)
    if order is None:
        return Enriched()
    enquiry = _wanted(history, order, since)
    asked = ask(enquiries, order, enquiry.operations, ledger.clock) if enquiry else Asked()
    return follow(ledger, enquiries, prove, order, asked)


def follow(
    ledger: Ledger,
    enquiries: Enquiries,
    prove: Proof,
    order: Order,
    asked: Asked,
    source: Source = Source.ANSWER,
) -> Enriched:
    """Write what is new in the answers to what was *asked* about *order*, then do what follows from it.

    Raises:
        Contended: other writers won every attempt; may be repeated as a whole.
    """
    order, written = _write(ledger, order, asked.answers, source)
    handover, unanswered = _hand_over(ledger, enquiries, order)
    return Enriched(
        written=written,
        refused=asked.refused,
        unanswered=(*asked.unanswered, *unanswered),
        handover=handover,
        passed=_pass_time(ledger, prove, order, handover),
    )


def _wanted(history: History, order: Order, since: str | None) -> Enquiry | None:
    """A newer cycle of a legacy customer asks for itself, and a newer fact by its own message."""
    latest = history.orders[-1].order_id == order.order_id
    enquiry = order.enquiry
    return enquiry if latest and enquiry is not None and enquiry.since == since else None


def _write(
    ledger: Ledger, order: Order, answers: tuple[Answer, ...], source: Source
) -> tuple[Order, tuple[str, ...]]:
    if not answers:
        return order, ()

    def decision(present: History) -> Changes:
        found = news(present, order.order_id, answers, ledger.clock(), source)
        return Changes(tuple(Incoming(fact) for fact in found))

    done = change(ledger, Partition.of_order(order.order_id), decision)
    after = next(each for each in done.after if each.order_id == order.order_id)
    return after, tuple(fact.body.kind for fact in done.facts)


def _hand_over(ledger: Ledger, enquiries: Enquiries, order: Order) -> tuple[HandedOver, tuple[str, ...]]:
    if HandoverState.WAITING not in {order.handover.incoming, order.handover.outgoing}:
        return HandedOver.NOTHING, ()
    try:
        return hand_over_if_due(ledger, order.order_id, enquiries.agreements.chain), ()
    except MarketplaceBusy:
        return HandedOver.HELD, (SEARCH_AGREEMENTS,)


def _pass_time(ledger: Ledger, prove: Proof, order: Order, handover: HandedOver) -> tuple[str, ...]:
    """A chosen target whose window has closed is bound as soon as the order is subscribed (O-63)."""
    due = order.due_at is not None and order.due_at <= ledger.clock()
    if not due and handover is not HandedOver.MADE:
        return ()
    return tuple(fact.body.kind for fact in let_time_pass(ledger, prove, order.order_id).facts)
