"""Operations stop an approved refund while they can (facts §7.1: until the buyer has answered AWS)."""

from marketplace_orders.domain.decide.refund_commands import CallOffRefund
from marketplace_orders.domain.decide.refund_reasons import TOO_LATE
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
    """Stop the refund; the benefits are given back, and a cancellation request is taken back at AWS.

    That somebody wants it is on record before AWS is asked. Sent again under its key it asks AWS again, which
    changes nothing more; the workflow does so too, should AWS not answer or be asked meanwhile.

    Raises:
        Refused: it is not approved, or AWS has decided or was asked for the money.
        MarketplaceBusy: AWS does not answer now; the same call may be repeated.
    """
    note_id = asker.named("call-off", reason)
    wanted = CallOffRefund(actor=asker.actor, key=asker.key, request_id=request_id, note_id=note_id)
    order = plainly(ledger, asker, wanted, Reasoned(note_id, reason)).order
    request = order.refund_request
    if request is None or request.cancellation_id is None:
        return
    try:
        word = desk.call_off(_agreement(order), request.cancellation_id, reason)
    except AnswerRefused as refusal:
        raise Refused(trouble_of_code(refusal.reason or refusal.code), order.purchase.product) from refusal
    if word != PENDING:
        _answered(ledger, order, request, word)
    if word != CALLED_OFF:
        raise Refused(TOO_LATE, order.purchase.product)


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
