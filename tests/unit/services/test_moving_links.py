"""Operations move a link; the AWS account's orders follow and leave their targets (O-17, O-79, O-80)."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.decide import Bind
from marketplace_orders.domain.errors import Contended, KeyReused, NotFound, Refused
from marketplace_orders.domain.facts.registration import Linked
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.published import differences
from marketplace_orders.domain.published.differences import Announced
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.ports.buyers import Buyer, FormerLink
from marketplace_orders.ports.people import Person
from marketplace_orders.services.binding import bind
from marketplace_orders.services.linking_orders import Spread, link_buyers
from marketplace_orders.services.moving_links import ATTEMPTS, Moved, MoveRequest, move_link
from marketplace_orders.services.timeline import timeline
from tests.builders import ACCOUNT, AGREEMENT, BUYER, after, created, licensed
from tests.support.office import Office

OLGA = "acc-olga"
JUAN = Person(account_id="acc-juan", email="juan@example.com", sign_in_method="email")
WHY = "Joan left the company, ticket 4712."
OTHER = "agmt-2"


@pytest.fixture
def linked(office: Office) -> Office:
    """An office whose AWS account is linked to it and has a second order."""
    buyer = Buyer(aws_account=BUYER, account_id=ACCOUNT, version=1, linked_at=after(0))
    office.store.journal.write((), [buyer.added()])
    other = (created(agreement=OTHER), licensed(agreement=OTHER, license_id="l-2"))
    office.told(*other, partition=Partition.of_agreement(OTHER))
    return office


@pytest.fixture
def bound(linked: Office) -> Office:
    linked.wait()
    command = Bind(actor=ACCOUNT, key="key", target=linked.shop)
    bind(linked.ledger, linked.directory, AGREEMENT, ACCOUNT, command)
    return linked


def moving(office: Office, to: Person = JUAN, *, why: str = WHY, key: str = "move") -> Moved:
    request = MoveRequest(actor=OLGA, owner=to, reason=why, key=key)
    return move_link(office.ledger, office.store.registrations, AGREEMENT, request)


def buyer_of(office: Office) -> Buyer:
    found = office.store.registrations.buyer(BUYER)
    assert found
    return found


def test_the_order_and_its_buyer_move_together(linked: Office) -> None:
    """O-79: one AWS account maps to one account."""
    done = moving(linked)
    assert (done.link.aws_account, done.link.account_id) == (BUYER, JUAN.account_id)
    assert linked.order.parties.account_id == JUAN.account_id
    buyer = buyer_of(linked)
    assert (buyer.account_id, buyer.version, buyer.moved_by) == (JUAN.account_id, 2, OLGA)


def test_the_other_orders_follow_and_tell_who_moved_them_and_why(linked: Office) -> None:
    moving(linked)
    assert link_buyers(linked.ledger, [buyer_of(linked)]) == Spread(orders=1)
    assert linked.store.journal[OTHER].parties.account_id == JUAN.account_id
    store = linked.store
    for order_id in (AGREEMENT, OTHER):
        _, entries = timeline(store.journal, store.people, store.directory, order_id, None)
        last = entries[-1]
        assert isinstance(last.fact.body, Linked)
        assert last.fact.actor == OLGA
        assert last.note
        assert last.note.text == WHY


def test_the_reason_is_outside_the_facts(linked: Office) -> None:
    moving(linked)
    assert WHY not in repr(linked.store.table.partitions)


def test_a_bound_order_leaves_its_target_behind(bound: Office) -> None:
    """A target belongs to an account: the benefits are revoked, and the new account binds anew."""
    before = bound.order
    assert before.benefits_active
    done = moving(bound)
    after_it = done.order
    assert (after_it.binding, after_it.benefits_active) == (None, False)
    assert after_it.order_status is OrderStatus.PENDING_LINK
    (revoked,) = differences(before, after_it)
    assert (revoked.type, revoked.previous_order_id) == (Announced.BENEFITS_REVOKED, AGREEMENT)
    assert revoked.previous_binding
    assert revoked.previous_binding.target == bound.shop


def test_the_new_account_binds_it_anew(bound: Office) -> None:
    left = moving(bound).order
    bound.wait(50)
    home = bound.directory.add_organization(JUAN.account_id, "New", key="k", now=after(50))
    made = bound.directory.add_application(
        JUAN.account_id, home.organization_id, "App", key="k", now=after(50)
    )
    target = replace(bound.shop, target_id=made.application_id)
    command = Bind(actor=JUAN.account_id, key="anew", target=target)
    done = bind(bound.ledger, bound.directory, AGREEMENT, JUAN.account_id, command)
    types = [each.type for each in differences(left, done.order)]
    assert types == [Announced.ORDER_BOUND, Announced.BENEFITS_ACTIVATED]


def test_a_binding_of_a_clock_that_runs_ahead_is_left_behind_too(bound: Office) -> None:
    """The move is stored after the binding, so it happened after it, whatever the clocks say."""
    bound.wait(48)
    assert max(fact.at for fact in bound.store.journal.facts(AGREEMENT)) > bound.store.clock.now
    assert moving(bound).order.binding is None


def test_the_same_request_again_has_the_same_answer(bound: Office) -> None:
    first = moving(bound)
    writes = bound.store.journal.writes
    bound.wait(60)
    assert moving(bound) == first
    assert bound.store.journal.writes == writes


@pytest.mark.parametrize("changed", [{"why": "Another"}, {"to": replace(JUAN, account_id="acc-3")}])
def test_another_request_under_the_same_key_is_refused(linked: Office, changed: dict[str, str]) -> None:
    moving(linked)
    with pytest.raises(KeyReused):
        moving(linked, **changed)  # type: ignore[arg-type]  # one of both


def test_it_is_not_moved_to_where_it_is(linked: Office) -> None:
    with pytest.raises(Refused) as refused:
        moving(linked, replace(JUAN, account_id=ACCOUNT))
    assert refused.value.code == "link_unchanged"


def test_a_buyer_who_never_linked_is_not_linked_by_operations(office: Office) -> None:
    """Nobody is linked without a click of their own (O-15 to O-17)."""
    with pytest.raises(Refused) as refused:
        moving(office)
    assert refused.value.code == "order_not_linked"


def test_an_order_that_is_not_there_is_told_so(office: Office) -> None:
    request = MoveRequest(actor=OLGA, owner=JUAN, reason=WHY, key="move")
    with pytest.raises(NotFound):
        move_link(office.ledger, office.store.registrations, "agmt-none", request)


def test_of_two_moves_at_once_the_later_one_counts_and_neither_is_lost(linked: Office) -> None:
    third = replace(JUAN, account_id="acc-3")

    def other() -> None:
        moving(linked, third, key="other")

    linked.store.journal.race = other
    moving(linked)
    assert (buyer_of(linked).account_id, buyer_of(linked).version) == (JUAN.account_id, 3)
    assert linked.order.parties.account_id == JUAN.account_id


def test_a_buyer_that_changes_all_the_time_is_told_as_contended(linked: Office) -> None:
    stale, registrations = buyer_of(linked), linked.store.registrations
    moving(linked)
    tries = 0

    class Late:
        """Registrations that always show the link as it was."""

        def buyer(self, _: str) -> Buyer:
            nonlocal tries
            tries += 1
            return stale

    request = MoveRequest(actor=OLGA, owner=replace(JUAN, account_id="acc-3"), reason=WHY, key="late")
    with pytest.raises(Contended):
        move_link(linked.ledger, Late(), AGREEMENT, request)  # type: ignore[arg-type]  # all that is asked
    assert tries == ATTEMPTS
    assert registrations.buyer(BUYER) == buyer_of(linked)


def test_what_the_old_account_left_is_remembered(linked: Office) -> None:
    moving(linked)
    former = FormerLink(account_id=ACCOUNT, aws_account=BUYER, left_at=linked.store.clock.now)
    assert linked.store.table.items[former.key] == former.attributes
