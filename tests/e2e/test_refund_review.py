"""What a reviewer decides on: AWS's invoices, reported use, every formula; and what is left as evidence."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from marketplace_orders.domain.refunding.minor_units import to_nearest
from tests.e2e.support.person import Json
from tests.e2e.support.polling import eventually
from tests.e2e.support.refunds import PRICE, RefundCase, Refunds
from tests.support.recomputing import recomputed, sides


def test_reported_use_decides_and_the_evidence_proves_it(refunds: Refunds) -> None:
    """O-65, O-66: a quarter was used; the rest goes back exactly once, and every number can be recomputed."""
    case = refunds.bought()
    (bought,) = [row for row in _workbench(case)["consumed"] if row["dimension"] == "dau"]
    assert bought["units"] is None
    _reports(case, dau=int(bought["bought"]) // 4)
    shown = {each["policy"]: each for each in _workbench(case)["proposals"]}
    share = Fraction(int(bought["bought"]) // 4, int(bought["bought"]))
    assert _line(shown["by_usage"], "used") == to_nearest(Fraction(PRICE) * share, "USD")
    for proposal in shown.values():
        _recomputes(proposal)
    amount = shown["by_usage"]["amount"]["amount"]
    request_id = case.asks("refund")
    made = case.decides(request_id, "propose", policy="by_usage", amount=amount, cancels=False)["proposed"]
    assert (made["reason"], made["amount"], made["lines"]) == (
        None,
        made["computed"],
        shown["by_usage"]["lines"],
    )
    case.decides(request_id, "approve", proposal_id=made["proposal_id"])
    case.ends("COMPLETED")
    case.money_went_back(amount)
    _proves(case, request_id, made)


def test_what_went_back_before_is_not_given_back_again(refunds: Refunds) -> None:
    """O-66: events and credit memos tell of the same money; it counts once."""
    case = refunds.bought()
    case.approved("300.00", cancels=False)
    case.ends("COMPLETED")
    full = next(each for each in _workbench(case)["proposals"] if each["policy"] == "full")
    assert _line(full, "paid") == Decimal(PRICE)
    assert (_line(full, "refunded"), _line(full, "adjustable")) == (Decimal("300.00"), Decimal("600.00"))
    assert full["amount"]["amount"] == "600.00"
    _recomputes(full)
    case.approved("600.00", cancels=False)
    case.ends("COMPLETED")
    case.money_went_back(PRICE)


def test_aws_that_does_not_answer_leaves_the_workbench_open(refunds: Refunds) -> None:
    """O-65: the reviewer reads why nothing is computed, and what to do."""
    case = refunds.bought()
    with refunds.shop.failing(
        "error", operation="ListAgreementInvoiceLineItems", error="AccessDeniedException"
    ):
        bench = _workbench(case)
    assert (bench["proposals"], bench["uncomputed"]["code"]) == ([], "refund_invoices_refused")
    assert _workbench(case)["uncomputed"] is None


def _workbench(case: RefundCase) -> Json:
    answer = case.operator.get(f"/api/ops/orders/{case.order_id}/refund")
    assert answer.is_success, answer.text
    bench: Json = answer.json()
    return bench


def _reports(case: RefundCase, **units: int) -> None:
    """As the vendor's platform does; a report that comes late changes nothing."""
    path, now = f"/api/ops/orders/{case.order_id}/consumption", datetime.now(UTC)
    for at, more in ((now, 0), (now - timedelta(days=1), 1)):
        consumed = [{"dimension": name, "units": used + more} for name, used in units.items()]
        answer = case.operator.post(path, at=at.isoformat(), consumed=consumed)
        assert answer.is_success, answer.text
        kept = {row["dimension"]: row["units"] for row in answer.json()["consumed"]}
        assert kept.items() >= {name: str(used) for name, used in units.items()}.items()


def _line(proposal: Json, name: str) -> Decimal:
    return next(Decimal(line["value"]) for line in proposal["lines"] if line["name"] == name)


def _recomputes(proposal: Json) -> None:
    for line in proposal["lines"]:
        expression, value, exact = sides(line["formula"])
        assert value == line["value"]
        off = abs(recomputed(expression) - Fraction(value))
        assert off == 0 if exact else 0 < off < Fraction(1, 100), line


def _proves(case: RefundCase, request_id: str, made: Json) -> None:
    """Everything is in one file: who, when, why, the numbers, AWS's ids and its own messages."""
    path = f"/api/ops/orders/{case.order_id}/refund/{request_id}/evidence"
    at_aws = {each["client_token"]: each for each in case.account()["adjustments"]}

    def complete() -> Json | None:
        # The workflow may have asked AWS before its message came.
        file: Json = case.operator.get(path).json()
        sent = "".join(each["body"] for each in file["messages"])
        return file if all(each["id"] in sent for each in at_aws.values()) else None

    found = eventually(complete, what=f"AWS's messages about the refund of {case.order_id}")
    assert {each["client_token"]: each["adjustment_id"] for each in found["transfers"]} == {
        token: each["id"] for token, each in at_aws.items()
    }
    assert found["computed"]["lines"] == made["lines"]
    assert [each["proposal_id"] for each in found["proposals"]] == [made["proposal_id"]]
    assert {each["email"]: each["role"] for each in found["people"]} == {
        case.buyer.email: "buyer",
        case.operator.email: "operations",
    }
    kinds = {entry["id"]: entry["kind"] for entry in found["timeline"]}
    assert {kinds[each["entry_id"]] for each in found["messages"]} == {"BillingAdjusted"}
