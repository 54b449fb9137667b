"""What a searched text can mean, by its form."""

import re
from collections.abc import Iterator
from enum import StrEnum

from marketplace_orders.domain.identifiers import license_id


class FoundBy(StrEnum):
    """What an order was found by."""

    ORDER = "order"
    AGREEMENT = "agreement"
    LICENSE = "license"
    AWS_ACCOUNT = "aws_account"
    ACCOUNT = "account"
    EMAIL = "email"
    CUSTOMER = "customer"
    CLAIM = "claim"


_AWS_ACCOUNT = re.compile(r"\d{4}[- ]?\d{4}[- ]?\d{4}", re.ASCII)
_LICENSE = re.compile(r"(?:arn:\S+[:/])?l-\S+")
_BY_ID = (FoundBy.ORDER, FoundBy.AGREEMENT, FoundBy.CUSTOMER, FoundBy.CLAIM)


def readings(text: str) -> Iterator[tuple[FoundBy, str]]:
    """Yield what *text* can mean and how that is written here, the likeliest first.

    AWS writes accounts as ``111122223333`` and as ``1111-2222-3333``, licenses by id and by ARN.
    """
    said = text.strip()
    if "@" in said:
        yield FoundBy.EMAIL, said
        return
    if _AWS_ACCOUNT.fullmatch(said):
        yield FoundBy.AWS_ACCOUNT, re.sub(r"\D", "", said)
    if _LICENSE.fullmatch(said):
        yield FoundBy.LICENSE, license_id(said)
    if said.startswith("acc-"):
        yield FoundBy.ACCOUNT, said
    for kind in _BY_ID:
        yield kind, said
