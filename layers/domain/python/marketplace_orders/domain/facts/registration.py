"""What a buyer did: arrived with a token, linked the AWS account."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What ResolveCustomer answered for the buyer's token; every member may be missing (facts §2.3)."""

    product_code: str
    aws_account: str | None = None
    customer_identifier: str | None = None
    license_arn: str | None = None
    license_id: str | None = None
    agreement_id: str | None = None
    kind: Literal["Registered"] = "Registered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The AWS account belongs to an account of ours (O-17); *buyer_version* counts its changes.

    Where operations moved the link, their reason is the note *note_id*.
    """

    aws_account: str
    account_id: str
    buyer_version: int
    note_id: str | None = None
    kind: Literal["Linked"] = "Linked"
