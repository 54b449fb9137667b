"""Facts of every kind, and orders, survive being written as JSON and read again."""

from dataclasses import is_dataclass
from datetime import UTC, datetime
from decimal import Decimal
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from marketplace_orders.adapters.dynamodb.codec import dumped, loaded
from marketplace_orders.adapters.dynamodb.facts import fact_item, fact_of
from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.order import Order
from tests.builders import bound_order, order_of
from tests.contract.appending import AGREEMENT_1
from tests.unit.domain.strategies import agreement_facts

KINDS: tuple[type[Body], ...] = get_args(Body)
_instants = st.datetimes(
    min_value=datetime(2000, 1, 1),  # noqa: DTZ001 - Hypothesis wants naive bounds
    max_value=datetime(9999, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
_decimals = st.decimals(min_value=0, max_value=10**9, places=8)


def values(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type hint may be anything
    """Return a strategy for everything that a member of type *kind* can hold."""
    special = {datetime: _instants, Decimal: _decimals}
    if kind in special:
        return special[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        return st.builds(kind, **{name: values(hint) for name, hint in get_type_hints(kind).items()})
    if get_origin(kind) is UnionType:
        return st.one_of(*map(values, get_args(kind)))
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0]), max_size=3).map(tuple)
    return st.from_type(kind)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_kind_is_named_by_its_class(kind: type[Body]) -> None:
    assert kind.__dataclass_fields__["kind"].default == kind.__name__


@settings(max_examples=30, deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_fact_is_read_as_it_was_written(kind: type[Body], data: st.DataObject) -> None:
    instants = {"at": _instants, "recorded_at": _instants}
    fact: Fact = data.draw(st.builds(Fact, body=values(kind), version=st.just(7), **instants))
    assert fact_of(fact_item(AGREEMENT_1, fact, 7)) == fact


@settings(deadline=None)
@given(st.lists(agreement_facts(), min_size=1, max_size=12))
def test_every_order_is_read_as_it_was_written(facts: list[Fact]) -> None:
    order = order_of(facts)
    assert loaded(Order, dumped(order)) == order


def test_members_of_a_later_release_are_passed_over() -> None:
    order = order_of(bound_order())
    later = dumped(order)[:-1] + ',"colour":"blue"}'
    assert loaded(Order, later) == order


def test_what_is_no_order_is_not_read_as_one() -> None:
    with pytest.raises(ValidationError):
        loaded(Order, '{"order_id": "agmt-1"}')


def test_a_fact_of_a_kind_that_is_not_known_is_not_read() -> None:
    item = fact_item(AGREEMENT_1, bound_order()[0], 1)
    with pytest.raises(KeyError):
        fact_of({**item, "kind": {"S": "Teleported"}})
