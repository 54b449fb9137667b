"""What the synthesized templates allow their roles, action by action, and the templates with less."""

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.infra.templates import Assembly, Template, plain

Document = dict[str, Any]

_FUNCTION = re.compile(r"Functions(\w+)Role")


@dataclass(frozen=True, order=True)
class Grant:
    """One action on one resource that a role is allowed.

    ``role`` is the folder of a function, for any other role its logical id; ``resource`` is written as
    ``tests.infra.templates`` writes it: ``${OrdersTable.Arn}/index/buyer``.
    """

    role: str
    action: str
    resource: str

    def __str__(self) -> str:
        return f"{self.role}: {self.action} on {self.resource}"


@dataclass(frozen=True)
class Policy:
    """A role's inline policy: its logical id and name, the role's logical id, the document as synthesized."""

    logical_id: str
    name: str
    role_id: str
    document: Document

    @property
    def role(self) -> str:
        """The role's name in a ``Grant``."""
        name = plain(self.role_id)
        found = _FUNCTION.fullmatch(name)
        return found[1].lower() if found else name


def policies(template: Template) -> tuple[Policy, ...]:
    """The policies of the template's roles.

    Raises:
        ValueError: a role has permissions written in another way.
    """
    resources: Mapping[str, Any] = template.body["Resources"]
    found = []
    for logical_id, each in resources.items():
        properties = each.get("Properties", {})
        if each["Type"] == "AWS::IAM::Role" and {"Policies", "ManagedPolicyArns"} & set(properties):
            raise ValueError(f"{logical_id}: its permissions are not in a policy of its own")
        if each["Type"] == "AWS::IAM::Policy":
            (role,) = properties["Roles"]
            found.append(
                Policy(logical_id, properties["PolicyName"], role["Ref"], properties["PolicyDocument"])
            )
    return tuple(found)


def grants(assembly: Assembly) -> tuple[Grant, ...]:
    """Every action of every role, each once."""
    found = {
        Grant(policy.role, action, assembly.orders.text(resource))
        for policy in policies(assembly.orders)
        for statement in policy.document["Statement"]
        for action in listed(statement["Action"])
        for resource in listed(statement["Resource"])
    }
    return tuple(sorted(found))


def without(document: Document, positions: Sequence[tuple[int, int, int]]) -> Document:
    """The document less these (statement, action, resource), everything else allowed as before."""
    statements: list[Document] = []
    for number, statement in enumerate(document["Statement"]):
        gone = {(action, resource) for at, action, resource in positions if at == number}
        statements += _split(statement, gone) if gone else [statement]
    return {**document, "Statement": statements}


def positions(template: Template, policy: Policy, grant: Grant) -> list[tuple[int, int, int]]:
    """Where the document says what the grant says; the deployed document has the same order."""
    return [
        (number, a, r)
        for number, statement in enumerate(policy.document["Statement"])
        for a, action in enumerate(listed(statement["Action"]))
        for r, resource in enumerate(listed(statement["Resource"]))
        if (action, template.text(resource)) == (grant.action, grant.resource)
    ]


def assembly_without(assembly: Assembly, grant: Grant) -> Assembly:
    """The same templates, the role less the grant."""
    body = copy.deepcopy(dict(assembly.orders.body))
    lesser = Template(body, assembly.orders.others)
    for policy in policies(lesser):
        if policy.role == grant.role:
            properties = body["Resources"][policy.logical_id]["Properties"]
            properties["PolicyDocument"] = without(policy.document, positions(lesser, policy, grant))
    return Assembly(assembly.folder, assembly.data, lesser)


def _split(statement: Document, gone: set[tuple[int, int]]) -> Iterator[Document]:
    for a, action in enumerate(listed(statement["Action"])):
        kept = [each for r, each in enumerate(listed(statement["Resource"])) if (a, r) not in gone]
        if kept:
            yield {**statement, "Action": action, "Resource": kept}


def listed(value: object) -> list[Any]:
    """A policy's value, which may be single, as a list."""
    return value if isinstance(value, list) else [value]
