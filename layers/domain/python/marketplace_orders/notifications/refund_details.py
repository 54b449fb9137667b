"""The ``detail`` of cancellation-request and billing-adjustment events (facts §3.7, §7)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from marketplace_orders.notifications.envelopes import AgreementReference
from marketplace_orders.notifications.values import Id, MaybeWord, Model

Amount = Annotated[str, StringConstraints(pattern=r"^-?[0-9]{1,20}(\.[0-9]{1,8})?$")]
"""A decimal string in major units, at most 8 decimals as in the API's model; negative in events."""

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class CancellationRequest(Model):
    """A seller's request to cancel. Its messages are people's free text and are not read."""

    id: Id
    status: Annotated[MaybeWord, Field(alias="statusCode")] = None
    reason: Annotated[MaybeWord, Field(alias="reasonCode")] = None


class CancellationDetail(Model):
    """Every ``Agreement Cancellation Request``."""

    agreement: AgreementReference
    request: Annotated[CancellationRequest, Field(alias="agreementCancellationRequest")]


class AdjustmentRequest(Model):
    """A refund. A channel partner's sale carries no amount for the manufacturer (facts §11, 3)."""

    id: Id
    amount: Annotated[Amount | None, Field(alias="adjustmentAmount")] = None
    currency: Annotated[Currency | None, Field(alias="currencyCode")] = None
    reason: Annotated[MaybeWord, Field(alias="adjustmentReasonCode")] = None


class AdjustmentDetail(Model):
    """Every ``Purchase Agreement Billing Adjustment``."""

    agreement: AgreementReference
    request: Annotated[AdjustmentRequest, Field(alias="billingAdjustmentRequest")]
