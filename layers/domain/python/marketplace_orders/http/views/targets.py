"""Targets as answers."""

from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.http.models.target import (
    ApplicationPage,
    ApplicationView,
    OrganizationPage,
    OrganizationView,
    TargetChoice,
    TargetChoices,
    TargetId,
    TargetView,
)
from marketplace_orders.ports.directory import Application, Listed, Organization
from marketplace_orders.services.targets import Choice, Choices


def target_of(wanted: TargetId) -> Target:
    """Return the target that a caller names."""
    return Target(wanted.kind, wanted.id)


def target_view(target: Target) -> TargetView:
    """Return *target* by kind and id."""
    return TargetView(kind=target.kind, id=target.target_id)


def organization_view(found: Organization) -> OrganizationView:
    """Return an organization."""
    return OrganizationView(
        organization_id=found.organization_id, name=found.name, created_at=found.created_at
    )


def organization_page(found: Listed[Organization]) -> OrganizationPage:
    """Return part of the organizations."""
    return OrganizationPage(items=[organization_view(each) for each in found.items], cursor=found.cursor)


def application_view(found: Application) -> ApplicationView:
    """Return an application."""
    return ApplicationView(
        application_id=found.application_id,
        organization_id=found.organization_id,
        name=found.name,
        created_at=found.created_at,
    )


def application_page(found: Listed[Application]) -> ApplicationPage:
    """Return part of the applications."""
    return ApplicationPage(items=[application_view(each) for each in found.items], cursor=found.cursor)


def target_choices(found: Choices) -> TargetChoices:
    """Return what an order can be bound to."""
    return TargetChoices(kind=found.kind, items=[_choice(each) for each in found.items], cursor=found.cursor)


def _choice(found: Choice) -> TargetChoice:
    home = found.organization
    return TargetChoice(
        id=found.target_id,
        name=found.name,
        organization_id=home.organization_id if home else None,
        organization_name=home.name if home else None,
    )
