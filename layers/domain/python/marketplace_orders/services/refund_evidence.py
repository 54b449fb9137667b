"""Everything about one refund request, so that nobody needs the table to prove it (O-65 to O-67)."""

from collections.abc import Iterable
from dataclasses import dataclass

from marketplace_orders.domain.facts.agreement import AgreementEnded
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentRefused,
    RefundApproved,
    RefundCalledOff,
    RefundProposed,
    RefundRejected,
    RefundRequested,
)
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.domain.refunding.adjustments import client_token
from marketplace_orders.domain.refunding.request import AskedAdjustment
from marketplace_orders.ports.directory import Directory
from marketplace_orders.ports.order_lists import OrderLists
from marketplace_orders.ports.people import People, Person
from marketplace_orders.services.refund_reading import RefundFile, RefundFiles
from marketplace_orders.services.timeline import Entry, entries_of, facts_of

_BY_AWS = (AgreementEnded, BillingAdjusted, CancellationRequestChanged)
_BY_OPERATIONS = (RefundProposed, RefundApproved, RefundRejected, RefundCalledOff)


@dataclass(frozen=True, slots=True)
class Cabinet:
    """Where evidence is kept."""

    lists: OrderLists
    people: People
    directory: Directory


@dataclass(frozen=True, slots=True, kw_only=True)
class Involved:
    """Somebody who did something about the request; *person* is None once erased."""

    account_id: str
    person: Person | None
    operations: bool
    did: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What AWS was asked for of one invoice: the token that made it payable once, and AWS's own words."""

    adjustment: AskedAdjustment
    client_token: str
    message: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A request, who did what about it, what AWS was asked and what it said; *raws* by entry id."""

    file: RefundFile
    entries: tuple[Entry, ...]
    proposals: tuple[tuple[Fact, RefundProposed], ...]
    people: tuple[Involved, ...]
    asked: tuple[Asked, ...]
    raws: dict[str, str]


def evidence(cabinet: Cabinet, found: RefundFiles, file: RefundFile) -> Evidence:
    """Return everything about *file* of *found*: its facts, and what AWS told of the order meanwhile.

    One GetItem for each message of AWS.
    """
    facts = _facts(found, file)
    entries = entries_of(cabinet.people, cabinet.directory, found.order, facts)
    raws = {
        entry.entry_id: raw
        for entry in entries
        if isinstance(entry.fact.body, _BY_AWS)
        and (raw := cabinet.lists.raw(found.order.order_id, entry.fact.fact_id)) is not None
    }
    return Evidence(
        file=file,
        entries=entries,
        proposals=tuple(each(file.facts, RefundProposed)),
        people=tuple(_people(entries)),
        asked=tuple(_asked(file)),
        raws=raws,
    )


def _facts(found: RefundFiles, file: RefundFile) -> tuple[Fact, ...]:
    """The request's own facts, and AWS's about money and end until the next request was made."""
    later = [other.request.requested_at for other in found.files]
    until = min((at for at in later if at > file.request.requested_at), default=None)
    own = {fact.fact_id for fact in file.facts}
    return tuple(
        fact
        for fact in facts_of(found.history, found.order)
        if fact.fact_id in own
        or (
            isinstance(fact.body, _BY_AWS)
            and fact.at >= file.request.requested_at
            and (until is None or fact.at < until)
        )
    )


def _people(entries: Iterable[Entry]) -> Iterable[Involved]:
    by_actor: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.fact.actor:
            by_actor.setdefault(entry.fact.actor, []).append(entry)
    for actor, own in by_actor.items():
        yield Involved(
            account_id=actor,
            person=own[0].person,
            operations=any(_of_operations(entry.fact) for entry in own),
            did=tuple(entry.fact for entry in own),
        )


def _of_operations(fact: Fact) -> bool:
    body = fact.body
    return isinstance(body, _BY_OPERATIONS) or (isinstance(body, RefundRequested) and body.by_operations)


def _asked(file: RefundFile) -> Iterable[Asked]:
    words = {body.invoice_id: body.message for _, body in each(file.facts, AdjustmentRefused)}
    for adjustment in file.request.adjustments:
        yield Asked(
            adjustment=adjustment,
            client_token=client_token(file.request.request_id, adjustment.invoice_id),
            message=words.get(adjustment.invoice_id),
        )
