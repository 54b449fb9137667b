"""People register themselves, on the user pool's public API, as the console's own pages let them."""

from uuid import uuid4

import httpx
import pytest

from local.embedded.description import RunningStack
from local.embedded.people import DemoUser
from local.embedded.sign_in import id_token
from tests.e2e.support.user_pool import UserPool

PASSWORD = "Newcomer-password-1"
NEW_PASSWORD = "Newcomer-password-2"


@pytest.fixture
def pool(stack: RunningStack) -> UserPool:
    return UserPool(stack)


@pytest.fixture
def email() -> str:
    return f"newcomer-{uuid4().hex[:12]}@example.com"


def _register(pool: UserPool, email: str) -> None:
    attributes = [{"Name": "email", "Value": email}]
    told = pool.call("SignUp", Username=email, Password=PASSWORD, UserAttributes=attributes)
    assert isinstance(told, dict)
    assert told["UserConfirmed"] is False


def _confirm(pool: UserPool, email: str) -> None:
    assert pool.call("ConfirmSignUp", Username=email, ConfirmationCode=pool.mailed_code(email)) == {}


def _signs_in(pool: UserPool, email: str, password: str) -> bool:
    stack = pool.stack
    try:
        return bool(id_token(stack.outputs, stack.engine["endpoint"], DemoUser(email, password)))
    except httpx.HTTPStatusError:
        return False


def test_newcomer_signs_in_once_the_address_is_confirmed(pool: UserPool, email: str) -> None:
    """O-15: a new purchase may freely register a new account."""
    _register(pool, email)
    assert not _signs_in(pool, email, PASSWORD)
    assert pool.call("ResendConfirmationCode", Username=email)
    _confirm(pool, email)
    assert _signs_in(pool, email, PASSWORD)


def test_lost_password_is_replaced(pool: UserPool, email: str) -> None:
    """O-16: whoever has an account gets back into it."""
    _register(pool, email)
    _confirm(pool, email)
    assert pool.call("ForgotPassword", Username=email)
    reset = {"Username": email, "Password": NEW_PASSWORD}
    assert pool.call("ConfirmForgotPassword", ConfirmationCode="000000", **reset) == "CodeMismatchException"
    assert pool.call("ConfirmForgotPassword", ConfirmationCode=pool.mailed_code(email), **reset) == {}
    assert not _signs_in(pool, email, PASSWORD)
    assert _signs_in(pool, email, NEW_PASSWORD)


def test_address_that_is_taken_is_refused_by_name(pool: UserPool, email: str) -> None:
    """O-68."""
    _register(pool, email)
    assert pool.call("SignUp", Username=email, Password=PASSWORD) == "UsernameExistsException"


@pytest.mark.parametrize(
    "password", ["Short-1", "no-upper-case-1", "NO-LOWER-CASE-1", "No-Digit-At-All", "NoSymbol12345"]
)
def test_weak_password_is_refused_by_name(pool: UserPool, email: str, password: str) -> None:
    """O-68."""
    assert pool.call("SignUp", Username=email, Password=password) == "InvalidPasswordException"


def test_nobody_learns_who_has_an_account(pool: UserPool, email: str) -> None:
    """An unknown address is answered like a known one, and like a wrong code."""
    assert isinstance(pool.call("ForgotPassword", Username=email), dict)
    assert isinstance(pool.call("ResendConfirmationCode", Username=email), dict)
    known = {"Username": email, "ConfirmationCode": "123456"}
    assert pool.call("ConfirmSignUp", **known) == "CodeMismatchException"
    assert pool.call("ConfirmForgotPassword", **known, Password=PASSWORD) == "CodeMismatchException"


def test_who_signs_out_comes_back_to_the_home_page_and_nowhere_else(pool: UserPool) -> None:
    home = pool.stack.outputs["FrontDoorUrl"] + "/"
    answer = pool.page("/logout", logout_uri=home)
    assert (answer.status_code, answer.headers["location"]) == (httpx.codes.FOUND, home)
    assert pool.page("/logout", logout_uri="https://elsewhere.example/").is_error
