"""Arriving from the marketplace: what leads to an order, and what a buyer is told when it does not."""

from collections.abc import Mapping

import httpx
import pytest

from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor, session_cookie
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

REGISTRATION = "/aws/registration"
TOKEN = "x-amzn-marketplace-token"


def _bought(marketplace: Marketplace, buyer: str, product: str = "apppush") -> str:
    return marketplace.buy(product=product, buyer_account=buyer, quantities={}, accepted_ago="PT72H")


def _problem(answer: httpx.Response) -> tuple[int, str]:
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["request_id"]
    assert problem["detail"]
    return answer.status_code, problem["code"]


def test_address_explains_itself_to_a_browser_that_just_looks(front_door: FrontDoor) -> None:
    answer = front_door.get(REGISTRATION)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    "missing", [(), ("LicenseArn",), ("Metadata",)], ids=["nothing", "license", "agreement"]
)
def test_whatever_aws_leaves_out_leads_to_the_one_order(
    marketplace: Marketplace, person: Person, buyer: str, missing: tuple[str, ...]
) -> None:
    """O-11..O-13, O-17: one order, whichever names AWS gives."""
    order_id = _bought(marketplace, buyer)
    cookie = person.arrive(marketplace.set_up_without(order_id, *missing))
    assert person.link(cookie).json()["order_id"] == order_id
    assert [order["order_id"] for order in person.orders()] == [order_id]


def test_form_may_be_multipart_and_carry_more(marketplace: Marketplace, person: Person, buyer: str) -> None:
    """O-11: undocumented fields are never trusted."""
    order_id = _bought(marketplace, buyer)
    token = marketplace.set_up(order_id)[TOKEN]
    fields = {TOKEN: token, "x-amzn-marketplace-offer-type": "free-trial", "account": new_buyer()}
    answer = person.front_door.post(REGISTRATION, files={key: (None, value) for key, value in fields.items()})
    assert answer.status_code == 303
    assert person.registration(session_cookie(answer))["order"]["order_id"] == order_id


def test_token_sent_twice_leads_to_the_same_order(
    marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-14: also when AWS refuses the token the second time."""
    order_id = _bought(marketplace, buyer)
    form = marketplace.set_up(order_id)
    first = person.arrive(form)
    refused = {"code": "ExpiredTokenException", "message": "already used"}
    with marketplace.answering(form[TOKEN], error=refused):
        second = person.arrive(form)
    assert first != second
    assert person.registration(second)["order"]["order_id"] == order_id
    assert person.link(first).status_code == 200
    assert person.registration(second)["used"] is True


@pytest.mark.parametrize(
    ("code", "status", "problem"),
    [
        ("ExpiredTokenException", 410, "token_expired"),
        ("InvalidTokenException", 400, "token_invalid"),
        ("ThrottlingException", 503, "marketplace_busy"),
        ("InternalServiceErrorException", 503, "marketplace_busy"),
    ],
)
def test_refusals_of_aws_tell_the_buyer_what_to_do(
    marketplace: Marketplace, front_door: FrontDoor, code: str, status: int, problem: str
) -> None:
    token = new_buyer()
    with marketplace.answering(token, error={"code": code, "message": "no"}):
        answer = front_door.post(REGISTRATION, data={TOKEN: token})
    assert _problem(answer) == (status, problem)
    assert ("retry-after" in answer.headers) == (status == 503)


def test_product_that_is_not_sold_is_refused(marketplace: Marketplace, front_door: FrontDoor) -> None:
    token, answer = new_buyer(), {"ProductCode": "somebodyelses0product0code"}
    with marketplace.answering(token, answer={**answer, "CustomerAWSAccountId": new_buyer()}):
        refused = front_door.post(REGISTRATION, data={TOKEN: token})
    assert _problem(refused) == (409, "product_not_sold")


@pytest.mark.parametrize(
    ("body", "content_type", "expected"),
    [
        (b"", "application/x-www-form-urlencoded", (400, "token_missing")),
        (f"{TOKEN}=a&{TOKEN}=b".encode(), "application/x-www-form-urlencoded", (400, "token_repeated")),
        (b"{}", "application/json", (415, "form_unreadable")),
        (b"x=" + b"y" * 100_000, "application/x-www-form-urlencoded", (413, "body_too_large")),
    ],
)
def test_forms_without_one_token_are_refused(
    front_door: FrontDoor, body: bytes, content_type: str, expected: tuple[int, str]
) -> None:
    answer = front_door.post(REGISTRATION, content=body, headers={"content-type": content_type})
    assert _problem(answer) == expected


def test_catalog_is_open_to_everybody_at_the_front_door(front_door: FrontDoor) -> None:
    """O-4: without a sign-in, and with each product's page on the marketplace."""
    answer = front_door.get("/api/catalog")
    assert answer.status_code == httpx.codes.OK
    assert all(product["listing_url"].startswith("https://") for product in answer.json()["products"])


@pytest.mark.parametrize("path", [REGISTRATION, "/api/catalog"])
def test_nobody_goes_around_the_front_door(stack: RunningStack, path: str) -> None:
    url = stack.outputs["ApiUrl"].replace("localhost", "127.0.0.1")
    for headers in ({}, {"x-origin-verify": "guessed"}):
        assert _problem(_get(url + path, headers)) == (403, "origin_refused")


def _get(url: str, headers: Mapping[str, str]) -> httpx.Response:
    return httpx.get(url, headers=dict(headers), timeout=30, trust_env=False)


def test_visit_that_has_linked_links_nobody_else(
    marketplace: Marketplace, person: Person, people: People, buyer: str
) -> None:
    """O-79: the same click again is answered the same, another one is refused."""
    cookie = person.arrive(marketplace.set_up(_bought(marketplace, buyer)))
    first = person.link(cookie, key="click")
    assert first.status_code == 200
    assert person.link(cookie, key="click").json() == first.json()
    assert _problem(person.link(cookie, key="another-click")) == (409, "session_used")
    assert _problem(people.newcomer().link(cookie, key="click")) == (409, "session_used")


@pytest.mark.parametrize("cookie", [None, "made-up"])
def test_browser_without_a_visit_has_nothing_to_link(person: Person, cookie: str | None) -> None:
    expected = (404, "session_missing") if cookie is None else (410, "session_expired")
    assert _problem(person.front_door.get("/api/registration", cookie=cookie)) == expected
    assert _problem(person.post("/api/registration/link", cookie=cookie)) == expected
