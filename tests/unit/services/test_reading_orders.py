"""Reading one order: whose it is, its timeline, its targets."""

import pytest

from marketplace_orders.domain.errors import NotFound, Refused
from marketplace_orders.domain.facts.agreement import AgreementCreated
from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.services.orders import owned
from marketplace_orders.services.targets import choices, target_name
from marketplace_orders.services.timeline import Entry, entry_id, raw_body, timeline
from tests.builders import ACCOUNT, AGREEMENT, BUYER, CATALOG, SMS, bound, created, fact, scheduled
from tests.support.office import RAW, Office

LEGACY = Partition.of_customer("sms", "customer-1")


def legacy(office: Office) -> None:
    code = SMS.product_codes[0]
    office.told(
        fact(Registered(product_code=code, aws_account=BUYER, customer_identifier="customer-1")),
        fact(Linked(aws_account=BUYER, account_id=ACCOUNT, buyer_version=1), 0.1),
        *(
            fact(
                SubscriptionChanged(
                    action=SubscriptionAction(action), customer_identifier="customer-1", product_code=code
                ),
                hours,
            )
            for hours, action in enumerate(
                ("subscribe-success", "unsubscribe-success", "subscribe-success"), 1
            )
        ),
        partition=LEGACY,
    )


def entries(office: Office, order_id: str = AGREEMENT) -> tuple[Entry, ...]:
    store = office.store
    return timeline(store.journal, store.people, office.directory, order_id, ACCOUNT)[1]


def test_an_account_sees_its_own_order_and_operations_see_every_one(office: Office) -> None:
    assert owned(office.order, ACCOUNT) == owned(office.order, None) == office.order


@pytest.mark.parametrize("found", [True, False])
def test_strangers_cannot_tell_an_order_from_none(office: Office, found: bool) -> None:
    with pytest.raises(NotFound) as refused:
        owned(office.order if found else None, "acc-eve")
    assert refused.value.code == "order_not_found"


def test_the_timeline_is_in_time_order(office: Office) -> None:
    order, entries = timeline(office.store.journal, office.store.people, office.directory, AGREEMENT, ACCOUNT)
    assert order == office.order
    assert isinstance(entries[0].fact.body, AgreementCreated)
    assert [entry.fact.at for entry in entries] == sorted(entry.fact.at for entry in entries)


def test_a_strangers_timeline_looks_absent(office: Office) -> None:
    with pytest.raises(NotFound):
        timeline(office.store.journal, office.store.people, office.directory, AGREEMENT, "acc-eve")


def test_a_legacy_timeline_is_the_cycles_own(office: Office) -> None:
    legacy(office)
    first, second = (entries(office, LEGACY.order_id(cycle)) for cycle in (1, 2))
    assert [entry.fact.body.kind for entry in second] == ["Registered", "Linked", "SubscriptionChanged"]
    assert len(first) == 4


def test_an_entry_can_be_read_as_it_came(office: Office) -> None:
    first = next(f for f in office.store.journal.facts(AGREEMENT) if isinstance(f.body, AgreementCreated))
    body = raw_body(office.store.journal, office.store.lists, AGREEMENT, entry_id(first), ACCOUNT)
    assert body == RAW


def test_an_entry_that_is_not_there_or_was_erased_is_told_so(office: Office) -> None:
    first = office.store.journal.facts(AGREEMENT)[0]
    office.store.people.erase_order(AGREEMENT, frozenset())
    for entry in (entry_id(first), "no-such-entry"):
        with pytest.raises(NotFound) as refused:
            raw_body(office.store.journal, office.store.lists, AGREEMENT, entry, ACCOUNT)
        assert refused.value.code == "raw_not_found"


def test_application_products_offer_applications_with_where_they_live(office: Office) -> None:
    """O-53."""
    found = choices(office.directory, CATALOG, office.order, None)
    assert found.kind is BindsTo.APPLICATION
    assert {choice.name for choice in found.items} == {"Shop", "Blog"}
    assert {choice.organization.name for choice in found.items if choice.organization} == {"Acme"}


def test_a_target_made_meanwhile_is_offered_on_the_next_look(office: Office) -> None:
    """O-71, O-78: the choices are read anew each time."""
    before = choices(office.directory, CATALOG, office.order, None)
    office.directory.add_application(
        ACCOUNT, office.home.organization_id, "App", key="new", now=office.store.clock.now
    )
    after = choices(office.directory, CATALOG, office.order, None)
    assert len(after.items) == len(before.items) + 1


def test_organization_products_offer_organizations(office: Office) -> None:
    """O-55: e-mail and SMS need no application."""
    legacy(office)
    found = choices(office.directory, CATALOG, office.store.journal[LEGACY.order_id(2)], None)
    assert found.kind is BindsTo.ORGANIZATION
    assert [choice.name for choice in found.items] == ["Acme"]


def test_an_account_without_applications_is_offered_none(office: Office) -> None:
    """O-54: one must be created first."""
    empty = Office()
    for key in [key for key in empty.store.table.items if key.sk.startswith("APP#")]:
        del empty.store.table.items[key]
    assert choices(empty.directory, CATALOG, empty.order, None).items == ()


def test_an_order_whose_product_or_account_is_open_offers_nothing_yet(office: Office) -> None:
    nameless = Partition.of_agreement("agmt-nameless")
    office.told(created(agreement="agmt-nameless"), partition=nameless)
    with pytest.raises(Refused) as refused:
        choices(office.directory, CATALOG, office.store.journal["agmt-nameless"], None)
    assert refused.value.code == "product_unknown"
    stranger = Partition.of_agreement("agmt-unlinked")
    code = CATALOG.products[0].product_codes[0]
    body = Registered(product_code=code, aws_account="444455556666", agreement_id="agmt-unlinked")
    office.told(fact(body), partition=stranger)
    with pytest.raises(Refused) as unlinked:
        choices(office.directory, CATALOG, office.store.journal["agmt-unlinked"], None)
    assert unlinked.value.code == "order_not_linked"


def test_the_target_of_a_binding_or_a_choice_has_its_name(office: Office) -> None:
    assert target_name(office.directory, office.order) is None
    office.told(scheduled(1, office.shop))
    assert target_name(office.directory, office.order) == "Shop"
    office.told(bound(49, office.blog))
    assert target_name(office.directory, office.order) == "Blog"
    office.store.table.items.clear()
    assert target_name(office.directory, office.order) is None


def test_the_timeline_names_targets_while_they_exist(office: Office) -> None:
    """O-58, O-80."""
    office.told(scheduled(1, office.shop), bound(49, office.blog))
    names = {entry.fact.body.kind: entry.target_name for entry in entries(office)}
    assert (names["BindingScheduled"], names["Bound"]) == ("Shop", "Blog")
    assert names["LicenseUpdated"] is None
    del office.store.table.items[office.applications[0].key]
    assert next(e for e in entries(office) if e.fact.body.kind == "BindingScheduled").target_name is None
