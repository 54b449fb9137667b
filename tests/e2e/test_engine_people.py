"""How the engine's user pools differ from AWS (docs/embedded-aws.md).

Each test notices when a difference goes away; then its line and what was built around it can go too.
"""

from uuid import uuid4

import pytest
from botocore.exceptions import ClientError

from local.embedded.description import RunningStack
from local.embedded.people import BUYER
from tests.e2e.support.lab import Lab
from tests.e2e.support.user_pool import UserPool

PASSWORD = "Engine-password-1"


@pytest.fixture
def pool(stack: RunningStack) -> UserPool:
    return UserPool(stack)


def _registered(pool: UserPool) -> str:
    email = f"engine-{uuid4().hex[:12]}@example.com"
    pool.call("SignUp", Username=email, Password=PASSWORD)
    return email


def test_codes_are_always_the_same(pool: UserPool) -> None:
    """AWS makes each one up."""
    email = _registered(pool)
    assert pool.mailed_code(email) == "123456"
    pool.call("ForgotPassword", Username=email)
    assert pool.mailed_code(email) == "654321"


def test_addresses_differ_by_case(pool: UserPool) -> None:
    """The pool is told to take them for the same, and AWS does."""
    email = _registered(pool)
    assert isinstance(pool.call("SignUp", Username=email.upper(), Password=PASSWORD), dict)


def test_another_code_is_sent_to_who_needs_none(pool: UserPool) -> None:
    """AWS answers InvalidParameterException."""
    assert isinstance(pool.call("ResendConfirmationCode", Username=BUYER.email), dict)


def test_password_of_an_unconfirmed_address_can_be_reset(pool: UserPool) -> None:
    """AWS answers InvalidParameterException."""
    assert isinstance(pool.call("ForgotPassword", Username=_registered(pool)), dict)


def test_sign_in_page_ignores_who_is_meant_and_in_which_language(pool: UserPool) -> None:
    """AWS fills in `login_hint` and speaks `lang`."""
    plain, asked = pool.authorize(), pool.authorize(login_hint=BUYER.email, lang="es")
    assert asked.text == plain.text
    assert BUYER.email not in asked.text


def test_sign_in_page_keeps_no_session(pool: UserPool) -> None:
    """AWS keeps one for an hour, so that only `prompt=login` or signing out asks for the password again."""
    assert "set-cookie" not in pool.authorize().headers
    assert 'type="password"' in pool.authorize(prompt="none").text


def test_style_of_sign_in_pages_is_unknown(lab: Lab) -> None:
    """AWS's newer sign-in pages show nothing without one."""
    style = {"Type": "AWS::Cognito::ManagedLoginBranding", "Properties": {"UserPoolId": "us-east-1_pool"}}
    with pytest.raises(ClientError, match="Unrecognized resource types"):
        lab.stack({"Style": style})
