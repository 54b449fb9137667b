"""The link between a buyer's AWS account and an account of ours."""

from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.names import buyer_key
from marketplace_orders.ports.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer(Record):
    """An AWS account that is linked to an account of ours (O-17, O-79); *version* counts the links.

    Who the person behind the account is says ``People.person(account_id)``; which request made the link,
    ``correlation_id``.
    """

    aws_account: str
    account_id: str
    version: int
    linked_at: datetime
    correlation_id: str | None = field(default=None, compare=False)

    @property
    def key(self) -> Key:
        """The key of this item."""
        return buyer_key(self.aws_account)
