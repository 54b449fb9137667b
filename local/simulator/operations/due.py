"""What time alone does: licenses start, silence approves, AWS settles, agreements run out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from local.simulator.operations.end import end
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.provision import provision
from local.simulator.operations.refunds import ANSWER_TIME, approve_by_silence, settle_as_fated
from local.simulator.operations.succeed import Succession, succeed
from local.simulator.world.agreements import Agreement, Intent, Provisioning, Status
from local.simulator.world.requests import AdjustmentStatus, CancellationStatus
from local.simulator.world.world import World


@dataclass(frozen=True, slots=True)
class Due:
    """Something that happens at an instant; `happen` takes the world and the present."""

    at: datetime
    happen: Callable[[World, datetime], Outcome]


def first_due(world: World) -> Due | None:
    """What happens next by itself, be it late or still to come."""
    return min(_all(world), key=lambda each: each.at, default=None)


def first_end(world: World, after: datetime, until: datetime) -> Due | None:
    """The first agreement that runs out, or renews itself, after one instant and not after another."""
    ends = (_end(each) for each in world.agreements.values() if each.active)
    passing = (each for each in ends if each and after < each.at <= until)
    return min(passing, key=lambda each: each.at, default=None)


def _all(world: World) -> Iterator[Due]:
    for agreement in world.agreements.values():
        if agreement.active and agreement.provisioning is Provisioning.SCHEDULED:
            yield _start(agreement)
    for request in world.cancellations.values():
        if request.status is CancellationStatus.PENDING_APPROVAL:
            yield _silence(request.id, request.created_at + ANSWER_TIME)
    for adjustment in world.adjustments.values():
        if adjustment.status is AdjustmentStatus.PENDING and adjustment.settles_at:
            yield _settling(adjustment.id, adjustment.settles_at)


def _start(agreement: Agreement) -> Due:
    at, name = agreement.starts_at, agreement.id
    return Due(at, lambda world, _: provision(world, name, at))


def _silence(request_id: str, at: datetime) -> Due:
    return Due(at, lambda world, now: approve_by_silence(world, request_id, now))


def _settling(adjustment_id: str, at: datetime) -> Due:
    return Due(at, lambda world, _: settle_as_fated(world, adjustment_id, at))


def _end(agreement: Agreement) -> Due | None:
    at, name = agreement.ends_at, agreement.id
    if at is None:
        return None
    if agreement.auto_renew and agreement.renewal_possible:
        return Due(at, lambda world, now: succeed(world, name, Succession(Intent.RENEW), at, now))
    return Due(at, lambda world, now: end(world, name, Status.EXPIRED, at, now))
