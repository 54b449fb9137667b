"""Who calls, by the claims of the ID token."""

import pytest

from marketplace_orders.domain.errors import NotAllowed
from marketplace_orders.domain.identifiers import account_id
from marketplace_orders.http.callers import Caller, caller_of
from tests.samples import Json, sample


def calling(**claims: object) -> Json:
    event = sample("api_me")
    own = event["requestContext"]["authorizer"]["jwt"]["claims"]
    own.update(claims)
    for name in [name for name, value in own.items() if value is None]:
        del own[name]
    return event


def caller(event: Json) -> Caller:
    return caller_of(event, "cognito:groups", "ops")


def refusal(event: Json) -> str:
    with pytest.raises(NotAllowed) as refused:
        caller(event)
    return refused.value.code


def test_an_account_is_one_subject_of_one_issuer() -> None:
    found = caller(sample("api_me"))
    claims = sample("api_me")["requestContext"]["authorizer"]["jwt"]["claims"]
    assert found.account_id == account_id(claims["iss"], claims["sub"])
    assert found.account_id != caller(calling(sub="another")).account_id
    assert found.account_id == caller(calling(email="new@example.com")).account_id


def test_a_person_is_what_is_copied_when_linking() -> None:
    found = caller(sample("api_me"))
    assert found.person.email == "joan@example.com"
    assert found.person.sign_in_method == "email"
    assert found.person.account_id == found.account_id


def test_a_federated_person_signs_in_with_the_outside_provider() -> None:
    assert caller(sample("api_me_federated")).sign_in_method == "Google"


@pytest.mark.parametrize("identities", ["[]", "no json", "{}", '[{"userId": "1"}]', "[1]"])
def test_unreadable_identities_count_as_none(identities: str) -> None:
    assert caller(calling(identities=identities)).sign_in_method == "email"


@pytest.mark.parametrize(
    ("groups", "operations"),
    [
        ("[ops]", True),
        ("[ops admin]", True),
        (["admin", "ops"], True),
        ("ops, admin", True),
        ("ops", True),
        ("[opsadmin]", False),
        ("[]", False),
        ("", False),
        (None, False),
    ],
)
def test_groups_are_whole_words(groups: object, operations: bool) -> None:
    assert caller(calling(**{"cognito:groups": groups})).operations is operations


def test_an_access_token_is_refused() -> None:
    assert refusal(sample("api_me_with_access_token")) == "id_token_required"


@pytest.mark.parametrize("claims", [{"token_use": None}, {"token_use": "id"}])
def test_an_id_token_of_any_issuer_is_taken(claims: dict[str, str | None]) -> None:
    assert caller(calling(**claims)).email


def test_a_token_for_no_audience_is_refused() -> None:
    assert refusal(calling(token_use=None, aud=None)) == "id_token_required"


@pytest.mark.parametrize(
    "authorizer", [None, {}, {"jwt": None}, {"jwt": {"claims": None}}, {"jwt": {"claims": "x"}}]
)
def test_nobody_is_told_to_sign_in(authorizer: object) -> None:
    event = sample("api_me")
    event["requestContext"]["authorizer"] = authorizer
    assert refusal(event) == "sign_in_required"


@pytest.mark.parametrize("name", ["iss", "sub"])
def test_half_a_name_is_nobody(name: str) -> None:
    assert refusal(calling(**{name: None})) == "sign_in_required"
