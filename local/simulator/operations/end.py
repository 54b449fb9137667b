"""An agreement comes to its end."""

from datetime import datetime

from local.simulator.clock import whole_second
from local.simulator.operations import announce
from local.simulator.operations.outcome import Outcome
from local.simulator.world.agreements import Agreement, Provisioning, Status
from local.simulator.world.errors import NotAllowed
from local.simulator.world.world import World


def end(world: World, agreement_id: str, status: Status, at: datetime, now: datetime) -> Outcome:
    """End it with that status: CANCELLED by the buyer, TERMINATED by AWS, EXPIRED by time, and so on.

    Raises NotFound, and NotAllowed if it has ended before.
    """
    agreement = world.agreement(agreement_id)
    close(agreement, status, at)
    return Outcome(agreement, tuple(announce.death(world, agreement, whole_second(at), now)))


def close(agreement: Agreement, status: Status, at: datetime) -> None:
    """Change the agreement's own state only. Raises NotAllowed if it has ended before."""
    if not agreement.active:
        raise NotAllowed(f"agreement {agreement.id} has ended already: {agreement.status}")
    agreement.status = status
    agreement.ended_at = agreement.last_updated_at = whole_second(at)
    agreement.provisioning = Provisioning.DEPROVISIONED
    if status is Status.EXPIRED:
        _move_end(agreement, at)


def _move_end(agreement: Agreement, at: datetime) -> None:
    """Expiry before the agreed date (a test does not wait a year) makes that instant its end."""
    instant = whole_second(at)
    if agreement.ends_at and agreement.ends_at > instant:
        agreement.ends_at = instant
    if agreement.trial_ends_at and agreement.trial_ends_at > instant:
        agreement.trial_ends_at = instant
