"""Approved refunds that operations call off, before AWS was asked for anything and afterwards."""

from tests.e2e.support.refunds import PRICE, Refunds


def test_in_the_grace_nothing_is_taken(refunds: Refunds) -> None:
    """O-66, O-67: the product keeps the benefits for a day after the approval."""
    case = refunds.bought(product="email")
    request_id = case.approved()
    found = case.request()
    assert (found["state"], found["next_step"]["action"]) == ("APPROVED", "wait_for_grace")
    assert found["next_step"]["until"] == found["benefits_end_at"]
    assert case.has_benefits()
    case.decides(request_id, "call-off", reason="Approved by mistake.")
    assert case.ends("WITHDRAWN")["decision_reason"] == "Approved by mistake."
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.has_benefits()
    assert case.account()["cancellations"] == []
    case.money_went_back("0")
    assert "BenefitsRevoked" not in case.bus.types(case.order_id)


def test_another_request_takes_its_own_course(refunds: Refunds) -> None:
    """O-65: the buyer has not answered AWS; another request takes its own course."""
    case = refunds.bought()
    request_id = case.approved()
    first = case.pending()
    case.decides(request_id, "call-off", reason="The wrong order.")
    case.ends("WITHDRAWN")
    assert case.has_benefits()
    case.approved()
    assert case.pending() != first
    case.answers("APPROVED")
    case.ends("COMPLETED")
    case.money_went_back(PRICE)
    case.no_benefits_after_the_money()
