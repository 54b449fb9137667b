"""What every directory promises: organizations, applications inside them, and proof that they exist."""

import pytest

from marketplace_orders.adapters.dynamodb.cursor import encoded
from marketplace_orders.domain.errors import Invalid, KeyReused, NotFound
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.ports.directory import Application, Organization
from marketplace_orders.ports.journal import Conflict
from tests.builders import BOUGHT, after, created
from tests.contract.appending import append
from tests.contract.store import Store


def organization(store: Store, name: str = "Shop", *, account: str = "acc-1", key: str = "k") -> Organization:
    return store.directory.add_organization(account, name, key=key, now=BOUGHT)


def application(store: Store, parent: Organization, name: str = "App", key: str = "k") -> Application:
    return store.directory.add_application(
        parent.account_id, parent.organization_id, name, key=key, now=BOUGHT
    )


class DirectoryContract:
    """Targets of one account."""

    def test_an_organization_is_listed_for_its_account_alone(self, store: Store) -> None:
        made = organization(store, "  Shop  ")
        assert (made.name, made.account_id, made.created_at) == ("Shop", "acc-1", BOUGHT)
        assert store.directory.organizations("acc-1").items == (made,)
        assert store.directory.organizations("acc-2").items == ()

    def test_the_same_key_again_gives_the_same_organization(self, store: Store) -> None:
        made = organization(store)
        again = store.directory.add_organization("acc-1", "Shop", key="k", now=after(1))
        assert again == made
        with pytest.raises(KeyReused):
            organization(store, "Other")
        assert organization(store, key="k2") != made
        assert organization(store, account="acc-2").organization_id != made.organization_id

    def test_an_application_is_made_inside_an_organization_of_the_account(self, store: Store) -> None:
        parent = organization(store)
        made = application(store, parent, " App ")
        assert (made.name, made.organization_id) == ("App", parent.organization_id)
        assert store.directory.applications("acc-1").items == (made,)
        assert store.directory.organizations("acc-1").items == (parent,)

    def test_the_same_key_again_gives_the_same_application(self, store: Store) -> None:
        parent, other = organization(store), organization(store, key="k2")
        made = application(store, parent)
        assert application(store, parent) == made
        for name, where in (("Other", parent), ("App", other)):
            with pytest.raises(KeyReused):
                application(store, where, name)

    def test_no_application_is_made_in_anothers_or_no_organization(self, store: Store) -> None:
        parent = organization(store, account="acc-2")
        for unknown in (parent.organization_id, "org-9"):
            with pytest.raises(NotFound) as refused:
                store.directory.add_application("acc-1", unknown, "App", key="k", now=BOUGHT)
            assert refused.value.code == "organization_not_found"

    def test_applications_of_one_organization_can_be_listed(self, store: Store) -> None:
        parents = [organization(store, key=f"k{n}") for n in range(2)]
        made = [application(store, parent, key=f"k{n}") for n, parent in enumerate(parents)]
        listed = store.directory.applications("acc-1", parents[1].organization_id)
        assert listed.items == (made[1],)
        assert set(store.directory.applications("acc-1").items) == set(made)

    def test_a_long_list_is_read_part_by_part(self, store: Store) -> None:
        made = {organization(store, key=f"k{n}") for n in range(5)}
        found: list[Organization] = []
        cursor: str | None = None
        while True:
            part = store.directory.organizations("acc-1", limit=2, cursor=cursor)
            found.extend(part.items)
            cursor = part.cursor
            if cursor is None:
                break
        assert len(found) == 5
        assert set(found) == made

    def test_a_cursor_of_another_list_is_refused(self, store: Store) -> None:
        for number in range(3):
            organization(store, key=f"k{number}")
        cursor = store.directory.organizations("acc-1", limit=1).cursor
        made_up = encoded("ORG#1", "applications ")
        wrong = {cursor: "cursor_mismatch", "garbage": "cursor_invalid", made_up: "cursor_invalid"}
        for held, code in wrong.items():
            with pytest.raises(Invalid) as refused:
                store.directory.applications("acc-1", cursor=held)
            assert refused.value.code == code

    def test_a_target_is_found_by_its_account_alone(self, store: Store) -> None:
        parent = organization(store)
        made = application(store, parent)
        for kind, found in ((BindsTo.ORGANIZATION, parent), (BindsTo.APPLICATION, made)):
            target = Target(kind, found.key.sk.partition("#")[2])
            assert store.directory.named("acc-1", target) == found
            assert store.directory.named("acc-2", target) is None

    def test_binding_proves_that_the_target_is_the_accounts(self, store: Store) -> None:
        target = Target(BindsTo.ORGANIZATION, organization(store).organization_id)
        with pytest.raises(Conflict):
            append(store, created(), companions=store.directory.proof("acc-2", target))
        append(store, created(), companions=store.directory.proof("acc-1", target))

    @pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\x00", "x" * 101, "\u200b", "\u2800"])
    def test_a_name_that_cannot_be_read_is_refused(self, store: Store, name: str) -> None:
        with pytest.raises(Invalid) as refused:
            organization(store, name)
        assert refused.value.code == "name_invalid"
        parent = organization(store)
        with pytest.raises(Invalid):
            application(store, parent, name)
