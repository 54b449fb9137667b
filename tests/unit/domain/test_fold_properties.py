"""The fold's promises, over any facts in any order: duplicates do not count, arrival does not matter."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.decide import due_facts
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import AGREEMENT, CATALOG, after
from tests.unit.domain.strategies import agreement_facts, legacy_facts

AGREEMENTS = Partition.of_agreement(AGREEMENT)
CUSTOMERS = Partition.of_customer("sms", "cust-1")

histories = st.one_of(
    st.tuples(st.just(AGREEMENTS), st.lists(agreement_facts(), min_size=1, max_size=14)),
    st.tuples(st.just(CUSTOMERS), st.lists(legacy_facts(), min_size=1, max_size=14)),
)
"""A partition with facts that could be its own."""

Known = tuple[Partition, list[Fact]]


@given(histories, st.randoms(use_true_random=False))
def test_arrival_order_does_not_matter_and_duplicates_do_not_count(known: Known, random: object) -> None:
    """O-60: the same facts, shuffled and repeated, add up to the same orders."""
    partition, facts = known
    repeated = [*facts, *facts[: len(facts) // 2]]
    random.shuffle(repeated)  # type: ignore[attr-defined] # Hypothesis's Random
    assert fold(partition, repeated, CATALOG, 1) == fold(partition, facts, CATALOG, 1)


@given(histories)
def test_benefits_are_active_only_on_a_bound_order(known: Known) -> None:
    """O-59, O-67."""
    partition, facts = known
    for order in fold(partition, facts, CATALOG, 1):
        if order.benefits_active:
            assert order.binding is not None
            assert order.order_status in {
                OrderStatus.LINKED,
                OrderStatus.REFUND_REVIEW,
                OrderStatus.SUPERSEDED,
            }


@given(histories, st.floats(min_value=0, max_value=400))
def test_what_falls_due_falls_due_once(known: Known, hours: float) -> None:
    """O-62: a late or repeated run of the workflow or the sweep adds nothing."""
    partition, facts = known
    now = after(hours)
    due = _due(partition, facts, now)
    again = _due(partition, [*facts, *due], now)
    assert not {fact.fact_id for fact in due} & {fact.fact_id for fact in again}


@given(st.lists(agreement_facts(), min_size=1, max_size=14), agreement_facts())
def test_an_ended_agreement_never_runs_again(facts: list[Fact], late: Fact) -> None:
    """O-33: only a better Ended, a refund, or (for a lost license) a newer license changes the end."""
    order = fold(AGREEMENTS, facts, CATALOG, 1)[0]
    later = fold(AGREEMENTS, [*facts, late], CATALOG, 2)[0]
    if order.ending is not None and order.ending.word != "DEPROVISIONED":
        assert later.ending is not None


def _due(partition: Partition, facts: Sequence[Fact], now: object) -> list[Fact]:
    orders = fold(partition, facts, CATALOG, 1)
    return [fact for order in orders for fact in due_facts(order, tuple(facts), now)]  # type: ignore[arg-type]


@given(st.lists(legacy_facts(), max_size=10), legacy_facts())
def test_an_order_of_a_legacy_listing_never_vanishes(facts: list[Fact], late: Fact) -> None:
    """O-29: whatever is told later, and of whatever time, an order that exists keeps its id."""
    known = [order.order_id for order in fold(CUSTOMERS, facts, CATALOG, 1)]
    later = [order.order_id for order in fold(CUSTOMERS, [*facts, late], CATALOG, 2)]
    assert later[: len(known)] == known
