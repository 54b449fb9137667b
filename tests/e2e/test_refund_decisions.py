"""Refunds that people decide: in full, in part, turned down, taken back."""

import pytest

from tests.e2e.support.refunds import PRICE, RefundCase, Refunds


def test_everything_goes_back_once_the_buyer_agrees(refunds: Refunds) -> None:
    """O-64, O-65, O-67: three invoices, each asked for once; the benefits go first."""
    case = refunds.bought()
    case.approved()
    case.pending()
    assert case.status() == "REFUND_REVIEW"
    case.answers("APPROVED")
    done = case.ends("COMPLETED")
    assert done["paid_back"] == {"amount": PRICE, "currency": "USD"}
    assert {each["state"] for each in done["adjustments"]} == {"COMPLETED"}
    case.buyer.sees(case.order_id, "REFUNDED", "UNSUBSCRIBED")
    case.money_went_back(PRICE)
    told = case.bus.wait(case.order_id, "OrderEnded")
    assert told["order"]["order_status"] in {"CANCELLED", "REFUNDED"}
    case.no_benefits_after_the_money()
    types = case.bus.types(case.order_id)
    assert types.index("BenefitsRevoked") < types.index("OrderEnded")


def test_part_of_the_money_leaves_the_rest_of_the_agreement(refunds: Refunds) -> None:
    """O-66: no end is asked for; the newest invoices give back first."""
    case = refunds.bought()
    case.approved("450.00", cancels=False)
    done = case.ends("COMPLETED")
    assert done["paid_back"]["amount"] == "450.00"
    account = case.account()
    newest_first = refunds.shop.invoices(case.order_id)[::-1]
    assert {each["invoice_id"]: each["amount"] for each in account["adjustments"]} == {
        newest_first[0]: "300.00",
        newest_first[1]: "150.00",
    }
    assert (account["status"], account["cancellations"]) == ("ACTIVE", [])
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.has_benefits()
    case.money_went_back("450.00")
    case.no_benefits_after_the_money()


def test_part_of_the_money_and_the_end(refunds: Refunds) -> None:
    """O-67: money that follows an end asked for makes the order refunded."""
    case = refunds.bought()
    case.approved("310.10")
    case.answers("APPROVED")
    case.ends("COMPLETED")
    case.buyer.sees(case.order_id, "REFUNDED", "UNSUBSCRIBED")
    case.money_went_back("310.10")
    case.no_benefits_after_the_money()


def test_only_the_end_is_asked_for(refunds: Refunds) -> None:
    """O-67: an amount of 0 gives no money back."""
    case = refunds.bought()
    case.approved("0")
    case.answers("APPROVED")
    case.ends("COMPLETED")
    case.buyer.sees(case.order_id, "CANCELLED", "UNSUBSCRIBED")
    assert not case.has_benefits()
    case.money_went_back("0")


@pytest.mark.parametrize("state", ["REJECTED", "WITHDRAWN"])
def test_what_is_turned_down_or_taken_back_changes_nothing(refunds: Refunds, state: str) -> None:
    """O-64, O-65."""
    case = refunds.bought()
    request_id = case.asks()
    case.buyer.sees(case.order_id, "REFUND_REVIEW", "SUBSCRIBED")
    _decided(case, request_id, state)
    case.ends(state)
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.has_benefits()
    assert case.account()["cancellations"] == []
    case.money_went_back("0")
    assert "BenefitsRevoked" not in case.bus.types(case.order_id)


def _decided(case: RefundCase, request_id: str, state: str) -> None:
    if state == "REJECTED":
        case.decides(request_id, "reject", reason="Used for ten months.")
        return
    answer = case.buyer.post(f"/api/orders/{case.order_id}/refund/{request_id}/withdraw")
    assert answer.json()["state"] == state, answer.text


def test_a_second_person_approves_above_the_limit(refunds: Refunds) -> None:
    """O-65: four eyes."""
    case = refunds.bought(price="1200.00")
    request_id, proposal_id = case.proposed("1200.00")
    path = f"/api/ops/orders/{case.order_id}/refund/{request_id}/approve"
    refused = case.operator.post(path, proposal_id=proposal_id)
    assert (refused.status_code, refused.json()["code"]) == (409, "second_person_needed")
    assert case.request()["state"] == "PROPOSED"
    assert case.account()["cancellations"] == []
    case.money_went_back("0")


def test_a_channel_partners_sale_is_refunded_by_the_partner(refunds: Refunds) -> None:
    """O-64, facts §7.2: nothing is asked for here, and no amount is told when the partner gives it back."""
    case = refunds.bought(offer_kind="channel_partner", priced=False)
    refused = case.buyer.post(f"/api/orders/{case.order_id}/refund", wish="both", reason="Not needed.")
    assert (refused.status_code, refused.json()["code"]) == (409, "refund_by_partner")
    asked = refunds.shop.happen(case.order_id, "billing-adjustments", amount="100.00")["adjustment_id"]
    refunds.shop.settle("billing-adjustments", asked)
    told = case.bus.wait(case.order_id, "RefundChanged")
    assert (told["order"]["refunded_amount"], told["order"]["refunded_unknown"]) == (None, True)
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.has_benefits()
    case.no_benefits_after_the_money()
