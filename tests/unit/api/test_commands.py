"""Binding through the API: each command, each refusal, and the key that makes it safe to repeat."""

from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.agreement import AgreementCreated
from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.domain.fold import Partition
from tests.builders import AGREEMENT, BUYER, bound, created, ended, fact, licensed, linked
from tests.support.api import JOAN, SAMPLE_TARGET, Answer, Client
from tests.support.office import Office

NEW_KEY = {"idempotency-key": "another-key"}


def test_bind_answers_with_the_bound_order(client: Client, office: Office) -> None:
    """O-45, O-57, O-58, O-59."""
    office.wait()
    done = client.ask("bind")
    assert done.status == 200
    assert done.json == {
        "order_id": AGREEMENT,
        "command": "Bound",
        "at": "2026-11-03T13:00:00.000000Z",
        "target": {"kind": "application", "id": "app-1"},
        "order_status": "LINKED",
        "subscription_status": "SUBSCRIBED",
        "benefits_active": True,
        "version": 2,
    }
    assert client.ask("order").json["binding"]["target"] == {"kind": "application", "id": "app-1"}


def test_the_same_bind_twice_has_the_same_answer(client: Client, office: Office) -> None:
    office.wait()
    first = client.ask("bind")
    office.store.clock.advance(minutes=1)
    assert client.ask("bind").text == first.text


def test_the_same_bind_is_answered_the_same_whatever_happened_since(client: Client, office: Office) -> None:
    office.wait()
    first = client.ask("bind")
    office.told(ended("CANCELLED", 60))
    assert client.ask("order").json["order_status"] == "CANCELLED"
    assert client.ask("bind").text == first.text


def test_schedule_change_and_drop(client: Client) -> None:
    first = client.ask("schedule")
    assert first.json["command"] == "BindingScheduled"
    other = {"target": {"kind": "application", "id": "app-2"}}
    changed = client.ask("schedule", body=other, headers=NEW_KEY)
    assert changed.json["target"]["id"] == "app-2"
    dropped = client.ask("drop_schedule", headers={"idempotency-key": "third-key"})
    assert (dropped.json["command"], dropped.json["target"]) == ("ScheduleDropped", None)
    assert client.ask("order").json["schedule"] is None


def refused(answer: Answer, status: int = 409) -> str:
    assert answer.status == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json["detail"]
    assert answer.json["request_id"] == "JKJaXmPLvHcESHA="
    return answer.code


def test_within_the_window(client: Client) -> None:
    """O-62, O-63."""
    answer = client.ask("bind")
    assert refused(answer) == "refund_window_open"
    assert answer.json["until"] == "2026-11-03T12:00:00.000000Z"


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("CANCELLED", "order_cancelled"),
        ("EXPIRED", "order_expired"),
        ("RENEWED", "order_superseded"),
        ("SOMETHING_NEW", "order_cancelled"),
    ],
)
def test_after_the_end(client: Client, office: Office, word: str, code: str) -> None:
    """O-72."""
    office.told(ended(word, 50))
    office.wait(60)
    assert refused(client.ask("bind")) == code


def test_while_a_refund_is_reviewed_and_after_it(client: Client, office: Office) -> None:
    """O-72: refunded orders cannot be bound."""
    office.wait(60)
    body = CancellationRequestChanged(agreement_id=AGREEMENT, request_id="r-1", status="PENDING_APPROVAL")
    office.told(fact(body, 50))
    assert refused(client.ask("bind")) == "order_in_refund_review"
    back = BillingAdjusted(
        agreement_id=AGREEMENT,
        adjustment_id="a-1",
        completed=True,
        amount=Decimal("1200.00"),
        currency="USD",
    )
    office.told(fact(back, 51))
    assert refused(client.ask("bind")) == "order_refunded"


def test_before_aws_has_subscribed_it(client: Client, office: Office) -> None:
    """O-68, O-69: Pending Link alone is not enough."""
    pending = Partition.of_agreement("agmt-2")
    body = AgreementCreated(agreement_id="agmt-2", product_id="prod-apppushexample1", acceptor=BUYER)
    office.told(fact(body, 0.5), linked(account=JOAN), partition=pending)
    office.wait()
    answer = client.ask("bind", path="/api/orders/agmt-2/binding")
    assert refused(answer) == "subscription_pending"


def test_once_bound(client: Client, office: Office) -> None:
    """O-22."""
    office.told(bound(49, SAMPLE_TARGET))
    office.wait(60)
    assert refused(client.ask("bind")) == "order_already_bound"
    assert refused(client.ask("schedule")) == "order_already_bound"
    assert refused(client.ask("drop_schedule")) == "order_already_bound"


def test_to_a_target_that_is_not_there(client: Client, office: Office) -> None:
    """O-70."""
    office.wait()
    answer = client.ask("bind", body={"target": {"kind": "application", "id": "app-none"}})
    assert refused(answer, 404) == "target_not_found"


def test_to_the_wrong_kind_of_target(client: Client, office: Office) -> None:
    """O-53."""
    office.wait()
    answer = client.ask("bind", body={"target": {"kind": "organization", "id": office.home.organization_id}})
    assert refused(answer) == "wrong_target_kind"


def test_another_command_under_the_same_key(client: Client) -> None:
    client.ask("schedule")
    other = {"target": {"kind": "application", "id": "app-2"}}
    assert refused(client.ask("schedule", body=other)) == "idempotency_key_reused"
    assert refused(client.ask("drop_schedule")) == "idempotency_key_reused"


@pytest.mark.parametrize("key", ["", "with space", "k" * 129, "schlüssel"])
@pytest.mark.parametrize(
    "name", ["bind", "schedule", "drop_schedule", "add_organization", "ops_rebind", "link"]
)
def test_without_a_usable_key(client: Client, name: str, key: str) -> None:
    assert refused(client.ask(name, headers={"idempotency-key": key}), 422) == "idempotency_key_invalid"


@pytest.mark.parametrize("key", ["k", "k" * 128, "!~:/", "a:Bound"])
def test_every_visible_key_will_do(client: Client, key: str) -> None:
    assert client.ask("schedule", headers={"idempotency-key": key}).status == 200


def test_the_same_key_on_another_order_is_another_command(client: Client, office: Office) -> None:
    partition = Partition.of_agreement("agmt-2")
    facts = (created(agreement="agmt-2"), licensed(agreement="agmt-2", license_id="l-2"))
    office.told(*facts, linked(account=JOAN), partition=partition)
    assert client.ask("schedule").status == 200
    assert client.ask("schedule", path="/api/orders/agmt-2/schedule").status == 200
