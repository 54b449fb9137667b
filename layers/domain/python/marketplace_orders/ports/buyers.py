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
    ``correlation_id``. Where operations moved it, ``moved_by`` is who did and ``note_id`` says why.
    """

    aws_account: str
    account_id: str
    version: int
    linked_at: datetime
    moved_by: str | None = None
    note_id: str | None = None
    correlation_id: str | None = field(default=None, compare=False)

    @property
    def key(self) -> Key:
        """The key of this item."""
        return buyer_key(self.aws_account)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerLink(Record):
    """An AWS account that was linked to *account_id* until *left_at*, when operations moved the link.

    Its orders' facts go on naming the account, which must find them to tell and erase what is its own.
    """

    account_id: str
    aws_account: str
    left_at: datetime

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Key(f"ACCOUNT#{self.account_id}", f"LEFT#{self.aws_account}")
