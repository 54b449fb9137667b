"""`marketplace-entitlement`: what customers are entitled to."""

from collections.abc import Sequence

from local.simulator.wire.errors import ServiceError
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import ENTITLEMENT
from local.simulator.wire.paging import InvalidPageToken, page
from local.simulator.world.entitlements import Entitlement, entitlements_of

PAGE_SIZE = 25
"""The largest page, and the default one."""


@handles(ENTITLEMENT, "GetEntitlements")
def get_entitlements(context: Context, params: Params) -> Params:
    """Rows of one product. Values of one filter are alternatives; every filter must hold."""
    filters = params.get("Filter", {})
    if "CUSTOMER_IDENTIFIER" in filters and "CUSTOMER_AWS_ACCOUNT_ID" in filters:
        raise _invalid("CUSTOMER_IDENTIFIER and CUSTOMER_AWS_ACCOUNT_ID cannot be used together.")
    if not any(params["ProductCode"] in product.codes for product in context.world.catalog.products):
        raise _invalid("Product code is invalid.")
    rows = [row for row in entitlements_of(context.world.agreements.values()) if _fits(row, params)]
    try:
        part, token = _pages(context, rows, params)
    except InvalidPageToken as error:
        raise _invalid("NextToken is invalid.") from error
    return {"Entitlements": [_row(row) for row in part], "NextToken": token}


def _pages(
    context: Context, rows: list[Entitlement], params: Params
) -> tuple[Sequence[Entitlement], str | None]:
    """A first page may be empty and still have a follower (service model); a setting makes it so."""
    size = params.get("MaxResults", PAGE_SIZE)
    blanks: list[Entitlement | None] = [None] * size if context.settings.empty_first_page else []
    part, token = page([*blanks, *rows], params, size)
    return [row for row in part if row is not None], token


def _invalid(message: str) -> ServiceError:
    return ServiceError("InvalidParameterException", message)


def _fits(row: Entitlement, params: Params) -> bool:
    values = {
        "CUSTOMER_IDENTIFIER": row.customer_identifier,
        "CUSTOMER_AWS_ACCOUNT_ID": row.customer_account,
        "DIMENSION": row.dimension,
        "LICENSE_ARN": row.license_arn,
    }
    wanted = params.get("Filter", {})
    return row.product_code == params["ProductCode"] and all(values[k] in v for k, v in wanted.items())


def _row(row: Entitlement) -> Params:
    return {
        "ProductCode": row.product_code,
        "Dimension": row.dimension,
        "CustomerIdentifier": row.customer_identifier,
        "CustomerAWSAccountId": row.customer_account,
        "Value": {"IntegerValue": row.quantity},
        "ExpirationDate": row.expires_at,
        "LicenseArn": row.license_arn,
    }
