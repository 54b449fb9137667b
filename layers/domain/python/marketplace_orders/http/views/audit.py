"""The audit as an answer."""

from marketplace_orders.http.models.audit import AuditItem, AuditList
from marketplace_orders.ports.audit import AuditEntry, AuditPage
from marketplace_orders.ports.people import People


def audit_list(page: AuditPage, people: People) -> AuditList:
    """Return a page of entries; who acted is joined on."""
    found = {actor: people.person(actor) for actor in {entry.actor for entry in page.entries}}
    names = {actor: person.email for actor, person in found.items() if person}
    return AuditList(items=[_item(entry, names) for entry in page.entries], next=page.cursor)


def _item(entry: AuditEntry, names: dict[str, str]) -> AuditItem:
    return AuditItem(
        id=entry.audit_id,
        at=entry.at,
        actor=names.get(entry.actor, entry.actor),
        actor_id=entry.actor,
        action=entry.action,
        subject=entry.subject,
        reason=entry.reason or None,
        outcome=entry.outcome,
    )
