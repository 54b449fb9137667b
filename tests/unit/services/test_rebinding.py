"""Operations move a bound order, with a reason that the timeline shows (O-22, O-23, O-80)."""

import pytest

from marketplace_orders.domain.decide import Bind
from marketplace_orders.domain.errors import KeyReused, NotFound, Refused
from marketplace_orders.domain.facts.binding import Rebound, Target
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.ports.people import Person
from marketplace_orders.services.binding import bind
from marketplace_orders.services.commanding import Accepted
from marketplace_orders.services.rebinding import RebindRequest, rebind
from marketplace_orders.services.timeline import timeline
from tests.builders import ACCOUNT, AGREEMENT, after
from tests.support.office import Office

OLGA = Person(account_id="acc-olga", email="olga@vendor.example", sign_in_method="email")
WHY = "Bound to the wrong application, ticket 4711."


@pytest.fixture
def bound(office: Office) -> Office:
    office.wait()
    command = Bind(actor=ACCOUNT, key="key", target=office.shop)
    bind(office.ledger, office.directory, AGREEMENT, ACCOUNT, command)
    return office


def moving(office: Office, target: Target, *, why: str = WHY, key: str = "move") -> Accepted:
    request = RebindRequest(person=OLGA, target=target, reason=why, key=key)
    return rebind(office.ledger, office.directory, AGREEMENT, request)


def test_the_order_moves_to_another_target_of_its_account(bound: Office) -> None:
    """O-23."""
    done = moving(bound, bound.blog)
    assert done.order.binding
    assert done.order.binding.target == bound.blog
    assert done.order.benefits_active


def test_the_timeline_shows_who_when_and_why(bound: Office) -> None:
    """O-80."""
    moving(bound, bound.blog)
    _, entries = timeline(bound.store.journal, bound.store.people, bound.directory, AGREEMENT, ACCOUNT)
    last = entries[-1]
    assert isinstance(last.fact.body, Rebound)
    assert last.person == OLGA
    assert last.note
    assert (last.note.text, last.note.written_at) == (WHY, bound.store.clock.now)


def test_the_reason_and_the_name_are_outside_the_facts_and_can_be_erased(bound: Office) -> None:
    done = moving(bound, bound.blog)
    assert WHY not in repr(bound.store.table.partitions)
    assert "olga" not in repr([fact.body for fact in bound.store.journal.facts(AGREEMENT)])
    assert isinstance(done.fact.body, Rebound)
    bound.store.people.erase_person(OLGA.account_id)
    bound.store.people.erase_order(AGREEMENT, frozenset({done.fact.body.note_id}))
    _, entries = timeline(bound.store.journal, bound.store.people, bound.directory, AGREEMENT, None)
    assert entries[-1].person is None
    assert entries[-1].note is None


def test_the_target_must_belong_to_the_orders_account(bound: Office) -> None:
    with pytest.raises(NotFound) as refused:
        moving(bound, Target(BindsTo.APPLICATION, "app-none"))
    assert refused.value.code == "target_not_found"


def test_moving_twice_under_one_key_happens_once(bound: Office) -> None:
    first, again = moving(bound, bound.blog), moving(bound, bound.blog)
    assert first.order == again.order
    assert first.fact.body == again.fact.body


@pytest.mark.parametrize("why", ["Another reason"])
def test_another_reason_under_the_same_key_is_another_command(bound: Office, why: str) -> None:
    moving(bound, bound.blog)
    with pytest.raises(KeyReused):
        moving(bound, bound.blog, why=why)


def test_an_order_that_is_not_bound_is_not_moved(office: Office) -> None:
    office.store.clock.now = after(50)
    with pytest.raises(Refused) as refused:
        moving(office, office.blog)
    assert refused.value.code == "order_not_bound"


def test_it_is_not_moved_to_where_it_is(bound: Office) -> None:
    with pytest.raises(Refused) as refused:
        moving(bound, bound.shop)
    assert refused.value.code == "same_target"


def test_people_do_not_share_keys(office: Office) -> None:
    office.wait()
    command = Bind(actor=ACCOUNT, key="move", target=office.shop)
    bind(office.ledger, office.directory, AGREEMENT, ACCOUNT, command)
    assert moving(office, office.blog, key="move").order.binding
    another = RebindRequest(
        person=Person(account_id="acc-otto", email="otto@vendor.example", sign_in_method="email"),
        target=office.shop,
        reason=WHY,
        key="move",
    )
    with pytest.raises(KeyReused):
        rebind(office.ledger, office.directory, AGREEMENT, another)
