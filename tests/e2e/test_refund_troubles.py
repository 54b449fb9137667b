"""Refunds in bad weather: AWS throttles, loses answers, refuses a part; the workflow dies at every step."""

from contextlib import ExitStack
from typing import Final

import pytest

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws
from tests.e2e.support.refund_runs import RefundRuns
from tests.e2e.support.refunds import PRICE, Refunds

OPERATIONS: Final = (
    "SendAgreementCancellationRequest",
    "GetAgreementCancellationRequest",
    "ListAgreementInvoiceLineItems",
    "BatchCreateBillingAdjustmentRequest",
    "GetBillingAdjustmentRequest",
)
"""What the workflow asks AWS, in this order."""

TIMES: Final = 6
"""A client tries three times; the workbench that answers an approval asks for the invoices too."""


@pytest.mark.parametrize("kind", ["throttle", "lost"])
def test_what_aws_does_not_answer_is_asked_again_and_done_once(refunds: Refunds, kind: str) -> None:
    """O-60, O-66: every operation in turn is throttled, or carried out without an answer."""
    case = refunds.bought()
    request_id, proposal_id = case.proposed()
    with ExitStack() as weather:
        for operation in OPERATIONS:
            weather.enter_context(refunds.shop.failing(kind, operation=operation, times=TIMES))
        case.decides(request_id, "approve", proposal_id=proposal_id)
        case.answers("APPROVED")
        case.ends("COMPLETED")
    assert len(case.account()["cancellations"]) == 1
    case.money_went_back(PRICE)
    case.no_benefits_after_the_money()


def test_a_batch_that_partly_fails_gives_back_the_rest(refunds: Refunds) -> None:
    """O-66: one invoice is refused at once, one fails validation later."""
    case = refunds.bought()
    refused, failing, _ = refunds.shop.invoices(case.order_id)
    refunds.shop.decide(refused, refuse="VALIDATION_EXCEPTION")
    refunds.shop.decide(failing, completes=False)
    case.approved()
    case.answers("APPROVED")
    done = case.ends("INCOMPLETE")
    assert {each["invoice_id"]: each["state"] for each in done["adjustments"]} == {
        refused: "REFUSED",
        failing: "FAILED",
        refunds.shop.invoices(case.order_id)[2]: "COMPLETED",
    }
    assert done["paid_back"]["amount"] == "300.00"
    case.money_went_back("300.00", asked="600.00")
    case.no_benefits_after_the_money()


def test_more_than_five_invoices_take_two_calls(refunds: Refunds) -> None:
    """O-66, facts §7.2: what the first call brings back does not end the request."""
    case = refunds.bought(instalments=7, accepted_ago="P220D", price="910.00")
    case.approved("910.00")
    case.answers("APPROVED")
    case.ends("COMPLETED")
    asked = [each["params"]["billingAdjustmentRequestEntries"] for each in refunds.shop.calls(OPERATIONS[3])]
    own = [len(batch) for batch in asked if batch[0]["agreementId"] == case.order_id]
    assert own == [5, 2]
    case.money_went_back("910.00")
    case.no_benefits_after_the_money()


def test_an_entry_that_fails_inside_aws_is_sent_again(refunds: Refunds) -> None:
    """INTERNAL_FAILURE is AWS's own: under the same token it is asked for again."""
    case = refunds.bought()
    refunds.shop.decide(refunds.shop.invoices(case.order_id)[1], refuse="INTERNAL_FAILURE", times=2)
    case.approved()
    case.answers("APPROVED")
    case.ends("COMPLETED")
    case.money_went_back(PRICE)


@pytest.mark.parametrize("reason", ["FAILED_KYC_COMPLIANCE", "MISSING_MFA"])
def test_a_denial_stops_it_and_gives_the_benefits_back(refunds: Refunds, reason: str) -> None:
    """Facts §7.2: the account lacks a check; operations read why."""
    case = refunds.bought()
    denied = {"operation": OPERATIONS[0], "error": "AccessDeniedException", "reason": reason}
    with refunds.shop.failing("error", **denied):
        case.approved()
        failed = case.ends("FAILED")
    assert failed["trouble"]
    case.buyer.sees(case.order_id, "LINKED", "SUBSCRIBED")
    assert case.has_benefits()
    case.money_went_back("0")


STATES: Final = {
    "Revoke": OPERATIONS[0],
    "AskToEnd": OPERATIONS[0],
    "AwaitEnd": OPERATIONS[1],
    "Plan": OPERATIONS[2],
    "AskForMoney": OPERATIONS[3],
    "AwaitMoney": OPERATIONS[4],
}
"""The workflow's tasks, and what each asks AWS; the first asks nothing, so that the next one is slow."""

_BEFORE_THE_ANSWER: Final = ("Revoke", "AskToEnd", "AwaitEnd")


@pytest.mark.parametrize("state", STATES)
def test_a_run_that_dies_is_carried_on_by_others(
    refunds: Refunds, aws: Aws, stack: RunningStack, state: str
) -> None:
    """O-66: killed in the middle of a step; two runs take over at once, while its last call still goes on."""
    runs = RefundRuns(aws, stack)
    case = refunds.bought()
    slow = {"operation": STATES[state], "times": 1, "latency_seconds": 1.5}
    with refunds.shop.failing("latency", **slow):
        request_id = case.approved()
        if state not in _BEFORE_THE_ANSWER:
            case.answers("APPROVED")
        runs.kill(case.order_id, state)
        for _ in range(2):
            runs.start(case.order_id, request_id)
        if state in _BEFORE_THE_ANSWER:
            case.answers("APPROVED")
        case.ends("COMPLETED")
    assert len(case.account()["cancellations"]) == 1
    case.money_went_back(PRICE)
    case.no_benefits_after_the_money()
