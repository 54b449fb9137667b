"""The registration address itself: pages for browsers, problems for clients, the token nowhere."""

import json
from typing import Any

import pytest

from marketplace_orders.domain.identifiers import digest
from marketplace_orders.http.cookies import session_of
from marketplace_orders.http.registration import Door, respond
from marketplace_orders.ports.marketplace import Resolved
from marketplace_orders.services.registration_errors import marketplace_busy, token_expired
from tests.builders import AGREEMENT
from tests.samples import Json, names, sample
from tests.support.front_desk import FrontDesk, resolved

TOKEN = "token+of/a=buyer"
NAMED = resolved(agreement=AGREEMENT)
GOOD = ["post", "post_from_api_client", "post_multipart"]
GOOD += ["post_with_undocumented_fields", "post_without_content_type"]


def knock(desk: FrontDesk, name: str = "post", **changes: Any) -> Json:
    door = Door(lambda: desk.desk, lambda: "only-the-front-door-knows", "help@vendor.example")
    event = sample(f"registration_{name}")
    event["headers"] |= changes.pop("headers", {})
    return respond(door, {**event, **changes})


def problem_code(answer: Json) -> str:
    return str(json.loads(answer["body"])["code"])


def test_get_is_a_short_helpful_page(desk: FrontDesk) -> None:
    answer = knock(desk, "get")
    assert answer["statusCode"] == 200
    assert answer["headers"]["Content-Type"].startswith("text/html")
    assert "Set up your account" in answer["body"]
    assert "help@vendor.example" in answer["body"]


@pytest.mark.parametrize("name", GOOD)
def test_a_buyer_is_taken_to_the_link_page_with_a_cookie(desk: FrontDesk, name: str) -> None:
    """O-9, O-10."""
    desk.tokens.answers[TOKEN] = NAMED
    answer = knock(desk, name)
    assert (answer["statusCode"], answer["headers"]["Location"]) == (303, "/link")
    (cookie,) = answer["cookies"]
    session = session_of({"cookies": [cookie.partition(";")[0]]})
    assert session
    assert desk.order_of(session) == AGREEMENT


def test_undocumented_fields_decide_nothing(desk: FrontDesk) -> None:
    desk.tokens.answers[TOKEN] = NAMED
    knock(desk, "post_with_undocumented_fields")
    assert "somebody-elses" not in repr(desk.store.table)
    assert desk.store.journal[AGREEMENT].purchase.offer_kind == "public"


def test_every_visit_has_a_new_cookie(desk: FrontDesk) -> None:
    desk.tokens.answers[TOKEN] = NAMED
    assert knock(desk)["cookies"] != knock(desk)["cookies"]


@pytest.mark.parametrize(
    ("name", "code", "status"),
    [
        ("post_without_token", "token_missing", 400),
        ("post_with_repeated_token", "token_repeated", 400),
        ("post", "token_invalid", 400),
    ],
)
def test_buyers_read_what_to_do(desk: FrontDesk, name: str, code: str, status: int) -> None:
    answer = knock(desk, name)
    assert answer["statusCode"] == status
    assert answer["headers"]["Content-Type"].startswith("text/html")
    assert "Set up your account” again" in answer["body"]
    assert code in answer["body"]
    assert f'content="0; url=/link?problem={code}&amp;request_id=JKJaXmPLvHcESHA%3D"' in answer["body"]
    assert answer["cookies"] == []


@pytest.mark.parametrize(
    ("answer", "code", "status"),
    [
        (token_expired(), "token_expired", 410),
        (resolved(code="not-ours"), "product_not_sold", 409),
        (resolved(account=None), "buyer_unnamed", 409),
        (marketplace_busy(10), "marketplace_busy", 503),
        (RuntimeError("boom"), "internal_error", 500),
    ],
)
def test_clients_read_problems(desk: FrontDesk, answer: Resolved | Exception, code: str, status: int) -> None:
    desk.tokens.answers[TOKEN] = answer
    told = knock(desk, "post_from_api_client")
    assert (told["statusCode"], problem_code(told)) == (status, code)
    assert told["headers"]["Content-Type"] == "application/problem+json"
    assert "boom" not in told["body"]


def test_a_busy_marketplace_says_when_to_come_back(desk: FrontDesk) -> None:
    desk.tokens.answers[TOKEN] = marketplace_busy(10)
    for name in ("post", "post_from_api_client"):
        assert knock(desk, name)["headers"]["Retry-After"] == "10"


def test_a_large_body_is_refused(desk: FrontDesk) -> None:
    assert knock(desk, body="x" * 20_000, isBase64Encoded=False)["statusCode"] == 413


def test_other_methods_lead_nowhere(desk: FrontDesk) -> None:
    event = sample("registration_post_from_api_client")
    event["requestContext"]["http"]["method"] = "PUT"
    told = knock(desk, "post_from_api_client", requestContext=event["requestContext"])
    assert (told["statusCode"], problem_code(told)) == (404, "route_not_found")


def test_the_front_door_is_the_only_way_in(desk: FrontDesk) -> None:
    told = knock(desk, "post_from_api_client", headers={"x-origin-verify": "guess"})
    assert (told["statusCode"], problem_code(told)) == (403, "origin_refused")
    assert not desk.store.table.items


def test_around_the_front_door_no_page_leads_on(desk: FrontDesk) -> None:
    told = knock(desk, "post", headers={"x-origin-verify": "guess"})
    assert (told["statusCode"], "refresh" in told["body"]) == (403, False)


@pytest.mark.parametrize("name", names("registration"))
def test_no_answer_is_kept_by_anybody(desk: FrontDesk, name: str) -> None:
    assert knock(desk, name)["headers"]["Cache-Control"] == "no-store"


@pytest.mark.parametrize("answer", [NAMED, token_expired(), marketplace_busy(10), RuntimeError("boom")])
def test_the_token_is_in_no_answer_log_line_or_item(
    desk: FrontDesk, answer: Resolved | Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.tokens.answers[TOKEN] = answer
    told = knock(desk), knock(desk, "post_from_api_client")
    printed = capsys.readouterr()
    for text in (repr(told), printed.out, printed.err, repr(desk.store.table)):
        assert TOKEN not in text
        assert "token%2Bof" not in text
    assert printed.out
    assert (digest(TOKEN) in repr(desk.store.table)) == (answer is NAMED)
