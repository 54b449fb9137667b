"""What must not be anywhere: registration tokens, and in logs neither people nor whole account ids."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store

TOKEN = "x-amzn-marketplace-token"


class Trail:
    """A buyer's whole way, with everything that a browser was given on it."""

    def __init__(self, person: Person, buyer: str, order_id: str) -> None:
        self.person = person
        self.buyer = buyer
        self.order_id = order_id
        self.tokens: list[str] = []
        self.answers: list[str] = []


@pytest.fixture(scope="module")
def trail(marketplace: Marketplace, people: People) -> Trail:
    """Registered twice, refused once, linked, refused to a stranger, bound, searched for, cancelled."""
    buyer, person = new_buyer(), people.newcomer()
    order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
    trail = Trail(person, buyer, order_id)
    for _ in range(2):
        _arrive(trail, marketplace.set_up(order_id)[TOKEN])
    trail.tokens.append("a-token-that-the-marketplace-never-gave")
    _arrive(trail, trail.tokens[-1])
    cookie = person.arrive(marketplace.set_up(order_id))
    trail.answers += [json.dumps(person.registration(cookie)), person.link(cookie).text]
    trail.answers.append(people.newcomer().link(person.arrive(marketplace.set_up(order_id))).text)
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    trail.answers.append(person.bind(order_id, person.application()).text)
    for text in (person.email, buyer, "nobody@example.com"):
        answer = people.operator.post("/api/ops/search", q=text)
        assert answer.is_success, answer.text
    marketplace.happen(order_id, "cancel")
    person.sees(order_id, "CANCELLED", "UNSUBSCRIBED")
    return trail


def _arrive(trail: Trail, token: str) -> None:
    answer = trail.person.front_door.post("/aws/registration", data={TOKEN: token})
    trail.tokens.append(token)
    trail.answers.append(f"{answer.headers} {answer.text}")
    assert not urlsplit(answer.headers.get("location", "")).query


def test_token_is_in_no_answer_url_or_cookie(trail: Trail) -> None:
    """O-11."""
    assert [answer for answer in trail.answers if any(token in answer for token in trail.tokens)] == []


def test_token_is_not_stored(trail: Trail, store: Store) -> None:
    """O-11: the table knows its digest only, raw bodies included."""
    stored = [json.dumps(item, default=str) for item in store.items()]
    assert len(stored) > 10
    assert [text for text in stored if any(token in text for token in trail.tokens)] == []


def test_session_is_stored_as_its_hash(trail: Trail, marketplace: Marketplace, store: Store) -> None:
    cookie = trail.person.arrive(marketplace.set_up(trail.order_id))
    assert [item for item in store.items() if cookie in json.dumps(item, default=str)] == []


def test_logs_name_neither_tokens_nor_people_nor_accounts(
    trail: Trail, aws: Aws, stack: RunningStack
) -> None:
    """O-11, O-18: every function's log and the access log, after the whole way."""
    lines = eventually(lambda: _lines_about(aws, trail), what="log lines of the last step")
    secrets = {*trail.tokens, trail.person.email, "@example.com", trail.buyer}
    assert [line for line in lines if any(secret in line for secret in secrets)] == []


def _lines_about(aws: Aws, trail: Trail) -> list[str] | None:
    lines = list(_lines(aws))
    return lines if any(trail.order_id in line for line in lines) else None


def _lines(aws: Aws) -> Iterator[str]:
    groups = aws.logs.get_paginator("describe_log_groups").paginate()
    for group in (group for page in groups for group in page["logGroups"]):
        events = aws.logs.get_paginator("filter_log_events").paginate(logGroupName=group["logGroupName"])
        yield from (event["message"] for page in events for event in page["events"])
