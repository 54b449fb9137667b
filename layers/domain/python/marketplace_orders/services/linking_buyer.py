"""Linking: a buyer's AWS account and an account of ours, by a signed-in click (O-15 to O-21, O-79)."""

from dataclasses import dataclass, replace

from marketplace_orders.domain.errors import Contended
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.observability import correlation
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import Companion, Conflict, History
from marketplace_orders.ports.people import Person
from marketplace_orders.ports.registrations import Registration
from marketplace_orders.services.appending import Changes, CompanionFailed, Incoming, change
from marketplace_orders.services.linked_facts import linked_fact
from marketplace_orders.services.registration_errors import LinkedToOther, SessionUsed, buyer_unnamed
from marketplace_orders.services.visiting import Hall, buyer_account, order_of, registration_of

ATTEMPTS = 5
"""How often a link that raced another change looks again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRequest:
    """Who asks to be linked (``person``, from the ID token), and under which idempotency *key*."""

    session_id: str | None
    person: Person
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link that was made: the order of the session, None while it waits for AWS, its product and buyer."""

    order_id: str | None
    product: str
    aws_account: str
    account_id: str


def link(hall: Hall, request: LinkRequest) -> Link:
    """Link the buyer of the session to the account that asks; the session is used up by it.

    A repeat purchase is accepted from the linked account alone. The same request again has the same
    answer. The account's other orders follow by themselves (the linking function).

    Raises:
        NotFound: no session, or none that still lives.
        SessionUsed: the session was used by another request.
        LinkedToOther: the buyer is linked to another account.
        RegistrationFailed: AWS has not named the buyer yet (``buyer_unnamed``).
        Contended: other writers won every attempt; nothing was written.
    """
    for _ in range(ATTEMPTS):
        registration = registration_of(hall, request.session_id)
        order = order_of(hall, registration)
        aws_account = buyer_account(registration, order)
        if aws_account is None:
            raise buyer_unnamed()
        made = Link(
            order_id=order.order_id if order else None,
            product=registration.product,
            aws_account=aws_account,
            account_id=request.person.account_id,
        )
        if _answered_before(registration, request):
            return made
        try:
            _store(hall, request, registration, order, _buyer(hall, made))
        except (CompanionFailed, Conflict):
            continue
        return made
    raise Contended


def _answered_before(registration: Registration, request: LinkRequest) -> bool:
    if not registration.used_by:
        return False
    if (registration.used_by, registration.used_key) != (request.person.account_id, request.key):
        raise SessionUsed
    return True


def _buyer(hall: Hall, wanted: Link) -> tuple[Buyer, Companion]:
    found = hall.registrations.buyer(wanted.aws_account)
    if found is None:
        first = Buyer(
            aws_account=wanted.aws_account,
            account_id=wanted.account_id,
            version=1,
            linked_at=hall.ledger.clock(),
            correlation_id=correlation(),
        )
        return first, first.added()
    if found.account_id != wanted.account_id:
        raise LinkedToOther(hall.people.person(found.account_id))
    return found, found.unchanged("account_id", "version")


def _store(
    hall: Hall,
    request: LinkRequest,
    registration: Registration,
    order: Order | None,
    linked: tuple[Buyer, Companion],
) -> None:
    buyer, buyer_holds = linked
    used = replace(registration, used_key=request.key, used_by=buyer.account_id)
    companions = (buyer_holds, used.replacing({"used_key": ""}), request.person.copied())
    if order is None:
        hall.ledger.journal.write((), companions)
        return
    now = hall.ledger.clock()
    fact = linked_fact(
        buyer.aws_account, buyer.account_id, buyer.version, now, actor=request.person.account_id
    )

    def decision(_: History) -> Changes:
        return Changes((Incoming(fact),), companions)

    change(hall.ledger, Partition.of_order(order.order_id), decision)
