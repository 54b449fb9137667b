"""An account's data, and what was erased of it, as answers."""

from collections.abc import Iterator

from marketplace_orders.http.callers import Caller
from marketplace_orders.http.models.accounts import (
    AccountErased,
    AccountExport,
    ErasedCounts,
    ExportedOrder,
    LinkView,
    Profile,
    Remaining,
    UsedView,
    VisitView,
)
from marketplace_orders.http.views.orders import Viewpoint, order_detail
from marketplace_orders.http.views.targets import application_view, organization_view
from marketplace_orders.http.views.timeline import timeline_view
from marketplace_orders.ports.consumption import Reported
from marketplace_orders.ports.directory import Directory
from marketplace_orders.ports.order_lists import KeptOrder
from marketplace_orders.ports.registrations import Registration
from marketplace_orders.services.erasing import Erased
from marketplace_orders.services.exporting import Export, ToldOrder
from marketplace_orders.services.targets import target_name


def account_export(found: Export, directory: Directory, seen: Viewpoint) -> AccountExport:
    """Return everything kept of an account as its owner may read it: other people's names are masked."""
    person = found.person
    return AccountExport(
        account_id=found.account_id,
        exported_at=seen.now,
        profile=Profile(email=person.email, sign_in_method=person.sign_in_method) if person else None,
        links=list(_links(found)),
        visits=[_visit(each) for each in found.visits],
        organizations=[organization_view(each) for each in found.organizations],
        applications=[application_view(each) for each in found.applications],
        orders=[_order(each, found.account_id, directory, seen) for each in found.orders],
        next=found.next,
    )


def account_erased(erased: Erased) -> AccountErased:
    """Return what was erased, and what remains."""
    return AccountErased(
        account_id=erased.account_id,
        at=erased.at,
        complete=erased.complete,
        erased=ErasedCounts(
            sign_ins=erased.sign_ins,
            persons=erased.persons,
            notes=erased.notes,
            visits=erased.visits,
            names=erased.names,
            orders=erased.orders,
        ),
        remains=[Remaining(code=code, count=count, sentence=said) for code, count, said in _remains(erased)],
    )


def _remains(erased: Erased) -> Iterator[tuple[str, int | None, str]]:
    yield (
        "orders",
        erased.orders,
        "Orders and their facts: the commercial record, which names the account by id.",
    )
    yield (
        "consumption",
        None,
        "What was reported of the orders' use: the commercial record too, which names nobody.",
    )
    yield "links", erased.links, "Links of AWS accounts to the account's id. Operations can move them."
    yield "audit", None, "What operations did, without reasons, for two years; this erasure with its reason."
    yield "logs", None, "Log lines, which name nobody, for 90 days; addresses of visitors for 400 days."
    yield (
        "backups",
        None,
        "The table as it was in the last 35 days. Erase again after restoring it.",
    )
    yield (
        "tokens",
        None,
        "A sign-in made before lasts an hour; linking with it keeps the address again.",
    )
    if erased.sign_in_open:
        yield "sign_in", None, "The issuer of sign-ins knows no such address here. Delete the person there."


def _links(found: Export) -> Iterator[LinkView]:
    for link in found.links:
        yield LinkView(aws_account=link.aws_account, linked_at=link.linked_at, left_at=None)
    for left in found.former_links:
        yield LinkView(aws_account=left.aws_account, linked_at=None, left_at=left.left_at)


def _visit(visit: Registration) -> VisitView:
    return VisitView(
        registered_at=visit.registered_at,
        expires_at=visit.expires_at,
        product=visit.product,
        order_id=visit.order_id,
        aws_account=visit.aws_account,
        customer_identifier=visit.customer_identifier,
    )


def _order(told: ToldOrder, account_id: str, directory: Directory, seen: Viewpoint) -> ExportedOrder:
    order, owner = told.own.order, _owner(account_id)
    kept = KeptOrder(order, told.confirmed_at)
    detail = None if told.own.left else order_detail(kept, seen, target_name(directory, order))
    entries = timeline_view(order.order_id, told.entries, owner, operations=False).items
    return ExportedOrder(order_id=order.order_id, order=detail, entries=entries, used=_used(told.reported))


def _used(reported: Reported | None) -> list[UsedView]:
    if reported is None:
        return []
    return [
        UsedView(dimension=name, units=str(units), reported_at=reported.at)
        for name, units in reported.units.items()
    ]


def _owner(account_id: str) -> Caller:
    return Caller(account_id=account_id, email="", sign_in_method="", operations=False)
