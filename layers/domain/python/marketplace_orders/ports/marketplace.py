"""What is asked of AWS Marketplace while a buyer waits."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The answer to a registration token; every member may be missing (facts §2.3)."""

    product_code: str | None = None
    aws_account: str | None = None
    customer_identifier: str | None = None
    license_arn: str | None = None
    agreement_id: str | None = None


class TokenResolver(Protocol):
    """Tells who bought what, from the token that the buyer's browser brings."""

    def resolve(self, token: str) -> Resolved:
        """Return what AWS says about *token*.

        Raises:
            RegistrationFailed: AWS refuses it (``token_expired``, ``token_invalid``).
            MarketplaceBusy: AWS throttles or does not answer, retries included.
        """
        ...
