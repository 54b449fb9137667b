"""Messages that tell of something without changing the agreement."""

from collections.abc import Callable
from datetime import datetime

from local.simulator.clock import whole_second
from local.simulator.emit.notices import EventNotice
from local.simulator.emit.shapes import agreements, licenses, messages
from local.simulator.emit.shapes.messages import LegacyAction
from local.simulator.operations.outcome import Outcome
from local.simulator.world.agreements import Agreement
from local.simulator.world.errors import NotAllowed
from local.simulator.world.ids import Ids
from local.simulator.world.world import World

EVENTS: dict[str, Callable[[Ids, Agreement, datetime], EventNotice]] = {
    "created": agreements.created,
    "amended": agreements.amended,
    "ended": agreements.ended,
    "license_updated": licenses.updated,
    "license_deprovisioned": licenses.deprovisioned,
}


def advise(world: World, agreement_id: str, issued: bool, at: datetime) -> Outcome:
    """AWS issues or resolves an advisory about the buyer's account."""
    agreement = world.agreement(agreement_id)
    notice = agreements.advisory(world.ids, agreement, issued, whole_second(at))
    return Outcome(agreement, (notice,))


def legacy(world: World, agreement_id: str, action: LegacyAction) -> Outcome:
    """Send one SNS message of a legacy listing as it is. Raises NotAllowed for other listings."""
    agreement = world.agreement(agreement_id)
    if not agreement.legacy:
        raise NotAllowed(f"{agreement.product.name} announces on EventBridge, not on SNS")
    return Outcome(agreement, (messages.message(agreement, action),))


def announce(world: World, agreement_id: str, what: str, at: datetime) -> Outcome:
    """Send one event about the agreement as it is now. Raises NotFound."""
    agreement = world.agreement(agreement_id)
    return Outcome(agreement, (EVENTS[what](world.ids, agreement, whole_second(at)),))
