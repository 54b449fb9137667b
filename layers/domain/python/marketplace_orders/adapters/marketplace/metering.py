"""ResolveCustomer of AWS Marketplace Metering (facts §2; botocore ``meteringmarketplace/2016-01-14``)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.domain.errors import OrdersError
from marketplace_orders.observability import logger
from marketplace_orders.ports.marketplace import Resolved
from marketplace_orders.services.registration_errors import marketplace_busy, token_expired, token_invalid

if TYPE_CHECKING:
    from mypy_boto3_meteringmarketplace import MarketplaceMeteringClient
    from mypy_boto3_meteringmarketplace.type_defs import ResolveCustomerResultTypeDef

PATIENCE = Config(connect_timeout=1, read_timeout=4, retries={"mode": "standard", "total_max_attempts": 3})
"""At most 18 seconds with every retry (jittered, at most 1 and 2 s), so that the buyer gets an answer."""

RETRY_AFTER = 10
"""Seconds after which the browser may bring the same token again."""

_REFUSED = {"ExpiredTokenException": token_expired, "InvalidTokenException": token_invalid}
_EXPECTED = frozenset({"ThrottlingException", "InternalServiceErrorException", "DisabledApiException"})


@dataclass(frozen=True, slots=True)
class MeteringTokens:
    """A ``TokenResolver`` that asks AWS. The token goes to AWS and nowhere else."""

    client: "MarketplaceMeteringClient"

    def resolve(self, token: str) -> Resolved:
        """See ``TokenResolver.resolve``."""
        try:
            answer = self.client.resolve_customer(RegistrationToken=token)
        except ClientError as error:
            raise _refusal(error) from None
        except BotoCoreError as error:
            logger.warning("ResolveCustomer did not answer", extra={"error": type(error).__name__})
            raise marketplace_busy(RETRY_AFTER) from None
        return _resolved(answer)


def _resolved(answer: "ResolveCustomerResultTypeDef") -> Resolved:
    return Resolved(
        product_code=answer.get("ProductCode") or None,
        aws_account=answer.get("CustomerAWSAccountId") or None,
        customer_identifier=answer.get("CustomerIdentifier") or None,
        license_arn=answer.get("LicenseArn") or None,
        agreement_id=answer.get("Metadata", {}).get("AgreementId") or None,
    )


def _refusal(error: ClientError) -> OrdersError:
    code = error.response["Error"]["Code"]
    if refused := _REFUSED.get(code):
        return refused()
    report = logger.warning if code in _EXPECTED else logger.error
    report("ResolveCustomer failed", extra={"error": code})
    return marketplace_busy(RETRY_AFTER)
