"""The ``detail`` of each event (facts §3.7, §11). AWS leaves out more than it documents: few are required."""

from typing import Annotated

from pydantic import Field

from marketplace_orders.notifications.values import (
    AccountId,
    AgreementId,
    Arn,
    Instant,
    MaybeId,
    MaybeWord,
    Model,
    Moment,
    OrEmpty,
    ProductCode,
    Word,
)


class Party(Model):
    """A buyer or seller."""

    account_id: Annotated[AccountId | None, Field(alias="accountId")] = None


class Offer(Model):
    """The accepted offer."""

    id: MaybeId = None


class Product(Model):
    """The product; agreement events carry at most its ``prod-…`` id."""

    code: ProductCode | None = None
    id: MaybeId = None


class Detail(Model):
    """What agreement and license events share. ``resaleAuthorization`` is not read."""

    acceptor: Annotated[Party, OrEmpty] = Party()
    proposer: Annotated[Party, OrEmpty] = Party()
    offer: Annotated[Offer, OrEmpty] = Offer()
    product: Annotated[Product, OrEmpty] = Product()


class Agreement(Model):
    """An agreement as Created and Amended show it."""

    id: AgreementId
    intent: MaybeWord = None
    acceptance_time: Annotated[Moment | None, Field(alias="acceptanceTime")] = None
    start_time: Annotated[Moment | None, Field(alias="startTime")] = None
    end_time: Annotated[Instant | None, Field(alias="endTime")] = None
    previous_agreement_id: Annotated[AgreementId | None, Field(alias="previousAgreementId")] = None
    auto_renewal: Annotated[bool | None, Field(alias="autoRenewalEnabled")] = None


class AgreementDetail(Detail):
    """Created and Amended."""

    agreement: Agreement


class EndedAgreement(Agreement):
    """An agreement as Ended shows it: the status says why."""

    status: Word


class EndedDetail(Detail):
    """Ended."""

    agreement: EndedAgreement


class License(Model):
    """The license by ARN, or by id as AWS's European sample reads it (facts §11, 7)."""

    arn: Arn | None = None
    id: Arn | None = None


class LicenseDetail(Detail):
    """License Updated and Deprovisioned."""

    agreement: Agreement
    license: License
