"""decide: what an order allows, and the reason for each thing that it does not."""

from datetime import datetime

import pytest

from marketplace_orders.domain.decide import Bind, Command, DropSchedule, Rebind, ScheduleBinding, decide
from marketplace_orders.domain.decide.actions import actions
from marketplace_orders.domain.facts.answers import ProvisioningRead
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.refusals import Refusal
from tests.builders import (
    APPLICATION,
    CATALOG,
    ORGANIZATION,
    after,
    bound,
    bound_order,
    closed,
    created,
    ended,
    fact,
    licensed,
    linked,
    order_of,
    scheduled,
    subscribed_order,
)

BIND = Bind(actor="jo", key="k1", target=APPLICATION)
SCHEDULE = ScheduleBinding(actor="jo", key="k2", target=APPLICATION)
DROP = DropSchedule(actor="jo", key="k3")
REBIND = Rebind(actor="ops", key="k4", target=ORGANIZATION, note_id="note-1")


def decided(facts: tuple[Fact, ...], command: Command, now: datetime) -> tuple[Fact, ...] | Refusal:
    return decide(order_of(facts), command, now, CATALOG)


def kinds(outcome: tuple[Fact, ...] | Refusal) -> list[str]:
    assert not isinstance(outcome, Refusal), outcome.code
    return [fact.body.kind for fact in outcome]


def code(outcome: tuple[Fact, ...] | Refusal) -> str:
    assert isinstance(outcome, Refusal)
    return outcome.code


def test_a_pending_and_subscribed_order_can_be_bound() -> None:
    """O-45, O-57, O-69."""
    assert kinds(decided((*subscribed_order(), closed()), BIND, after(49))) == ["Bound"]


def test_binding_records_a_window_that_the_workflow_has_not_closed_yet() -> None:
    """O-63: the clock decides, not the workflow."""
    assert kinds(decided(subscribed_order(), BIND, after(48))) == ["WindowClosed", "Bound"]


def test_binding_inside_the_window_is_refused_with_the_instant_it_ends_even_if_something_closed_it() -> None:
    """O-63, O-77: a workflow that misfires changes nothing."""
    misfired = (*subscribed_order(), closed(48))
    for facts in (subscribed_order(), misfired):
        refusal = decided(facts, BIND, after(47.9))
        assert code(refusal) == "refund_window_open"
        assert isinstance(refusal, Refusal)
        assert refusal.until == after(48)


REFUSED: dict[str, tuple[tuple[Fact, ...], str]] = {
    "bound": (bound_order(), "order_already_bound"),
    "cancelled": ((*subscribed_order(), ended("CANCELLED", 49)), "order_cancelled"),
    "expired": ((*subscribed_order(), ended("EXPIRED", 49)), "order_expired"),
    "superseded": ((*subscribed_order(), ended("RENEWED", 49)), "order_superseded"),
    "no license yet": ((created(), licensed(), linked())[:1], "product_unknown"),
    "nobody linked": ((created(), licensed()), "order_not_linked"),
    "payment failed": (
        (*subscribed_order(), fact(ProvisioningRead(status="FAILED"), 2)),
        "subscription_failed",
    ),
    "successor without its predecessor": (
        (created(intent="RENEW"), licensed(), linked()),
        "waiting_for_handover",
    ),
}


@pytest.mark.parametrize(("facts", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_every_other_state_refuses_with_its_own_reason(facts: tuple[Fact, ...], reason: str) -> None:
    """O-45, O-69, O-72."""
    assert code(decided(facts, BIND, after(72))) == reason


def test_the_target_must_be_of_the_kind_that_the_product_is_bound_to() -> None:
    """O-53, O-55."""
    wrong = Bind(actor="jo", key="k", target=ORGANIZATION)
    assert code(decided((*subscribed_order(), closed()), wrong, after(49))) == "wrong_target_kind"


def test_a_target_can_be_chosen_changed_and_dropped_during_the_window() -> None:
    """O-63, O-77."""
    assert kinds(decided(subscribed_order(), SCHEDULE, after(1))) == ["BindingScheduled"]
    assert kinds(decided((*subscribed_order(), scheduled()), SCHEDULE, after(2))) == ["BindingScheduled"]
    assert kinds(decided((*subscribed_order(), scheduled()), DROP, after(2))) == ["ScheduleDropped"]
    assert code(decided(subscribed_order(), DROP, after(2))) == "nothing_scheduled"


def test_scheduling_is_refused_where_binding_is_possible() -> None:
    assert code(decided((*subscribed_order(), closed()), SCHEDULE, after(49))) == "refund_window_closed"


def test_operations_can_move_a_bound_order_and_nothing_else() -> None:
    """O-22, O-23."""
    elsewhere = Rebind(actor="ops", key="k", target=type(APPLICATION)(APPLICATION.kind, "app-2"), note_id="n")
    assert kinds(decided(bound_order(), elsewhere, after(72))) == ["Rebound"]
    assert code(decided(bound_order(), REBIND, after(72))) == "wrong_target_kind"
    same = Rebind(actor="ops", key="k", target=APPLICATION, note_id="n")
    assert code(decided(bound_order(), same, after(72))) == "same_target"
    assert code(decided(subscribed_order(), elsewhere, after(72))) == "order_not_bound"
    assert code(decided((*bound_order(), ended("EXPIRED", 60)), elsewhere, after(72))) == "order_expired"


def test_no_command_unbinds_an_order() -> None:
    """O-22: a bound order stays bound whatever an account owner asks."""
    for command in (BIND, SCHEDULE, DROP):
        assert code(decided(bound_order(), command, after(72))) == "order_already_bound"


def test_the_actions_say_what_decide_would_answer() -> None:
    """O-44, O-68."""
    order = order_of(subscribed_order())
    found = {
        action.name: action.refusal.code if action.refusal else None for action in actions(order, after(1))
    }
    assert found == {"bind": "refund_window_open", "schedule": None, "drop_schedule": "nothing_scheduled"}
    ops = [
        action.name
        for action in actions(order_of((*subscribed_order(), closed(), bound())), after(60), operations=True)
    ]
    assert ops == ["bind", "schedule", "drop_schedule", "rebind"]
