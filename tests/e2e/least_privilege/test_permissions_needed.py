"""No permission is unneeded: each is taken away in turn, and its proof fails.

What a role may do is what its work shows, not what somebody thought of once.
"""

import inspect
import re
from collections.abc import Iterator
from contextlib import nullcontext
from urllib.parse import urlsplit

import pytest

from local.embedded.description import RunningStack
from local.embedded.settings import Settings
from tests.e2e.least_privilege.grants import Grant, assembly_without, grants
from tests.e2e.least_privilege.of_dead_letters import forget_letters
from tests.e2e.least_privilege.proofs import Asked, Asserted, Case, Proof, Wired
from tests.e2e.least_privilege.roles import Roles
from tests.e2e.least_privilege.table import table
from tests.e2e.least_privilege.world import World
from tests.e2e.support.aws import Aws
from tests.e2e.support.breaking import without_clocks
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.wiring import Wire, decision
from tests.infra.templates import Assembly

TABLE = table()


def _rows(kind: type[Proof]) -> list[object]:
    return [
        pytest.param(grant, proof, id=f"{grant.role}-{grant.action}-{grant.resource}")
        for grant, proof in TABLE.items()
        if isinstance(proof, kind)
    ]


@pytest.fixture(scope="session")
def assembly(stack: RunningStack) -> Assembly:
    """The templates that the stack was made from."""
    port = urlsplit(stack.engine["endpoint"]).port
    return Assembly.read(Settings(engine_port=port or 0).cloud_assembly)


@pytest.fixture(scope="session")
def roles(aws: Aws, assembly: Assembly) -> Roles:
    return Roles(aws, assembly)


@pytest.fixture(scope="module")
def world(aws: Aws, stack: RunningStack, marketplace: Marketplace, people: People) -> Iterator[World]:
    found = World(aws, stack, marketplace, people)
    with without_clocks(aws):
        yield found
    forget_letters(found)


def test_every_permission_is_in_the_table(assembly: Assembly) -> None:
    """What the synthesized templates give, and nothing that they do not."""
    given = set(grants(assembly))
    assert sorted(map(str, given - set(TABLE))) == []
    assert sorted(map(str, set(TABLE) - given)) == []


@pytest.mark.parametrize(("grant", "proof"), _rows(Case))
def test_without_it_the_case_is_denied(world: World, roles: Roles, grant: Grant, proof: Case) -> None:
    """The engine enforces these (docs/embedded-aws.md)."""
    with world.unseen() if proof.unseen else nullcontext():
        attempt = proof.prepare(world)
        with roles.without(grant):
            denied = attempt()
        assert denied.denied(grant.action), denied.said
        again = attempt()
    assert again.fine, again.said


@pytest.mark.parametrize(("grant", "proof"), _rows(Asked))
def test_without_it_aws_marketplace_is_asked_in_vain(world: World, grant: Grant, proof: Asked) -> None:
    """The simulator refuses as AWS does; nobody else authorises these calls here."""
    attempt = proof.prepare(world)
    refusal = {"kind": "error", "operation": proof.operation, "error": "AccessDeniedException"}
    with world.marketplace.failing(**refusal):
        refused = attempt()
    assert grant.action.endswith(f":{proof.operation}")
    assert {proof.operation, "AccessDeniedException"} <= set(re.findall(r"\w+", refused.said)), refused.said


@pytest.mark.parametrize(("grant", "proof"), _rows(Wired))
def test_without_it_a_wire_is_broken(aws: Aws, roles: Roles, grant: Grant, proof: Wired) -> None:
    """The engine does not ask for these, AWS does: see ``tests/e2e/test_wiring.py``."""
    assert _broken(aws, roles, grant, proof) == []
    with roles.without(grant):
        assert {wire.action for wire in _broken(aws, roles, grant, proof)} == {grant.action}


@pytest.mark.parametrize(("grant", "proof"), _rows(Asserted))
def test_without_it_a_test_of_the_templates_fails(assembly: Assembly, grant: Grant, proof: Asserted) -> None:
    """Nothing that runs here can show these; the test that insists on them says so."""
    assert proof.source
    _run(proof, assembly, grant)
    with pytest.raises(AssertionError):
        _run(proof, assembly_without(assembly, grant), grant)


def _broken(aws: Aws, roles: Roles, grant: Grant, proof: Wired) -> list[Wire]:
    arn = roles.arn(grant.role)
    wires = [wire for wire in proof.discover(aws) if wire.role == arn]
    assert wires
    return [wire for wire in wires if decision(aws, wire) != "allowed"]


def _run(proof: Asserted, assembly: Assembly, grant: Grant) -> None:
    known = {"aws": assembly, "function": grant.role}
    wanted = inspect.signature(proof.test).parameters
    proof.test(**{name: known[name] for name in wanted})
