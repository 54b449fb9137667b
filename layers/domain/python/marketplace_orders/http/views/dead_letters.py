"""Dead letters as an answer: masked like a log line, for their bodies hold personal data."""

from datetime import datetime

from marketplace_orders.http.models.dead_letters import DeadLetterList, DeadLetterQueueView, DeadLetterView
from marketplace_orders.log_masking import masked_text
from marketplace_orders.services.dead_letters import DeadLetter, Pile

BODY_SHOWN = 8_000
"""Characters of a body. Five queues of 50 stay below the 6 MB that a function may answer."""


def dead_letter_list(found: tuple[Pile, ...], now: datetime) -> DeadLetterList:
    """Return every queue as it is at *now*."""
    return DeadLetterList(queues=[_queue(pile, now) for pile in found])


def _queue(pile: Pile, now: datetime) -> DeadLetterQueueView:
    oldest = min((each.letter.sent_at for each in pile.letters), default=None)
    return DeadLetterQueueView(
        name=pile.name,
        redrivable=pile.has_source,
        count=pile.count,
        oldest_age_seconds=None if oldest is None else max(round((now - oldest).total_seconds()), 0),
        items=[_letter(each) for each in pile.letters],
    )


def _letter(dead: DeadLetter) -> DeadLetterView:
    return DeadLetterView(
        id=dead.letter.message_id,
        received=dead.letter.received,
        sent_at=dead.letter.sent_at,
        cause=dead.why.cause,
        error=masked_text(dead.why.sentence),
        body=masked_text(dead.letter.body)[:BODY_SHOWN],
    )
