"""AWS provisions the license of an agreement, or fails to."""

from datetime import datetime

from local.simulator.clock import whole_second
from local.simulator.operations import announce
from local.simulator.operations.outcome import Outcome
from local.simulator.world.agreements import Agreement, Provisioning
from local.simulator.world.errors import NotAllowed
from local.simulator.world.world import World


def provision_now(world: World, agreement: Agreement) -> None:
    """Give the agreement its license, unless the listing has none."""
    if not agreement.legacy and agreement.license_arn is None:
        agreement.license_arn = world.ids.license_arn()
    agreement.provisioning = Provisioning.PROVISIONED


def provision(world: World, agreement_id: str, at: datetime) -> Outcome:
    """The start date has come, or AWS has finished provisioning. Raises NotFound and NotAllowed."""
    agreement = world.agreement(agreement_id)
    if not agreement.active:
        raise NotAllowed(f"the agreement is {agreement.status}")
    provision_now(world, agreement)
    agreement.last_updated_at = whole_second(at)
    return Outcome(agreement, tuple(announce.provisioned(world, agreement, at)))


def fail_provisioning(world: World, agreement_id: str, at: datetime) -> Outcome:
    """The entitlement becomes FAILED, for example for want of a payment; no event tells of it."""
    agreement = world.agreement(agreement_id)
    agreement.provisioning = Provisioning.FAILED
    agreement.last_updated_at = whole_second(at)
    return Outcome(agreement, ())
