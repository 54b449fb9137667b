"""The fact that an order's buyer is linked, the same whoever finds it out."""

from dataclasses import replace
from datetime import datetime, timedelta

from marketplace_orders.domain.facts.binding import BindingScheduled, Bound, Rebound
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.handover import BindingInherited
from marketplace_orders.domain.facts.identity import of_link
from marketplace_orders.domain.facts.registration import Linked
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import History

_NEXT = timedelta(microseconds=1)
_BINDS = (Bound, BindingScheduled, Rebound, BindingInherited)


def linked_fact(
    aws_account: str,
    account_id: str,
    buyer_version: int,
    now: datetime,
    actor: str | None = None,
    note_id: str | None = None,
) -> Fact:
    """Return *Linked* for the buyer *aws_account*, whose item has *buyer_version*."""
    return Fact(
        fact_id=of_link(aws_account, buyer_version),
        at=now,
        recorded_at=now,
        source=Source.LINK,
        body=Linked(
            aws_account=aws_account, account_id=account_id, buyer_version=buyer_version, note_id=note_id
        ),
        actor=actor,
    )


def link_of(buyer: Buyer, now: datetime) -> Fact:
    """Return *Linked* for the link of *buyer*, with who moved it and why where somebody did."""
    return linked_fact(
        buyer.aws_account, buyer.account_id, buyer.version, now, actor=buyer.moved_by, note_id=buyer.note_id
    )


def after_bindings(linked: Fact, history: History) -> Fact:
    """Return *linked* at an instant after every binding of *history*.

    Clocks differ a little. A binding that was stored before a link was moved must not seem to follow it:
    its target would go along to an account that does not own it.
    """
    bound = max((fact.at for fact in history.facts if isinstance(fact.body, _BINDS)), default=None)
    return linked if bound is None or bound < linked.at else replace(linked, at=bound + _NEXT)
