"""What the buyer's seven days bring: no, silence, or nothing any more."""

from tests.e2e.support.polling import eventually
from tests.e2e.support.refunds import PRICE, Refunds


def test_a_buyer_who_refuses_keeps_what_was_bought(refunds: Refunds) -> None:
    """O-67: no money is asked for, and the benefits come back."""
    case = refunds.bought()
    case.approved()
    case.pending()
    case.bus.wait(case.order_id, "BenefitsRevoked")
    case.answers("REJECTED")
    case.ends("FAILED")
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.has_benefits()
    assert case.bus.types(case.order_id).count("BenefitsActivated") == 2
    assert case.account()["status"] == "ACTIVE"
    case.money_went_back("0")


def test_seven_days_of_silence_agree(refunds: Refunds) -> None:
    """O-67, facts §7.1: AWS approves by itself, and the money follows."""
    case = refunds.bought()
    case.approved()
    named = case.pending()
    with refunds.later("P7D") as announced:
        assert "Agreement Cancellation Request Approved - Proposer" in announced
        case.ends("COMPLETED")
    (request,) = case.account()["cancellations"]
    assert (request["id"], request["status"]) == (named, "APPROVED")
    case.buyer.sees(case.order_id, "REFUNDED", "UNSUBSCRIBED")
    case.money_went_back(PRICE)
    case.no_benefits_after_the_money()


def test_a_lost_answer_is_asked_for(refunds: Refunds) -> None:
    """O-60: no event tells of the approval nor of the money; AWS knows."""
    case = refunds.bought()
    case.approved()
    case.pending()
    with refunds.shop.delivering(drop=1):
        case.answers("APPROVED")
        case.ends("COMPLETED")
    case.money_went_back(PRICE)
    case.no_benefits_after_the_money()


def test_operations_call_a_request_off(refunds: Refunds) -> None:
    """O-67: taken back while the buyer has not answered; once, whatever happens to the answer."""
    case = refunds.bought()
    request_id = case.approved()
    case.pending()
    case.bus.wait(case.order_id, "BenefitsRevoked")
    case.decides(request_id, "call-off", reason="The buyer stays.")
    case.ends("WITHDRAWN")
    (request,) = case.account()["cancellations"]
    assert request["status"] == "CANCELLED"
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.has_benefits()
    case.money_went_back("0")


def test_aws_refunds_by_itself_while_the_buyer_is_asked(refunds: Refunds) -> None:
    """Facts §6.2: the request is over, and nothing is asked for beside it."""
    case = refunds.bought()
    case.approved()
    case.pending()
    refunds.shop.happen(case.order_id, "refund-by-aws", tell_money=True)
    case.ends("COMPLETED")
    case.buyer.sees(case.order_id, "REFUNDED", "UNSUBSCRIBED")
    account = case.account()
    assert (account["asked"], account["given_by_aws"]) == ("0", PRICE)
    case.no_benefits_after_the_money()


def test_a_buyer_who_upgrades_instead_gets_no_money(refunds: Refunds) -> None:
    """O-67: the successor takes the binding over, and has its benefits at once."""
    case = refunds.bought()
    case.approved()
    case.pending()
    case.bus.wait(case.order_id, "BenefitsRevoked")
    newer = refunds.shop.follow(case.order_id, "replace", quantities={"dau": 2000})
    assert case.ends("FAILED")["trouble"]["code"] == "refund_superseded"
    case.buyer.sees(case.order_id, "SUPERSEDED", "UNSUBSCRIBED")
    case.money_went_back("0")
    eventually(lambda: case.buyer.order(newer)["benefits_active"], what=f"the benefits of {newer}")
