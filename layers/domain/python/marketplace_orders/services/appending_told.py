"""What every append tells about itself, whoever makes it: facts, bindings, steps, late windows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marketplace_orders.domain.facts.binding import BindingScheduled, Bound
from marketplace_orders.domain.facts.clock import WindowClosed
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.handover import BindingInherited
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.steps import steps_taken
from marketplace_orders.metric_names import UNKNOWN, Metric
from marketplace_orders.observability import correlation, count, record
from marketplace_orders.ports.journal import Append, Companion, History, Journal
from marketplace_orders.services.refunds_told import tell_refunded

_TOLD_BY_AWS = {Source.EVENTBRIDGE, Source.SNS}


@dataclass(frozen=True, slots=True)
class ToldJournal:
    """A ``Journal`` that counts what the one behind it has stored.

    A fact that has no correlation id of its own gets that of the call that makes it, or else of a fact that
    it is stored with: what follows from a message of a batch belongs to that message.
    """

    journal: Journal

    def read(self, partition: Partition) -> History:
        """See ``Journal.read``."""
        return self.journal.read(partition)

    def write(self, appends: Sequence[Append], companions: Sequence[Companion] = ()) -> None:
        """See ``Journal.write``."""
        self.journal.write([_correlated(append) for append in appends], companions)
        for append in appends:
            tell_appended(append)


def _correlated(append: Append) -> Append:
    known = (fact.correlation_id for fact in append.facts)
    origin = correlation() or next((each for each in known if each), None)
    facts = (fact if fact.correlation_id else replace(fact, correlation_id=origin) for fact in append.facts)
    return replace(append, facts=tuple(facts))


def tell_appended(append: Append) -> None:
    """Count what *append* stored, by product."""
    product = _product(append)
    for fact in append.facts:
        _tell_fact(fact, product)
        if isinstance(fact.body, WindowClosed):
            record(Metric.WINDOW_CLOSED_LATE, _late(append, fact), product=product)
    for order in append.orders:
        before = append.history.order(order.order_id)
        _tell_steps(before, order)
        tell_refunded(before, order)


def _product(append: Append) -> str:
    named = [order.purchase.product for order in append.orders]
    return (named[-1] if named else None) or UNKNOWN


def _tell_fact(fact: Fact, product: str) -> None:
    source = fact.source.value
    count(Metric.FACTS_APPENDED, product=product, type=fact.body.kind, source=source)
    if fact.source in _TOLD_BY_AWS:
        age = (fact.recorded_at - fact.at).total_seconds()
        record(Metric.FACTS_AGE, max(age, 0), product=product, source=source)
    if outcome := _outcome(fact):
        count(Metric.BINDS, product=product, outcome=outcome)


def _outcome(fact: Fact) -> str | None:
    match fact.body:
        case Bound(scheduled=scheduled):
            return "by_itself" if scheduled else "bound"
        case BindingScheduled():
            return "scheduled"
        case BindingInherited(binding=binding) if binding:
            return "inherited"
    return None


def _late(append: Append, closed: Fact) -> float:
    """Seconds from the window's end, or from when we learnt of the order if that was later."""
    learnt = min(fact.recorded_at for fact in (*append.history.facts, *append.facts))
    return (closed.recorded_at - max(closed.at, learnt)).total_seconds()


def _tell_steps(before: Order | None, after: Order) -> None:
    product = after.purchase.product or UNKNOWN
    for step, took in steps_taken(before, after):
        count(Metric.STEPS_TAKEN, product=product, step=step.value)
        if took is not None:
            record(Metric.STEP_TIME, took.total_seconds(), product=product, step=step.value)
