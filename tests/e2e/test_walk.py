"""The main job, once from end to end: from the marketplace's button to active benefits, and back."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from local.embedded.description import RunningStack
from local.embedded.front_door import session_cookie
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

HOURS_48 = timedelta(hours=48)


def test_from_the_marketplaces_button_to_active_benefits_and_back(
    stack: RunningStack, marketplace: Marketplace, person: Person, buyer: str, bus: Bus, aws: Aws
) -> None:
    """A purchase waits out its refund window, is bound, and is cancelled.

    O-1..O-3, O-6..O-17, O-25, O-28..O-32, O-34, O-36, O-38, O-39, O-42, O-43, O-45, O-53, O-57..O-59, O-62,
    O-63, O-69, O-72, O-77
    """
    order_id = marketplace.buy_in_window(
        bus,
        product="apppush",
        buyer_account=buyer,
        quantities={"dau": 1000, "vip_days": 30},
        price="1200.00",
        accepted_ago="PT47H59M50S",
    )
    bought = marketplace.agreement(order_id)
    ends_at = datetime.fromisoformat(bought["accepted_at"]) + HOURS_48

    cookie = _arrive(person, stack, marketplace.set_up(order_id))
    seen = person.registration(cookie)
    assert seen["product"] == {"key": "apppush", "name": "AppPush"}
    assert seen["aws_account"].endswith(buyer[-4:])
    assert buyer not in seen["aws_account"]
    assert seen["linked_account"] is None, "a new purchase: any account may link it"
    assert person.link(cookie).json()["order_id"] == order_id
    target = person.application()

    _shows_what_was_bought(person, order_id, bought)
    _waits_for_the_window(person, order_id, target, ends_at)
    _is_opened_by_the_workflow(aws, stack, person, order_id, ends_at)

    done = person.bind(order_id, target).json()
    assert (done["order_status"], done["benefits_active"]) == ("LINKED", True)
    active = bus.wait(order_id, "BenefitsActivated")
    assert active["benefits"]["target"] == target
    assert active["order"]["aws_account"] == buyer
    assert {row["dimension"]: row["quantity"] for row in active["benefits"]["entitlements"]} == {
        "dau": "1000",
        "vip_days": "30",
    }

    marketplace.happen(order_id, "cancel")
    revoked = bus.wait(order_id, "BenefitsRevoked")
    assert revoked["benefits"]["active"] is False
    assert revoked["sequence"] > active["sequence"]
    _cannot_be_bound_again(person, order_id, target)
    kinds = [kind for kind in bus.types(order_id) if kind.startswith("Benefits")]
    assert kinds == ["BenefitsActivated", "BenefitsRevoked"]


def _arrive(person: Person, stack: RunningStack, form: Mapping[str, str]) -> str:
    """The cross-site POST of the marketplace's page."""
    origin = stack.simulator["url"]
    answer = person.front_door.post("/aws/registration", data=dict(form), headers={"origin": origin})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/link"
    assert answer.headers["cache-control"] == "no-store"
    attributes = answer.headers["set-cookie"].lower()
    assert all(each in attributes for each in ("; secure", "; httponly", "; samesite=lax", "; path=/"))
    return session_cookie(answer)


def _shows_what_was_bought(person: Person, order_id: str, bought: Mapping[str, Any]) -> None:
    def enriched() -> Mapping[str, Any] | None:
        rows = [row for row in person.orders() if row["order_id"] == order_id]
        return next((row for row in rows if row["amount"] and row["expires_at"]), None)

    row = eventually(enriched, what="amount, package and expiry")
    assert row["product"]["name"] == "AppPush"
    assert row["amount"] == {"amount": "1200.00", "currency": "USD"}
    assert {each["dimension"]: each["quantity"] for each in row["entitlements"]} == {
        "dau": "1000",
        "vip_days": "30",
    }
    assert _instant(row["expires_at"]) == datetime.fromisoformat(bought["ends_at"])
    assert _instant(row["created_at"]) == datetime.fromisoformat(bought["accepted_at"])


def _waits_for_the_window(person: Person, order_id: str, target: Mapping[str, str], end: datetime) -> None:
    order = person.sees(order_id, "REFUND_WINDOW", "SUBSCRIBED")
    refused = person.bind(order_id, target)
    assert refused.status_code == 409
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.json()["code"] == "refund_window_open"
    assert _instant(refused.json()["until"]) == end
    assert _instant(order["window"]["ends_at"]) == end


def _is_opened_by_the_workflow(
    aws: Aws, stack: RunningStack, person: Person, order_id: str, end: datetime
) -> None:
    machine = stack.outputs["RefundWindowStateMachineArn"]
    fact = person.told(order_id, "WindowClosed")
    assert _instant(fact["at"]) == end
    assert fact["source"] == "clock"
    assert person.order(order_id)["order_status"] == "PENDING_LINK"
    runs = aws.workflows.list_executions(stateMachineArn=machine)["executions"]
    inputs = [aws.workflows.describe_execution(executionArn=run["executionArn"])["input"] for run in runs]
    assert any(order_id in each for each in inputs)


def _cannot_be_bound_again(person: Person, order_id: str, target: Mapping[str, str]) -> None:
    assert person.standing(order_id) == ("CANCELLED", "UNSUBSCRIBED")
    assert person.bind(order_id, target).json()["code"] == "order_cancelled"


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
