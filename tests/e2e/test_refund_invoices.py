"""Refunds of what AWS has not invoiced yet: they wait, and can be called off meanwhile (facts §7.2)."""

from tests.e2e.support.polling import eventually
from tests.e2e.support.refunds import PRICE, RefundCase, Refunds

PART = "300.00"


def waiting(refunds: Refunds) -> tuple[RefundCase, str]:
    """A refund of a part that has begun, of a purchase without an invoice; and the request's id."""
    case = refunds.bought(invoiced=False)
    request_id = case.approved(PART, cancels=False)
    found = eventually(
        lambda: request if (request := case.request())["trouble"] else None,
        what=f"a refund of {case.order_id} that waits",
    )
    assert (found["state"], found["trouble"]["code"]) == ("APPROVED", "refund_invoice_awaited")
    assert (found["next_step"]["owner"], found["next_step"]["action"]) == ("aws", "wait_for_invoice")
    case.money_went_back("0")
    return case, request_id


def test_a_missing_invoice_is_waited_for(refunds: Refunds) -> None:
    """O-66: less than is to go back is not enough."""
    case, _ = waiting(refunds)
    refunds.shop.invoice(case.order_id, "299.99")
    refunds.shop.invoice(case.order_id, "600.01")
    assert case.ends("COMPLETED")["paid_back"]["amount"] == PART
    case.money_went_back(PART)
    assert case.has_benefits()
    case.no_benefits_after_the_money()


def test_what_waits_for_an_invoice_can_be_called_off(refunds: Refunds) -> None:
    """O-66: nothing goes back, also once the invoice is there."""
    case, request_id = waiting(refunds)
    bench = case.decides(request_id, "call-off", reason="The buyer stays.")
    assert bench["request"]["state"] == "WITHDRAWN"
    assert bench["can_call_off"]["refusal"]["code"] == "refund_request_closed"
    refunds.shop.invoice(case.order_id, PRICE)
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.ends("WITHDRAWN")["trouble"]["code"] == "refund_called_off"
    assert case.has_benefits()
    case.money_went_back("0")
