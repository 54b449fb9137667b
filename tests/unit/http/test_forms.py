"""What AWS Marketplace's button posts, in every spelling, and what is no such form (O-9, O-10)."""

from base64 import b64encode

import pytest

from marketplace_orders.domain.errors import OrdersError
from marketplace_orders.http.events import MAX_BODY
from marketplace_orders.http.forms import token_of
from tests.samples import Json, sample

TOKEN = "token+of/a=buyer"
GOOD = [
    "registration_post",
    "registration_post_from_api_client",
    "registration_post_multipart",
    "registration_post_with_undocumented_fields",
    "registration_post_without_content_type",
]


def refusal(event: Json) -> str:
    with pytest.raises(OrdersError) as refused:
        token_of(event)
    return refused.value.code


def posting(body: bytes | str, kind: str = "application/x-www-form-urlencoded") -> Json:
    event = sample("registration_post")
    event["headers"]["content-type"] = kind
    content = body.encode() if isinstance(body, str) else body
    return {**event, "body": b64encode(content).decode()}


def multipart(*fields: tuple[str, bytes]) -> Json:
    parts = b"".join(
        b'--b\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n' % (name.encode(), value)
        for name, value in fields
    )
    return posting(parts + b"--b--\r\n", "multipart/form-data; boundary=b")


@pytest.mark.parametrize("name", GOOD)
def test_the_token_is_read_however_it_is_posted(name: str) -> None:
    assert token_of(sample(name)) == TOKEN


@pytest.mark.parametrize("kind", ["Application/X-WWW-Form-Urlencoded; charset=UTF-8", ""])
def test_a_content_type_is_read_leniently(kind: str) -> None:
    assert token_of(posting("x-amzn-marketplace-token=abc", kind)) == "abc"


def test_two_tokens_are_refused_since_nobody_knows_which_counts() -> None:
    assert refusal(sample("registration_post_with_repeated_token")) == "token_repeated"
    token = "x-amzn-marketplace-token"
    assert refusal(multipart((token, b"a"), (token, b"b"))) == "token_repeated"


@pytest.mark.parametrize("body", ["", "x-amzn-marketplace-token=", "x-amzn-marketplace-token=+", "other=1"])
def test_no_token_is_told_so(body: str) -> None:
    assert refusal(posting(body)) == "token_missing"


def test_the_sample_without_token_is_told_so() -> None:
    assert refusal(sample("registration_post_without_token")) == "token_missing"


@pytest.mark.parametrize(
    "event",
    [
        posting('{"x-amzn-marketplace-token": "abc"}', "application/json"),
        posting(b"x-amzn-marketplace-token=\xff"),
        posting("&".join(f"a{n}=1" for n in range(60))),
        posting("no parts", "multipart/form-data"),
        multipart(("x-amzn-marketplace-token", b"\xff")),
        {**sample("registration_post"), "body": "no base64!"},
    ],
)
def test_what_is_no_form_is_told_so(event: Json) -> None:
    assert refusal(event) == "form_unreadable"


@pytest.mark.parametrize("plain", [True, False])
def test_a_large_body_is_refused_before_it_is_read(plain: bool) -> None:
    text = "x" * (MAX_BODY + 10)
    event = posting(text)
    assert refusal({**event, "body": text, "isBase64Encoded": False} if plain else event) == "body_too_large"


def test_a_form_of_exactly_the_limit_is_read() -> None:
    assert len(token_of(posting("x-amzn-marketplace-token=".ljust(MAX_BODY, "x")))) == MAX_BODY - 25


def test_parts_without_a_name_are_passed_over() -> None:
    nameless, named = (
        b"\r\n\r\nnameless\r\n",
        b"Content-Disposition: form-data; name=x-amzn-marketplace-token",
    )
    body = b"--b" + nameless + b"--b\r\n" + named + b"\r\n\r\nabc\r\n--b--"
    assert token_of(posting(body, "multipart/form-data; boundary=b")) == "abc"


def test_a_part_that_holds_parts_has_no_text() -> None:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="x-amzn-marketplace-token"\r\n'
        b"Content-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n\r\nabc\r\n--c--\r\n--b--"
    )
    assert refusal(posting(body, "multipart/form-data; boundary=b")) == "token_missing"
