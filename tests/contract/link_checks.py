"""What is promised of links that are spread once more."""

from dataclasses import replace
from datetime import timedelta

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.link_checks import AGAIN_WITHOUT_ORDERS, LINK_AGAIN_AFTER
from tests.builders import BOUGHT, BUYER
from tests.contract.store import Store

LINK = Buyer(aws_account=BUYER, account_id="acc-1", version=1, linked_at=BOUGHT)
DUE = BOUGHT + LINK_AGAIN_AFTER
SECOND = timedelta(seconds=1)


class LinkChecksContract:
    """O-17, O-79."""

    def test_a_link_is_due_once_a_while_after_it_was_made(self, store: Store) -> None:
        store.journal.write([], [LINK.added()])
        assert store.links.due_links(DUE - SECOND, 10) == ()
        assert store.links.due_links(DUE, 10) == (LINK,)
        assert store.links.link_checked(LINK)
        assert store.links.due_links(DUE, 10) == ()
        assert store.registrations.buyer(BUYER) == LINK

    def test_the_longest_due_come_first_and_no_more_than_asked_for(self, store: Store) -> None:
        older = replace(LINK, aws_account="999999999999", linked_at=BOUGHT - SECOND)
        store.journal.write([], [LINK.added(), older.added()])
        assert store.links.due_links(DUE, 10) == (older, LINK)
        assert store.links.due_links(DUE, 1) == (older,)

    def test_a_newer_link_is_due_anew(self, store: Store) -> None:
        store.journal.write([], [LINK.added()])
        moved = replace(LINK, account_id="acc-2", version=2, linked_at=DUE)
        store.journal.write([], [moved.replacing({"version": 1})])
        assert not store.links.link_checked(LINK)
        assert store.links.due_links(DUE + LINK_AGAIN_AFTER, 10) == (moved,)

    def test_a_link_that_reached_no_order_is_listed_and_due_again_until_it_did(self, store: Store) -> None:
        store.journal.write([], [LINK.added()])
        assert store.links.without_orders(10) == ()
        later = DUE + AGAIN_WITHOUT_ORDERS
        assert store.links.link_without_orders(LINK, later)
        assert store.links.without_orders(10) == (LINK,)
        assert store.links.due_links(later - SECOND, 10) == ()
        assert store.links.due_links(later, 10) == (LINK,)
        assert store.links.link_checked(LINK)
        assert store.links.without_orders(10) == ()
        assert store.links.due_links(later, 10) == ()

    def test_a_newer_link_is_not_known_to_reach_no_order(self, store: Store) -> None:
        store.journal.write([], [LINK.added()])
        moved = replace(LINK, account_id="acc-2", version=2, linked_at=DUE)
        store.journal.write([], [moved.replacing({"version": 1})])
        assert not store.links.link_without_orders(LINK, DUE)
        assert store.links.without_orders(10) == ()

    def test_orders_and_links_do_not_get_in_each_others_way(self, store: Store) -> None:
        store.journal.write([], [LINK.added()])
        assert store.outbox.due(DUE, 10) == ()
