"""The user pool: who may come in, how, and what it writes to them."""

import re
import unicodedata

from aws_cdk import App, Stack
from aws_cdk.assertions import Template
from botocore.model import StructureShape
from botocore.session import Session

from infra.people import People
from tests.infra.templates import Assembly


def test_buyers_register_themselves_by_e_mail(aws: Assembly) -> None:
    """O-15: a new purchase may freely register a new account."""
    pool = aws.data.only("Cognito::UserPool")
    assert pool["AdminCreateUserConfig"] == {"AllowAdminCreateUserOnly": False}
    assert pool["UsernameAttributes"] == ["email"]
    assert pool["AutoVerifiedAttributes"] == ["email"]
    assert pool["UsernameConfiguration"] == {"CaseSensitive": False}


def test_user_pool_is_protected(aws: Assembly) -> None:
    pool = aws.data.only("Cognito::UserPool")
    assert pool["DeletionProtection"] == "ACTIVE"
    assert pool["Policies"]["PasswordPolicy"]["MinimumLength"] == 12
    assert pool["EnabledMfas"] == ["SOFTWARE_TOKEN_MFA"]


def test_a_password_has_every_kind_of_character(aws: Assembly) -> None:
    policy = aws.data.only("Cognito::UserPool")["Policies"]["PasswordPolicy"]
    kinds = ("RequireLowercase", "RequireUppercase", "RequireNumbers", "RequireSymbols")
    assert all(policy[kind] for kind in kinds)


def test_a_lost_password_is_replaced_by_mail(aws: Assembly) -> None:
    pool = aws.data.only("Cognito::UserPool")
    assert pool["AccountRecoverySetting"]["RecoveryMechanisms"] == [{"Name": "verified_email", "Priority": 1}]


def test_the_mail_with_the_code_speaks_every_language(aws: Assembly) -> None:
    mail = aws.data.only("Cognito::UserPool")["VerificationMessageTemplate"]
    assert mail["DefaultEmailOption"] == "CONFIRM_WITH_CODE"
    assert mail["EmailMessage"].count("{####}") == 1
    assert re.findall(r'lang="([\w-]+)"', mail["EmailMessage"]) == ["en", "es", "it", "zh-CN"]


def test_the_mail_is_one_that_cognito_takes(aws: Assembly) -> None:
    """The patterns and lengths of `VerificationMessageTemplateType` in botocore's model of cognito-idp."""
    mail = aws.data.only("Cognito::UserPool")["VerificationMessageTemplate"]
    shape = Session().get_service_model("cognito-idp").shape_for("VerificationMessageTemplateType")
    assert isinstance(shape, StructureShape)
    for name in ("EmailMessage", "EmailSubject"):
        limits = shape.members[name].metadata
        assert limits["min"] <= len(mail[name]) <= limits["max"]
    # The model's character classes as Python knows them: letters, marks, symbols, digits, punctuation, space.
    assert all(unicodedata.category(each)[0] in "LMSNPZ" for each in mail["EmailMessage"])


def test_mails_come_from_cognito_unless_the_vendor_names_an_address(aws: Assembly) -> None:
    mail = aws.data.only("Cognito::UserPool")["EmailConfiguration"]
    assert mail == {"EmailSendingAccount": "COGNITO_DEFAULT"}
    stack = Stack(App(), "Vendor")
    People(stack, "People", ops_group="ops", mail_from="codes@example.com")
    (pool,) = Template.from_stack(stack).find_resources("AWS::Cognito::UserPool").values()
    mail = pool["Properties"]["EmailConfiguration"]
    assert (mail["EmailSendingAccount"], mail["From"]) == ("DEVELOPER", "codes@example.com")


def test_operators_are_a_group(aws: Assembly) -> None:
    group = aws.data.only("Cognito::UserPoolGroup")
    assert group["GroupName"] == "ops"
    assert aws.data.text(group["UserPoolId"]) == "${PeoplePool}"


def test_sign_in_pages_have_a_name_of_their_own_per_account(aws: Assembly) -> None:
    domain = aws.data.only("Cognito::UserPoolDomain")
    assert aws.data.text(domain["Domain"]) == "marketplace-orders-${AWS::AccountId}"


def test_sign_in_pages_are_the_ones_that_know_more_than_english(aws: Assembly) -> None:
    assert aws.data.only("Cognito::UserPoolDomain")["ManagedLoginVersion"] == 2
    assert aws.data.only("Cognito::UserPool")["UserPoolTier"] == "ESSENTIALS"
