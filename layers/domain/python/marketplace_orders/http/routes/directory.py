"""Organizations of the account, and applications inside them (O-54, O-70, O-76)."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.target import (
    ApplicationPage,
    ApplicationView,
    NewApplication,
    NewOrganization,
    OrganizationPage,
    OrganizationView,
)
from marketplace_orders.http.routes.parameters import Cursor, IdempotencyKey
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.targets import (
    application_page,
    application_view,
    organization_page,
    organization_view,
)

router = new_router()
OrganizationId = Annotated[str | None, Query(max_length=200, description="Only those inside this one.")]


@router.get("/api/organizations", summary="List organizations", tags=["targets"])
def list_organizations(cursor: Cursor = None) -> OrganizationPage:
    """Return the account's organizations."""
    request = asked(router)
    found = request.api.directory.organizations(request.caller.account_id, cursor=cursor)
    return organization_page(found)


@router.post(
    "/api/organizations", summary="Create an organization", tags=["targets"], status_code=HTTPStatus.CREATED
)
def add_organization(wanted: NewOrganization, key: IdempotencyKey) -> OrganizationView:
    """Create an organization."""
    request = asked(router)
    account_id = request.caller.account_id
    made = request.api.directory.add_organization(account_id, wanted.name, key=key, now=request.now)
    return organization_view(made)


@router.get("/api/applications", summary="List applications", tags=["targets"])
def list_applications(organization_id: OrganizationId = None, cursor: Cursor = None) -> ApplicationPage:
    """Return the account's applications."""
    request = asked(router)
    account_id = request.caller.account_id
    found = request.api.directory.applications(account_id, organization_id, cursor=cursor)
    return application_page(found)


@router.post(
    "/api/applications", summary="Create an application", tags=["targets"], status_code=HTTPStatus.CREATED
)
def add_application(wanted: NewApplication, key: IdempotencyKey) -> ApplicationView:
    """Create an application inside an organization of the account."""
    request = asked(router)
    account_id = request.caller.account_id
    made = request.api.directory.add_application(
        account_id, wanted.organization_id, wanted.name, key=key, now=request.now
    )
    return application_view(made)
