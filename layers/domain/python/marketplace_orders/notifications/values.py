"""The texts and instants that notifications are made of, with the limits that keep them storable.

Ids become parts of keys, so a rude one must fail here, alone, and not in the transaction that its
order's other messages share.
"""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from marketplace_orders.domain.identifiers import split_legacy_order_id
from marketplace_orders.domain.instants import NEVER_YEAR, parsed

_EPOCH_YEAR = 1970


class Model(BaseModel):
    """What every edge model has in common: exact types, unknown members ignored, built when first used."""

    model_config = ConfigDict(
        strict=True, frozen=True, extra="ignore", defer_build=True, hide_input_in_errors=True
    )


def _absent_if_empty(value: object) -> object:
    return None if value == "" else value


def _instant(value: object) -> object:
    if not isinstance(value, str):
        return value
    instant = parsed(value)
    if instant.year < _EPOCH_YEAR:
        raise ValueError("an instant before 1970")
    return instant


def _happened(instant: datetime) -> datetime:
    if instant.year >= NEVER_YEAR:
        raise ValueError("nothing happens in the year that means never")
    return instant


def _not_ours(value: str) -> str:
    if split_legacy_order_id(value):
        raise ValueError("an order id of a legacy listing is no agreement id")
    return value


def _empty_if_null(value: object) -> object:
    return {} if value is None else value


OrEmpty = BeforeValidator(_empty_if_null)
"""For a part of the detail that AWS may leave out or send as null."""

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.:/=@+-]{1,128}$")]
"""An id of AWS's; its models allow less (``[A-Za-z0-9_/-]+``, at most 64)."""

MaybeId = Annotated[Id | None, BeforeValidator(_absent_if_empty)]
AgreementId = Annotated[Id, AfterValidator(_not_ours)]
AccountId = Annotated[str, StringConstraints(pattern=r"^[0-9]{12}$")]
ProductCode = Annotated[str, StringConstraints(pattern=r"^[-a-zA-Z0-9/=:_.@]{1,255}$")]
"""The pattern of ``ProductCode`` in the metering model."""

Arn = Annotated[str, StringConstraints(pattern=r"^[!-~]{1,256}$")]
"""Opaque: AWS's sources spell license ARNs differently, one without ``arn:`` (facts §11, 7)."""

Word = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_ .-]{0,63}$")]
"""A status, intent or reason code, kept as it came."""

MaybeWord = Annotated[Word | None, BeforeValidator(_absent_if_empty)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[^\x00-\x1f\x7f]{1,128}$")]
"""A detail-type or an action: what tells messages apart."""

Instant = Annotated[datetime, BeforeValidator(_instant)]
"""An ISO 8601 instant with its zone, in UTC; year 9999 means never."""

Moment = Annotated[Instant, AfterValidator(_happened)]
"""An instant at which something happened."""
