"""What orders are bound to: organizations, and applications inside them."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.http.models.base import Answer, Identifier, Instant, Request

Name = Annotated[
    str,
    Field(
        max_length=1000,
        description="One line of 1 to 100 characters after trimming, at least one of them visible.",
    ),
]
Cursor = Annotated[str | None, Field(description="Ask on with it; null at the end.")]


class TargetId(Request):
    """A target by kind and id."""

    kind: BindsTo
    id: Identifier


class TargetView(Answer):
    """A target that an order is, or is to be, bound to."""

    kind: BindsTo
    id: str


class OrganizationView(Answer):
    """An organization of the account."""

    organization_id: str
    name: str
    created_at: Instant


class OrganizationPage(Answer):
    """Organizations by id; a short page with a cursor is normal."""

    items: list[OrganizationView]
    cursor: Cursor


class NewOrganization(Request):
    """An organization to be created."""

    name: Name


class ApplicationView(Answer):
    """An application inside an organization of the account."""

    application_id: str
    organization_id: str
    name: str
    created_at: Instant


class ApplicationPage(Answer):
    """Applications by id; a short page with a cursor is normal."""

    items: list[ApplicationView]
    cursor: Cursor


class NewApplication(Request):
    """An application to be created inside an organization."""

    organization_id: Identifier
    name: Name


class TargetChoice(Answer):
    """A target that an order can be bound to."""

    id: str
    name: str
    organization_id: Annotated[str | None, Field(description="Where an application lives.")]
    organization_name: str | None


class TargetChoices(Answer):
    """The targets of the order's account, of the kind that its product is bound to."""

    kind: BindsTo
    items: list[TargetChoice]
    cursor: Cursor
