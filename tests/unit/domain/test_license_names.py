"""A license named by id alone gets its ARN from whoever says it (facts §11, 7)."""

from marketplace_orders.domain.facts.agreement import LicenseUpdated
from marketplace_orders.domain.facts.answers import ProvisioningRead
from marketplace_orders.domain.facts.fact import Fact, Source
from tests.builders import AGREEMENT, created, fact, order_of

ARN = "arn:aws:license-manager::294406891311:license:l-1"


def named_by_id(license_id: str) -> Fact:
    return fact(LicenseUpdated(agreement_id=AGREEMENT, license_id=license_id), 1)


def provisioned() -> Fact:
    body = ProvisioningRead(status="PROVISIONED", license_arn=ARN, license_id="l-1")
    return fact(body, 2, source=Source.ANSWER)


def test_the_arn_comes_from_the_answer_about_the_same_license() -> None:
    order = order_of((created(), named_by_id("l-1"), provisioned()))
    assert (order.purchase.license_id, order.purchase.license_arn) == ("l-1", ARN)


def test_the_arn_of_another_license_is_not_taken() -> None:
    order = order_of((created(), named_by_id("l-2"), provisioned()))
    assert (order.purchase.license_id, order.purchase.license_arn) == ("l-2", None)
