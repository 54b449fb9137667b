"""The small parts of the HTTP edge: headers, cookies, origin, Accept, problems, pages."""

import pytest

from marketplace_orders.domain.errors import (
    Contended,
    Invalid,
    KeyReused,
    MarketplaceBusy,
    NotAllowed,
    NotFound,
    OrdersError,
    Refused,
)
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.http import pages
from marketplace_orders.http.accepting import wants_page
from marketplace_orders.http.cookies import session_cookie, session_of
from marketplace_orders.http.events import header, method, request_id
from marketplace_orders.http.origin import check_origin
from marketplace_orders.http.problems import headers, problem
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.services.registration_errors import LinkedToOther, SessionUsed
from tests.builders import BOUGHT
from tests.samples import sample
from tests.support.front_desk import JOAN

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def test_headers_are_found_whatever_their_case() -> None:
    assert header({"headers": {"X-Origin-Verify": "word"}}, "x-origin-verify") == "word"
    assert header({"headers": None}, "accept") == ""


def test_method_and_request_id_are_the_gateways() -> None:
    event = sample("registration_post")
    assert (method(event), request_id(event)) == ("POST", "JKJaXmPLvHcESHA=")
    assert request_id({}) == ""


def test_the_session_is_found_where_aws_and_where_the_engine_put_cookies() -> None:
    aws = sample("api_registration")
    name, _, value = aws["cookies"][1].partition("=")
    engine = {**aws, "cookies": None, "headers": {"cookie": f"theme=dark; {name}={value}"}}
    assert session_of(aws) == session_of(engine) == value
    assert session_of(sample("api_me")) is None
    assert session_of({"cookies": [f"{name}="]}) is None


def test_the_cookie_stays_with_this_host_and_away_from_scripts() -> None:
    name, *attributes = session_cookie("abc").split("; ")
    assert name == "__Host-registration=abc"
    assert {"Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=14400"} == set(attributes)


@pytest.mark.parametrize("sent", ["", "wrong", "only-the-front-door-know", "ünicode"])
def test_requests_around_the_front_door_are_refused(sent: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        check_origin({"headers": {"x-origin-verify": sent}}, "only-the-front-door-knows")
    assert refused.value.code == "origin_refused"


def test_requests_through_the_front_door_pass() -> None:
    check_origin(sample("api_me"), "only-the-front-door-knows")


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        (BROWSER, True),
        ("text/html", True),
        ("application/xhtml+xml", True),
        ("text/html;q=0.5, application/json", False),
        ("text/html;q=0.5, application/problem+json;q=0.4", True),
        ("text/html;level=1;q=0", False),
        ("text/html;q=high", False),
        ("*/*", False),
        ("application/json", False),
        ("", False),
    ],
)
def test_browsers_get_pages_and_clients_get_problems(accept: str, page: bool) -> None:
    assert wants_page(accept) is page


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Refused(Refusal("order_cancelled", "No.")), 409),
        (KeyReused(), 409),
        (SessionUsed(), 409),
        (LinkedToOther(None), 409),
        (NotFound("order_not_found", "No."), 404),
        (NotFound("session_expired", "No."), 410),
        (NotAllowed("operations_only", "No."), 403),
        (NotAllowed("sign_in_required", "No."), 401),
        (Invalid("cursor_invalid", "No."), 400),
        (Invalid("request_invalid", "No."), 422),
        (MarketplaceBusy("Later.", 7), 503),
        (Contended(), 503),
        (StoreBusy(), 503),
        (OrdersError("internal_error", "Sorry."), 500),
    ],
)
def test_every_kind_of_error_has_its_status(error: OrdersError, status: int) -> None:
    told = problem(error, "request-1")
    assert told["status"] == status
    assert told["code"] == error.code
    assert told["detail"] == error.sentence
    assert told["request_id"] == "request-1"


def test_a_problem_says_until_when() -> None:
    told = problem(Refused(Refusal("refund_window_open", "Wait.", BOUGHT)), "request-1")
    assert told["until"] == "2026-11-01T12:00:00.000000Z"
    assert told["title"] == "Refund window open"
    assert told["type"] == "urn:marketplace-orders:problem:refund_window_open"


def test_a_problem_names_the_linked_account_masked() -> None:
    """O-18, O-19: the e-mail address and the way to sign in, as far as the cookie may tell."""
    told = problem(LinkedToOther(JOAN), "request-1")
    assert told["linked_account"] == {"email": "jo***@example.com", "sign_in_method": "email"}


def test_busy_answers_say_when_to_come_back() -> None:
    assert headers(MarketplaceBusy("Later.", 7))["Retry-After"] == "7"
    assert headers(Contended())["Retry-After"] == "2"
    assert "Retry-After" not in headers(KeyReused())


def test_unauthorized_answers_say_how_to_sign_in_and_nothing_is_kept() -> None:
    told = headers(NotAllowed("sign_in_required", "No."))
    assert told["WWW-Authenticate"] == "Bearer"
    assert told["Cache-Control"] == "no-store"
    assert told["Content-Type"] == "application/problem+json"


def test_pages_tell_what_to_do_and_whom_to_ask() -> None:
    assert "Set up your account" in pages.welcome("help@vendor.example")
    assert "help@vendor.example" in pages.welcome("help@vendor.example")
    assert "Need help?" not in pages.welcome("")


def test_pages_escape_what_they_are_told() -> None:
    page = pages.failure(OrdersError("code", "<script>"), "request-1", "<b>", '/link?a"b')
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "code, request-1" in page
    assert 'content="0; url=/link?a&quot;b"' in page
