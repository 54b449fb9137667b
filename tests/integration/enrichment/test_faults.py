"""The marketplace is down or refuses: messages come again later, orders stay right, then catch up."""

import pytest
from botocore.config import Config

from marketplace_orders.domain.statuses import SubscriptionStatus
from tests.integration.enrichment.conftest import Lab
from tests.integration.simulator.driving import Control


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """One attempt per call: the queue has to repeat."""
    once = Config(retries={"mode": "standard", "total_max_attempts": 1})
    monkeypatch.setattr("marketplace_orders.adapters.marketplace.asking.PATIENCE", once)


@pytest.fixture
def order_id(lab: Lab, control: Control) -> str:
    return str(lab.told(control.buying(quantities={"dau": 5}))["agreement_id"])


@pytest.mark.usefixtures("_impatient")
@pytest.mark.parametrize("kind", ["throttle", "unavailable"])
def test_a_marketplace_that_is_down_is_caught_up_with(
    lab: Lab, control: Control, order_id: str, kind: str
) -> None:
    """O-60: nothing is lost, and the message is hidden for seconds, not for the queue's own minutes."""
    control.post("/faults/api", {"kind": kind})
    before = lab.order(order_id)
    assert len(lab.ask(order_id)) == 1
    assert lab.order(order_id) == before
    assert before.subscription_status is SubscriptionStatus.SUBSCRIBED
    control.call("DELETE", "/faults/api")
    assert lab.ask(order_id) == []
    assert lab.order(order_id).purchase.entitlements != ()


@pytest.mark.usefixtures("_impatient")
def test_what_the_other_services_answer_is_kept(lab: Lab, control: Control, order_id: str) -> None:
    control.post("/faults/api", {"kind": "unavailable", "service": "marketplace-entitlement"})
    assert len(lab.ask(order_id)) == 1
    purchase = lab.order(order_id).purchase
    assert purchase.amount is not None
    assert purchase.entitlements == ()


def test_a_throttled_call_is_repeated_at_once_before_the_queue_has_to(
    lab: Lab, control: Control, order_id: str
) -> None:
    control.post("/faults/api", {"kind": "throttle", "operation": "DescribeAgreement", "times": 1})
    assert lab.ask(order_id) == []
    assert lab.order(order_id).purchase.amount is not None


def test_an_agreement_that_is_not_ours_to_describe_is_not_asked_about_for_ever(
    lab: Lab, control: Control, order_id: str
) -> None:
    """A channel partner's sale: facts kept, nothing ended, the message done."""
    denied = {"code": "AccessDeniedException", "message": "not the proposer"}
    for operation in ("DescribeAgreement", "GetAgreementTerms", "GetAgreementEntitlements"):
        answer = {"service": "marketplace-agreement", "operation": operation, "error": denied, "times": 9}
        control.post("/answers", answer)
    assert lab.ask(order_id) == []
    order = lab.order(order_id)
    assert (order.subscription_status, order.ending) == (SubscriptionStatus.SUBSCRIBED, None)


@pytest.mark.usefixtures("_impatient")
def test_a_message_that_failed_is_hidden_by_its_number_of_deliveries(
    lab: Lab, control: Control, order_id: str
) -> None:
    control.post("/faults/api", {"kind": "throttle"})
    lab.ask(order_id)
    counted = lab.sqs.get_queue_attributes(
        QueueUrl=lab.queue_url, AttributeNames=["ApproximateNumberOfMessagesNotVisible"]
    )
    assert counted["Attributes"]["ApproximateNumberOfMessagesNotVisible"] == "1"
