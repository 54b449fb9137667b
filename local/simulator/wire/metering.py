"""`meteringmarketplace`: resolving tokens and taking usage records."""

from local.simulator.operations.setup import resolve
from local.simulator.wire.errors import ServiceError
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import METERING


@handles(METERING, "ResolveCustomer")
def resolve_customer(context: Context, params: Params) -> Params:
    """Who came with this token; the same answer until it expires."""
    tokens = context.world.tokens
    token = tokens.tokens.get(params["RegistrationToken"])
    if token is None:
        raise ServiceError("InvalidTokenException", "Registration token is invalid.")
    if tokens.expired(token, context.now):
        raise ServiceError("ExpiredTokenException", "Registration token has expired.")
    return resolve(context.world, token)


@handles(METERING, "BatchMeterUsage")
def batch_meter_usage(context: Context, params: Params) -> Params:
    """Accept records of subscribed customers; usage is not kept."""
    results = [_result(context, record) for record in params["UsageRecords"]]
    return {"Results": results, "UnprocessedRecords": []}


def _result(context: Context, record: Params) -> Params:
    if not _subscribed(context, record):
        return {"UsageRecord": record, "Status": "CustomerNotSubscribed"}
    return {"UsageRecord": record, "MeteringRecordId": context.world.ids.request(), "Status": "Success"}


def _subscribed(context: Context, record: Params) -> bool:
    return any(
        agreement.active
        and record.get("LicenseArn", agreement.license_arn) == agreement.license_arn
        and _is_buyer(agreement.buyer.account_id, agreement.buyer.customer_identifier, record)
        for agreement in context.world.agreements.values()
    )


def _is_buyer(account: str, identifier: str, record: Params) -> bool:
    return account == record.get("CustomerAWSAccountId") or identifier == record.get("CustomerIdentifier")


@handles(METERING, "MeterUsage")
def meter_usage(context: Context, params: Params) -> Params:  # noqa: ARG001 the same for every call
    """For machine images and containers only."""
    raise ServiceError("CustomerNotEntitledException", "This product is not metered by MeterUsage.")


@handles(METERING, "RegisterUsage")
def register_usage(context: Context, params: Params) -> Params:  # noqa: ARG001 the same for every call
    """For containers only."""
    raise ServiceError("PlatformNotSupportedException", "Registration is for container products.")
