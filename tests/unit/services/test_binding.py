"""Binding an order, choosing its target in advance, and giving the choice up."""

from itertools import count

import pytest

from marketplace_orders.domain.decide import Bind, DropSchedule, ScheduleBinding
from marketplace_orders.domain.errors import Contended, KeyReused, NotFound, OrdersError, Refused
from marketplace_orders.domain.facts.binding import Bound, Target
from marketplace_orders.domain.statuses import BindsTo, OrderStatus
from marketplace_orders.services.binding import bind, drop_schedule
from marketplace_orders.services.commanding import Accepted
from tests.builders import ACCOUNT, AGREEMENT, after, described, ended
from tests.support.office import Office


def binding(office: Office, target: Target | None = None, *, key: str = "key", by: str = ACCOUNT) -> Accepted:
    command = Bind(actor=by, key=key, target=target or office.shop)
    return bind(office.ledger, office.directory, AGREEMENT, by, command)


def scheduling(office: Office, target: Target | None = None, *, key: str = "key") -> Accepted:
    command = ScheduleBinding(actor=ACCOUNT, key=key, target=target or office.shop)
    return bind(office.ledger, office.directory, AGREEMENT, ACCOUNT, command)


def dropping(office: Office, *, key: str = "drop") -> Accepted:
    return drop_schedule(office.ledger, AGREEMENT, ACCOUNT, DropSchedule(actor=ACCOUNT, key=key))


def refusal(office: Office, target: Target | None = None, *, key: str = "key") -> str:
    with pytest.raises(OrdersError) as refused:
        binding(office, target, key=key)
    return refused.value.code


def test_binding_associates_the_order_and_activates_its_benefits(office: Office) -> None:
    """O-45, O-57, O-58, O-59."""
    office.wait()
    done = binding(office)
    assert done.order.order_status is OrderStatus.LINKED
    assert done.order.binding
    assert done.order.binding.target == office.shop
    assert done.order.benefits_active
    assert done.fact.actor == ACCOUNT


def test_binding_costs_one_query_and_one_transaction(office: Office) -> None:
    office.wait()
    reads, writes = office.store.journal.reads, office.store.journal.writes
    binding(office)
    assert (office.store.journal.reads - reads, office.store.journal.writes - writes) == (1, 1)


def test_within_the_window_nothing_is_bound_and_it_is_said_until_when(office: Office) -> None:
    """O-63, O-77."""
    with pytest.raises(Refused) as refused:
        binding(office)
    assert refused.value.refusal.until == after(48)
    assert office.order.binding is None


@pytest.mark.parametrize(("word", "code"), [("CANCELLED", "order_cancelled"), ("EXPIRED", "order_expired")])
def test_ended_orders_cannot_be_bound(office: Office, word: str, code: str) -> None:
    """O-72."""
    office.told(ended(word, 48.5))
    office.wait()
    assert refusal(office) == code


def test_the_target_must_be_the_accounts_own(office: Office) -> None:
    """O-70: what is not there is told so, and nothing is written."""
    office.wait()
    stranger = office.directory.add_organization("acc-eve", "Eve", key="e", now=after(1))
    theirs = office.directory.add_application(
        "acc-eve", stranger.organization_id, "Hers", key="e", now=after(1)
    )
    assert refusal(office, Target(BindsTo.APPLICATION, theirs.application_id)) == "target_not_found"
    assert refusal(office, Target(BindsTo.APPLICATION, "app-none")) == "target_not_found"
    assert office.order.binding is None


def test_a_product_is_bound_to_its_own_kind_of_target(office: Office) -> None:
    """O-53, O-55."""
    office.wait()
    organization = Target(BindsTo.ORGANIZATION, office.home.organization_id)
    assert refusal(office, organization) == "wrong_target_kind"


def test_the_same_bind_twice_has_the_same_answer_and_happens_once(office: Office) -> None:
    office.wait()
    first = binding(office)
    office.store.clock.advance(minutes=5)
    again = binding(office)
    assert (first.fact.body, first.fact.at, first.order) == (again.fact.body, again.fact.at, again.order)
    assert sum(isinstance(fact.body, Bound) for fact in office.store.journal.facts(AGREEMENT)) == 1


def test_a_key_is_good_for_one_command(office: Office) -> None:
    office.wait()
    binding(office)
    assert refusal(office, office.blog) == "idempotency_key_reused"
    with pytest.raises(KeyReused):
        dropping(office, key="key")


def test_keys_that_look_alike_are_different_keys(office: Office) -> None:
    scheduling(office, key="key:BindingScheduled")
    assert scheduling(office, office.blog, key="key").order.schedule


def test_a_refused_command_is_not_remembered(office: Office) -> None:
    assert refusal(office) == "refund_window_open"
    office.wait()
    assert binding(office).order.binding


def test_a_bound_order_cannot_be_bound_again(office: Office) -> None:
    """O-22: there is no unbinding either; no command for it exists."""
    office.wait()
    binding(office)
    assert refusal(office, office.blog, key="another") == "order_already_bound"


def test_of_two_people_who_bind_at_once_exactly_one_wins(office: Office) -> None:
    office.wait()

    def faster() -> None:
        binding(office, office.blog, key="faster")

    office.store.journal.race = faster
    assert refusal(office) == "order_already_bound"
    assert office.order.binding
    assert office.order.binding.target == office.blog


def test_a_double_click_binds_once_and_answers_both_alike(office: Office) -> None:
    office.wait()
    answers: list[Accepted] = []

    def faster() -> None:
        answers.append(binding(office))

    office.store.journal.race = faster
    answers.append(binding(office))
    assert answers[0].order == answers[1].order
    assert answers[0].fact.at == answers[1].fact.at


def test_another_accounts_order_looks_absent(office: Office) -> None:
    office.wait()
    with pytest.raises(NotFound) as refused:
        binding(office, by="acc-eve")
    assert refused.value.code == "order_not_found"
    with pytest.raises(NotFound):
        bind(
            office.ledger,
            office.directory,
            "agmt-none",
            ACCOUNT,
            Bind(actor="a", key="k", target=office.shop),
        )


def test_a_target_chosen_in_the_window_can_be_changed_and_given_up(office: Office) -> None:
    assert scheduling(office, key="1").order.schedule
    changed = scheduling(office, office.blog, key="2").order.schedule
    assert changed
    assert changed.target == office.blog
    assert dropping(office).order.schedule is None


def test_a_choice_must_be_the_accounts_own_as_well(office: Office) -> None:
    with pytest.raises(NotFound):
        scheduling(office, Target(BindsTo.APPLICATION, "app-none"))


def test_there_is_nothing_to_give_up_where_nothing_was_chosen(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        dropping(office)
    assert refused.value.code == "nothing_scheduled"


def test_after_the_window_the_order_is_bound_not_scheduled(office: Office) -> None:
    office.wait()
    with pytest.raises(Refused) as refused:
        scheduling(office)
    assert refused.value.code == "refund_window_closed"


def test_a_command_that_always_loses_is_told_to_try_again(office: Office) -> None:
    office.wait()
    journal, hours = office.store.journal, count(1)

    def lose() -> None:
        office.told(described(next(hours)))
        journal.race = lose

    journal.race = lose
    with pytest.raises(Contended):
        binding(office)
