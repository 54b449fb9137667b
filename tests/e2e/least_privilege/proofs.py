"""Ways to show that a permission is needed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.e2e.least_privilege.calls import Attempt
from tests.e2e.least_privilege.world import World
from tests.e2e.support.aws import Aws
from tests.e2e.support.wiring import Wire

Prepare = Callable[[World], Attempt]
"""Makes ready, with all permissions, what is then tried."""


@dataclass(frozen=True)
class Case:
    """The engine enforces it: without the permission the attempt is denied, with it it succeeds."""

    prepare: Prepare
    unseen: bool = False
    """Nothing else learns what was made ready: the running stack would do what the attempt is there for."""


@dataclass(frozen=True)
class Wired:
    """The engine does not ask, AWS does: without the permission the wiring test finds a denied wire."""

    discover: Callable[[Aws], Iterator[Wire]]


@dataclass(frozen=True)
class Asserted:
    """Nothing that runs here asks: without the permission this test of the templates fails.

    It gets the templates as ``aws`` and the role as ``function``, if it asks for one. ``source`` says why AWS
    wants the permission.
    """

    test: Callable[..., None]
    source: str


@dataclass(frozen=True)
class Asked:
    """The simulator answers as AWS does to whom the operation is not allowed, and the attempt says so."""

    operation: str
    prepare: Prepare


Proof = Case | Wired | Asserted | Asked
Proofs = dict[tuple[str, str], Proof]
"""By action and resource."""


def on(resource: str, service: str, **proofs: Proof) -> Proofs:
    """The proofs of a service's actions on one resource."""
    return {(f"{service}:{action}", resource): proof for action, proof in proofs.items()}
