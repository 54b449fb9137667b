"""Messages that were given up: operations see why, send them back or drop them."""

from collections.abc import Callable
from datetime import timedelta

from marketplace_orders.http.models.dead_letters import (
    DeadLetterList,
    DiscardDone,
    DiscardWanted,
    RedriveDone,
    RedriveWanted,
)
from marketplace_orders.http.operating import Operating, operating
from marketplace_orders.http.routes.parameters import IdempotencyKey
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.dead_letters import dead_letter_list
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count
from marketplace_orders.ports.audit import Action
from marketplace_orders.services.dead_letters import piles
from marketplace_orders.services.redriving import discard, redrive_all, redrive_some

router = new_router()

AT_MOST = timedelta(seconds=15)
"""How long a call goes on; what is left then is for the next one. The function is stopped after 25 s."""


@router.get("/api/ops/dead-letters", summary="Messages that were given up", tags=["operations"])
def list_dead_letters() -> DeadLetterList:
    """Return every dead-letter queue with its messages and what is wrong with each.

    They are hidden from other calls for the moment that reading takes.
    """
    request = operating(router)
    return dead_letter_list(piles(request.api.mail_room()), request.asked.now)


@router.post("/api/ops/dead-letters/redrive", summary="Send messages back", tags=["operations"])
def redrive(wanted: RedriveWanted, key: IdempotencyKey) -> RedriveDone:
    """Send messages back to the queue that they came from, where they are worked on again.

    A key is for the audit alone: what went back is gone, so the same call again moves what is left.
    """
    request = operating(router)
    with request.audited(Action.REDRIVE, wanted.queue, key=key, reason=wanted.reason) as outcome:
        queue = request.api.mail_room().queue(wanted.queue)
        if wanted.ids is None:
            done = redrive_all(queue, request.asked.now, _in_time(request))
        else:
            done = redrive_some(queue, wanted.ids, _in_time(request))
        outcome.text = f"done: {done.moved} moved, {done.left} left"
    count(Metric.DEAD_LETTERS_REDRIVEN, done.moved)
    return RedriveDone(moved=done.moved, left=done.left)


@router.post("/api/ops/dead-letters/discard", summary="Drop messages", tags=["operations"])
def discard_letters(wanted: DiscardWanted, key: IdempotencyKey) -> DiscardDone:
    """Delete messages for good; the audit names them."""
    request = operating(router)
    with request.audited(Action.DISCARD, wanted.queue, key=key, reason=wanted.reason) as outcome:
        queue = request.api.mail_room().queue(wanted.queue)
        discarded = discard(queue, wanted.ids, _in_time(request))
        outcome.text = f"done: {discarded} discarded of {', '.join(wanted.ids)}"
    count(Metric.DEAD_LETTERS_DISCARDED, discarded)
    return DiscardDone(discarded=discarded)


def _in_time(request: Operating) -> Callable[[], bool]:
    end = request.asked.now + AT_MOST
    return lambda: request.api.ledger.clock() < end
