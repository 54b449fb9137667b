"""ResolveCustomer with an unmodified client."""

import pytest
from botocore.exceptions import ClientError

from tests.integration.simulator.driving import BUYER, Client, Control, told


def test_a_listing_of_today(control: Control, metering: Client) -> None:
    agreement = control.buy()
    token = control.token(agreement)
    answers = [told(metering.resolve_customer(RegistrationToken=token)) for _ in range(2)]

    assert answers[0] == answers[1]
    assert answers[0] == {
        "ProductCode": agreement["product_code"],
        "CustomerAWSAccountId": BUYER,
        "LicenseArn": agreement["license_arn"],
        "Metadata": {"AgreementId": agreement["agreement_id"]},
    }


def test_a_legacy_listing(control: Control, metering: Client) -> None:
    agreement = control.buy("sms")

    assert told(metering.resolve_customer(RegistrationToken=control.token(agreement))) == {
        "CustomerIdentifier": agreement["customer_identifier"],
        "ProductCode": agreement["product_code"],
        "CustomerAWSAccountId": BUYER,
    }


@pytest.mark.parametrize("omitted", ["LicenseArn", "Metadata", "CustomerAWSAccountId"])
def test_each_member_may_be_missing(control: Control, metering: Client, omitted: str) -> None:
    token = control.token(control.buy(), omitted)

    assert omitted not in metering.resolve_customer(RegistrationToken=token)


def test_unknown_tokens_are_invalid(metering: Client) -> None:
    with pytest.raises(metering.exceptions.InvalidTokenException):
        metering.resolve_customer(RegistrationToken="made up")


def test_old_tokens_have_expired(control: Control, metering: Client) -> None:
    token = control.token(control.buy())
    control.call("POST", "/tokens/expire", {"token": token})

    with pytest.raises(metering.exceptions.ExpiredTokenException):
        metering.resolve_customer(RegistrationToken=token)


def test_single_use_mode_refuses_the_second_call(control: Control, metering: Client) -> None:
    control.call("PATCH", "/settings", {"single_use_tokens": True})
    token = control.token(control.buy())
    metering.resolve_customer(RegistrationToken=token)

    with pytest.raises(metering.exceptions.ExpiredTokenException):
        metering.resolve_customer(RegistrationToken=token)


def test_an_empty_token_is_refused_by_the_service_too(metering: Client) -> None:
    with pytest.raises(ClientError, match="ValidationException"):
        metering.resolve_customer(RegistrationToken="")


def test_every_modelled_error_can_be_set(control: Control, metering: Client) -> None:
    token = control.token(control.buy())
    for code in ("ThrottlingException", "InternalServiceErrorException", "DisabledApiException"):
        error = {"code": code, "message": "as asked"}
        control.post("/answers/tokens", {"token": token, "error": error, "times": 1})
        with pytest.raises(getattr(metering.exceptions, code), match="as asked"):
            metering.resolve_customer(RegistrationToken=token)


def test_the_exact_answer_of_a_token_can_be_set(control: Control, metering: Client) -> None:
    answer = {"ProductCode": "another", "CustomerIdentifier": "x"}
    control.post("/answers/tokens", {"token": "free choice", "answer": answer})

    assert told(metering.resolve_customer(RegistrationToken="free choice")) == answer
