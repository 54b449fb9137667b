"""The enrichment function asks the simulated marketplace over the wire, and orders become complete."""

from decimal import Decimal

import pytest

from marketplace_orders import bootstrap
from marketplace_orders.domain.facts.binding import Bound
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.statuses import OfferKind
from marketplace_orders.services.appending import Incoming, append
from tests.builders import APPLICATION
from tests.integration.enrichment.conftest import Lab
from tests.integration.simulator.driving import Control


def bind(order_id: str) -> None:
    """What the API does once the window has closed."""
    now = bootstrap.clock()
    fact = Fact(
        fact_id="command:key:Bound",
        at=now,
        recorded_at=now,
        source=Source.COMMAND,
        body=Bound(target=APPLICATION),
    )
    append(bootstrap.ledger(), Partition.of_agreement(order_id), [Incoming(fact)])


def test_amount_package_and_expiry_come_from_aws(lab: Lab, control: Control) -> None:
    """O-38 to O-42, O-50: every question is answered, and all answers are on the order."""
    bought = lab.told(control.buying(quantities={"dau": 1000, "vip_days": 30}, price="99.90"))
    order_id = bought["agreement_id"]
    assert lab.ask(order_id) == []
    purchase = lab.order(order_id).purchase
    assert purchase.amount is not None
    assert (purchase.amount.amount, purchase.amount.currency) == (Decimal("99.90"), "USD")
    assert {row.dimension: row.quantity for row in purchase.entitlements} == {
        "dau": Decimal(1000),
        "vip_days": Decimal(30),
    }
    assert purchase.expires_at is not None
    assert purchase.auto_renew is False


def test_each_operation_is_asked_once_and_again_without_effect(lab: Lab, control: Control) -> None:
    order_id = lab.told(control.buying())["agreement_id"]
    lab.ask(order_id)
    version, asked = lab.order(order_id).version, control.call("GET", "/calls")["counts"]
    assert set(asked.values()) == {1}
    assert sorted(name.partition(".")[2] for name in asked) == [
        "DescribeAgreement",
        "DescribeEntity",
        "GetAgreementEntitlements",
        "GetAgreementTerms",
        "GetEntitlements",
    ]
    lab.ask(order_id)
    assert lab.order(order_id).version == version


@pytest.mark.parametrize("kind", ["private", "free_trial", "public"])
def test_the_kind_of_offer_is_what_aws_says(lab: Lab, control: Control, kind: str) -> None:
    """O-62."""
    order_id = lab.told(control.buying(offer_kind=kind))["agreement_id"]
    lab.ask(order_id)
    assert lab.order(order_id).purchase.offer_kind is OfferKind(kind)


def test_pay_as_you_go_has_neither_amount_nor_end(lab: Lab, control: Control) -> None:
    order_id = lab.told(control.buying(pricing="pay_as_you_go"))["agreement_id"]
    lab.ask(order_id)
    purchase = lab.order(order_id).purchase
    assert (purchase.amount, purchase.expires_at) == (None, None)


def test_an_empty_first_page_is_not_taken_for_an_empty_answer(lab: Lab, control: Control) -> None:
    control.call("PATCH", "/settings", {"empty_first_page": True})
    order_id = lab.told(control.buying(quantities={"dau": 5}))["agreement_id"]
    lab.ask(order_id)
    assert len(lab.order(order_id).purchase.entitlements) == 1


def test_a_replacement_inherits_what_its_offer_says_it_replaces(lab: Lab, control: Control) -> None:
    """O-33, O-59: no event has a pointer; the offer's own record has one."""
    first = lab.told(control.buying(accepted_ago="P3D"))
    lab.ask(first["agreement_id"])
    lab.close_window(first["agreement_id"])
    bind(first["agreement_id"])
    second = lab.told(control.act(first, "replace", {"quantities": {"dau": 2000}}))
    lab.ask(second["agreement_id"])
    order = lab.order(second["agreement_id"])
    assert order.binding is not None
    assert (order.binding.target, order.benefits_active) == (APPLICATION, True)
    assert order.window.ends_at == lab.order(first["agreement_id"]).window.ends_at


def test_a_replacement_whose_offer_is_not_ours_to_read_is_found_by_its_chain(
    lab: Lab, control: Control
) -> None:
    first = lab.told(control.buying(accepted_ago="P3D"))
    lab.ask(first["agreement_id"])
    lab.close_window(first["agreement_id"])
    bind(first["agreement_id"])
    denied = {"code": "AccessDeniedException", "message": "not yours"}
    for service, operation in (
        ("marketplace-catalog", "DescribeEntity"),
        ("marketplace-discovery", "GetOffer"),
    ):
        control.post("/answers", {"service": service, "operation": operation, "error": denied, "times": 9})
    second = lab.told(control.act(first, "replace"))
    assert lab.ask(second["agreement_id"]) == []
    assert lab.order(second["agreement_id"]).benefits_active
    assert not lab.order(first["agreement_id"]).benefits_active


def test_a_renewal_inherits_by_the_pointer_of_its_event(lab: Lab, control: Control) -> None:
    """Asking nothing: the message that a waiting handover causes has no fact to ask about."""
    first = lab.told(control.buying(accepted_ago="P3D"))
    lab.close_window(first["agreement_id"])
    bind(first["agreement_id"])
    second = lab.told(control.act(first, "renew"))
    lab.ask(second["agreement_id"], None)
    assert lab.order(second["agreement_id"]).benefits_active
    assert control.call("GET", "/calls")["total"] == 0
