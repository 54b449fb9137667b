"""The refund window: where it starts, how long it is, and that statuses follow the clock."""

from datetime import timedelta

from marketplace_orders.domain.facts.agreement import AgreementAmended, AgreementCreated
from marketplace_orders.domain.facts.handover import BindingInherited
from marketplace_orders.domain.standing import status_at
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import (
    AGREEMENT,
    BOUGHT,
    WINDOW,
    after,
    closed,
    created,
    described,
    fact,
    licensed,
    order_of,
    subscribed_order,
)


def test_the_window_is_48_hours_from_acceptance_as_aws_reports_it() -> None:
    """O-62: DescribeAgreement's word beats the event's."""
    order = order_of((created(0.5), described(1, acceptance_time=BOUGHT)))
    assert order.window.ends_at == BOUGHT + WINDOW


def test_without_an_answer_the_event_says_when_it_was_accepted() -> None:
    assert order_of((created(), licensed())).window.ends_at == BOUGHT + WINDOW


def test_without_any_acceptance_time_the_first_event_counts() -> None:
    bare = fact(AgreementCreated(agreement_id=AGREEMENT), 3)
    assert order_of((licensed(2), bare)).window.starts_at == after(2)


def test_an_amendment_does_not_restart_the_window() -> None:
    amended = fact(AgreementAmended(agreement_id=AGREEMENT, intent="AMEND", acceptance_time=after(30)), 30)
    assert order_of((created(), amended)).window.ends_at == BOUGHT + WINDOW


def test_a_successor_inherits_the_window_end_of_its_predecessor() -> None:
    """O-63: a cheap purchase that is upgraded at once stays locked no longer and no shorter."""
    inherited = fact(BindingInherited(predecessor_id="agmt-0", window_ends_at=after(20)), 1)
    assert order_of((created(), inherited)).window.ends_at == after(20)


def test_a_closing_does_not_count_when_the_window_turns_out_to_end_later() -> None:
    """O-63: acceptance that AWS reports later moves the end, and what closed too early opens again."""
    order = order_of((created(0), closed(48), described(49, acceptance_time=after(1))))
    assert not order.window.closed
    assert order.due_at == after(49)


def test_an_order_reads_as_pending_link_when_its_window_has_ended_even_if_the_workflow_is_late() -> None:
    """O-32, O-63: lists and details follow the clock."""
    order = order_of(subscribed_order())
    assert status_at(order, after(47.99)) is OrderStatus.REFUND_WINDOW
    assert status_at(order, after(48)) is OrderStatus.PENDING_LINK
    assert order.order_status is OrderStatus.REFUND_WINDOW


def test_the_window_is_the_next_thing_due() -> None:
    assert order_of(subscribed_order()).due_at == BOUGHT + timedelta(hours=48)
    assert order_of((*subscribed_order(), closed())).due_at is None
