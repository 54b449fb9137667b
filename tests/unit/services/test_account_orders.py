"""Which orders, and which of their facts, are an account's after links have moved."""

import pytest

from marketplace_orders.ports.buyers import Buyer, FormerLink
from marketplace_orders.services.account_orders import account_order, orders_around
from tests.builders import AGREEMENT, BUYER, after, bound, linked
from tests.support.office import Office

OWNER = "acc-1"


@pytest.fixture
def moved(office: Office) -> Office:
    """An office whose order went to another account, which bound it."""
    buyer = Buyer(aws_account=BUYER, account_id="acc-2", version=2, linked_at=after(2))
    left = FormerLink(account_id=OWNER, aws_account=BUYER, left_at=after(2))
    office.store.journal.write((), [buyer.added(), left.added()])
    office.told(linked(2, account="acc-2", version=2))
    office.told(bound(50))
    return office


def kinds(office: Office, account_id: str) -> list[str]:
    own = account_order(office.store.journal, AGREEMENT, account_id)
    return [fact.body.kind for fact in own.facts] if own else []


def test_an_account_keeps_what_happened_before_its_order_left(moved: Office) -> None:
    own = kinds(moved, OWNER)
    assert own[-1] == "Linked"
    assert "Bound" not in own
    assert len(own) == len(kinds(moved, "acc-2")) - 2


def test_a_new_account_has_the_whole_history(moved: Office) -> None:
    own = account_order(moved.store.journal, AGREEMENT, "acc-2")
    assert own
    assert not own.left
    assert kinds(moved, "acc-2")[-1] == "Bound"


def test_an_order_that_came_back_is_the_accounts_as_a_whole(moved: Office) -> None:
    moved.told(linked(60, account=OWNER, version=3))
    assert kinds(moved, OWNER)[-1] == "Linked"
    assert "Bound" in kinds(moved, OWNER)
    assert "Bound" in kinds(moved, "acc-2")


def test_an_order_that_never_was_the_accounts_is_not(moved: Office) -> None:
    assert account_order(moved.store.journal, AGREEMENT, "acc-3") is None


@pytest.mark.parametrize("account", [OWNER, "acc-2"])
def test_orders_are_found_by_present_and_former_links(moved: Office, account: str) -> None:
    store = moved.store
    (found,) = orders_around(store.accounts, store.lists, account)
    assert found.order_id == AGREEMENT
    assert orders_around(store.accounts, store.lists, "acc-3") == ()
