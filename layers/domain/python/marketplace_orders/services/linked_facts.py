"""The fact that an order's buyer is linked, the same whoever finds it out."""

from datetime import datetime

from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.identity import of_link
from marketplace_orders.domain.facts.registration import Linked


def linked_fact(
    aws_account: str, account_id: str, buyer_version: int, now: datetime, actor: str | None = None
) -> Fact:
    """Return *Linked* for the buyer *aws_account*, whose item has *buyer_version*."""
    return Fact(
        fact_id=of_link(aws_account, buyer_version),
        at=now,
        recorded_at=now,
        source=Source.LINK,
        body=Linked(aws_account=aws_account, account_id=account_id, buyer_version=buyer_version),
        actor=actor,
    )
