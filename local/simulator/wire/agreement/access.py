"""Finding what a call names, and the refusals that every operation shares."""

from local.simulator.wire.errors import ServiceError
from local.simulator.wire.handlers import Context
from local.simulator.world.agreements import Agreement


def agreement_of(context: Context, agreement_id: str) -> Agreement:
    """The agreement, if the seller may see it.

    Raises ServiceError: not found, or denied for a channel partner's sale, where the vendor is manufacturer
    only and AWS documents no access (settings: `channel_partner_access`).
    """
    agreement = existing(context, agreement_id)
    if agreement.role == "Manufacturer" and not context.settings.channel_partner_access:
        raise denied("You are not a party of this agreement.")
    return agreement


def own_sale(context: Context, agreement_id: str) -> Agreement:
    """The agreement, if the seller sold it itself: only the seller of record may end it or give money back.

    Raises ServiceError: not found, or denied (AWS user guide: a channel partner's sale is the partner's).
    """
    agreement = agreement_of(context, agreement_id)
    if agreement.role == "Manufacturer":
        raise denied("Only the seller of record may do this.")
    return agreement


def existing(context: Context, agreement_id: str) -> Agreement:
    """The agreement, whoever proposed it. Raises ServiceError if there is none."""
    agreement = context.world.agreements.get(agreement_id)
    if agreement is None:
        raise missing("Agreement", agreement_id)
    return agreement


def missing(kind: str, name: str) -> ServiceError:
    """ResourceNotFoundException with its two members."""
    members = {"resourceId": name, "resourceType": kind}
    return ServiceError("ResourceNotFoundException", f"{kind} {name} was not found.", members=members)


def denied(message: str) -> ServiceError:
    """AccessDeniedException for a caller that is no party."""
    return ServiceError("AccessDeniedException", message, members={"reason": "INVALID_ACCESS"})


def invalid(reason: str, message: str, field: str | None = None) -> ServiceError:
    """ValidationException with a reason of the service model."""
    members: dict[str, object] = {"reason": reason}
    if field:
        members["fields"] = [{"name": field, "message": message}]
    return ServiceError("ValidationException", message, members=members)


def conflict(message: str, kind: str, name: str) -> ServiceError:
    """ConflictException with its two members."""
    return ServiceError("ConflictException", message, members={"resourceId": name, "resourceType": kind})
