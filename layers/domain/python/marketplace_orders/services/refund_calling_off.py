"""Operations take AWS's cancellation request back (facts §7.1: only while the buyer has not answered)."""

from marketplace_orders.domain.decide.refund_commands import CallOffRefund
from marketplace_orders.domain.decide.refund_reasons import NOT_PENDING
from marketplace_orders.domain.errors import Refused
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.identity import of_refund
from marketplace_orders.domain.facts.refund import CancellationRequestChanged
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.fold.cancellations import PENDING
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.domain.refunding.standing import CALLED_OFF
from marketplace_orders.domain.refunding.troubles import trouble_of_code
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import RefundDesk
from marketplace_orders.services.appending import Incoming, Ledger, append
from marketplace_orders.services.refund_deciding import Asker, Reasoned, plainly


def call_off_refund(ledger: Ledger, desk: RefundDesk, asker: Asker, request_id: str, reason: str) -> None:
    """Take AWS's cancellation request back while the buyer has not answered; the benefits are given back.

    That somebody wants it is on record before AWS is asked. Sent again under its key it asks AWS again, which
    changes nothing more.

    Raises:
        Refused: nothing waits for the buyer's answer, or AWS had decided when it was asked.
        MarketplaceBusy: AWS does not answer now; the same call may be repeated.
    """
    note_id = asker.named("call-off", reason)
    wanted = CallOffRefund(actor=asker.actor, key=asker.key, request_id=request_id, note_id=note_id)
    order = plainly(ledger, asker, wanted, Reasoned(note_id, reason)).order
    request = order.refund_request
    if request is None or request.cancellation_id is None:
        raise LookupError("a request that was called off has a cancellation request")
    try:
        word = desk.call_off(_agreement(order), request.cancellation_id, reason)
    except AnswerRefused as refusal:
        raise Refused(trouble_of_code(refusal.reason or refusal.code), order.purchase.product) from refusal
    if word != PENDING:
        _answered(ledger, order, request, word)
    if word != CALLED_OFF:
        raise Refused(NOT_PENDING, order.purchase.product)


def _agreement(order: Order) -> str:
    return order.purchase.agreement_id or order.order_id


def _answered(ledger: Ledger, order: Order, request: RefundRequest, word: str) -> None:
    """Record what AWS says now; its event says it again."""
    now = ledger.clock()
    fact = Fact(
        fact_id=of_refund(request.request_id, "answered", word),
        at=now,
        recorded_at=now,
        source=Source.REFUND,
        body=CancellationRequestChanged(
            agreement_id=_agreement(order), request_id=request.cancellation_id or "", status=word
        ),
    )
    append(ledger, Partition.of_order(order.order_id), [Incoming(fact)])
