"""An agreement is changed without being replaced."""

from datetime import datetime
from typing import Literal

from local.simulator.clock import whole_second
from local.simulator.operations import announce
from local.simulator.operations.outcome import Outcome
from local.simulator.world.agreements import Agreement
from local.simulator.world.errors import InvalidRequest, NotAllowed
from local.simulator.world.world import World

Party = Literal["ACCEPTOR", "PROPOSER"]


def amend(world: World, agreement_id: str, quantities: dict[str, int], at: datetime) -> Outcome:
    """Buy more units. Raises NotFound, NotAllowed, and InvalidRequest for fewer units or unknown dimensions.

    AWS's buyer guide allows only increases on public contracts.
    """
    agreement = _open(world, agreement_id)
    known = {dimension.key for dimension in agreement.product.dimensions}
    for dimension, quantity in quantities.items():
        if dimension not in known:
            raise InvalidRequest(f"{agreement.product.name} has no dimension {dimension}")
        if quantity < agreement.quantities.get(dimension, 0):
            raise InvalidRequest(f"{dimension} can only be raised")
    agreement.quantities |= quantities
    return _announced(world, agreement, at)


def set_auto_renewal(world: World, agreement_id: str, enabled: bool, party: Party, at: datetime) -> Outcome:
    """One side opts out of the renewal, or in again. Raises NotFound and NotAllowed."""
    agreement = _open(world, agreement_id)
    agreement.auto_renew = enabled
    agreement.renewal_disabled_by = None if enabled else party
    return _announced(world, agreement, at)


def _open(world: World, agreement_id: str) -> Agreement:
    agreement = world.agreement(agreement_id)
    if not agreement.active:
        raise NotAllowed(f"agreement {agreement.id} has ended already: {agreement.status}")
    return agreement


def _announced(world: World, agreement: Agreement, at: datetime) -> Outcome:
    agreement.last_updated_at = whole_second(at)
    return Outcome(agreement, tuple(announce.changed(world, agreement, whole_second(at))))
