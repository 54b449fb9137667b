"""What every store promises about an account: everything of it is found, and erased where that is asked."""

from dataclasses import replace

from marketplace_orders.ports.buyers import FormerLink
from tests.builders import BOUGHT
from tests.contract.registrations import LINK, REGISTRATION
from tests.contract.store import Store

ACCOUNT = "acc-1"
OTHER = replace(LINK, aws_account="444455556666")
LEFT = FormerLink(account_id=ACCOUNT, aws_account="777788889999", left_at=BOUGHT)


class AccountsContract:
    """Links, visits and targets, by account."""

    def test_nothing_is_kept_of_a_stranger(self, store: Store) -> None:
        accounts = store.accounts
        assert accounts.links(ACCOUNT) == ()
        assert accounts.former_links(ACCOUNT) == ()
        assert accounts.visits(ACCOUNT) == ()
        assert accounts.organizations(ACCOUNT) == ()
        assert accounts.applications(ACCOUNT) == ()

    def test_links_are_found_until_they_move(self, store: Store) -> None:
        store.journal.write((), [LINK.added(), OTHER.added(), LEFT.added()])
        assert store.accounts.links(ACCOUNT) == (LINK, OTHER)
        assert store.accounts.former_links(ACCOUNT) == (LEFT,)
        moved = replace(LINK, account_id="acc-2", version=4)
        store.journal.write((), [moved.replacing({"version": LINK.version})])
        assert store.accounts.links(ACCOUNT) == (OTHER,)
        assert store.accounts.links("acc-2") == (moved,)

    def test_a_link_that_was_looked_at_again_is_still_found(self, store: Store) -> None:
        store.journal.write((), [LINK.added()])
        store.links.link_checked(LINK)
        assert store.accounts.links(ACCOUNT) == (LINK,)

    def test_visits_are_found_once_they_are_used_and_erased(self, store: Store) -> None:
        store.journal.write((), [REGISTRATION.added()])
        assert store.accounts.visits(ACCOUNT) == ()
        used = replace(REGISTRATION, used_by=ACCOUNT, used_key="key")
        store.journal.write((), [used.replacing({"used_key": ""})])
        assert store.accounts.visits(ACCOUNT) == (used,)
        assert [store.accounts.erase_visits(ACCOUNT) for _ in range(2)] == [1, 0]
        assert store.registrations.registration(used.token_digest, BOUGHT) is None

    def test_targets_lose_their_names_and_stay(self, store: Store) -> None:
        home = store.directory.add_organization(ACCOUNT, "Joan's", key="k", now=BOUGHT)
        shop = store.directory.add_application(
            ACCOUNT, home.organization_id, "Joan's shop", key="k", now=BOUGHT
        )
        assert store.accounts.organizations(ACCOUNT) == (home,)
        assert store.accounts.applications(ACCOUNT) == (shop,)
        assert [store.accounts.erase_names(ACCOUNT) for _ in range(2)] == [2, 0]
        assert store.accounts.organizations(ACCOUNT) == (replace(home, name=home.organization_id),)
        assert store.accounts.applications(ACCOUNT) == (replace(shop, name=shop.application_id),)
