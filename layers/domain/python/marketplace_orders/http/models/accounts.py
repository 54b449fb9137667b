"""What is kept of an account, and what of it was erased."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.http.models.base import Answer, Instant, Request
from marketplace_orders.http.models.command import Reason
from marketplace_orders.http.models.order import OrderDetail
from marketplace_orders.http.models.target import ApplicationView, OrganizationView
from marketplace_orders.http.models.timeline import TimelineEntry


class Profile(Answer):
    """The person behind the account, as the last ID token said it."""

    email: str
    sign_in_method: str


class LinkView(Answer):
    """An AWS account that is linked to the account, or was until *left_at*."""

    aws_account: str
    linked_at: Annotated[Instant | None, Field(description="Null where the link was moved away since.")]
    left_at: Annotated[Instant | None, Field(description="Null while it is linked.")]


class VisitView(Answer):
    """A visit from AWS Marketplace that the account used to link; kept for hours."""

    registered_at: Instant
    expires_at: Instant
    product: str
    order_id: str | None
    aws_account: str | None
    customer_identifier: str | None


class UsedView(Answer):
    """How many units of a dimension were used since the purchase, all together."""

    dimension: str
    units: Annotated[str, Field(description="A whole number as text.")]
    reported_at: Instant


class ExportedOrder(Answer):
    """An order of the account, with what happened to it as long as it was the account's."""

    order_id: str
    order: Annotated[OrderDetail | None, Field(description="Null where it belongs to another account now.")]
    entries: Annotated[list[TimelineEntry], Field(description="Oldest first; notes included.")]
    used: Annotated[list[UsedView], Field(description="What was reported of its use, by dimension.")]


class AccountExport(Answer):
    """Everything that is kept of an account; of its orders one page. Ask on with *next* until it is null."""

    account_id: str
    exported_at: Instant
    profile: Annotated[Profile | None, Field(description="Null where none was kept, or it was erased.")]
    links: list[LinkView]
    visits: list[VisitView]
    organizations: list[OrganizationView]
    applications: list[ApplicationView]
    orders: list[ExportedOrder]
    next: str | None


class EraseWanted(Request):
    """Why the account is erased. The reason stays with the audit's entry: write no name into it."""

    reason: Reason


class ErasedCounts(Answer):
    """What this request erased; sent again it finds nothing more to erase."""

    sign_ins: Annotated[int, Field(description="Users deleted from the user pool.")]
    persons: Annotated[int, Field(description="E-mail address and sign-in method.")]
    notes: Annotated[int, Field(description="Reasons that people gave.")]
    visits: int
    names: Annotated[int, Field(description="Names of organizations and applications, now their ids.")]
    orders: Annotated[int, Field(description="Orders whose messages as they came are gone.")]


class Remaining(Answer):
    """Something that stays: a stable code, how many where that can be counted, and why in a sentence."""

    code: str
    count: int | None
    sentence: str


class AccountErased(Answer):
    """An account whose personal data was erased, and what remains of it."""

    account_id: str
    at: Instant
    complete: Annotated[bool, Field(description="False: it ran out of time. Send the request again.")]
    erased: ErasedCounts
    remains: list[Remaining]
