"""Read synthesized templates: resources by type, and intrinsic functions as text."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Json = Mapping[str, Any]

_HASH = re.compile(r"[0-9A-F]{8}$")


@dataclass
class Template:
    """One stack's template.

    Logical ids are shown without the hash at their end, so that a test names a resource by its place in the
    construct tree: `QueuesEnrichmentQueue`.
    """

    body: Json
    others: list["Template"] = field(default_factory=list)

    def of_type(self, kind: str) -> dict[str, Json]:
        """Properties of every resource of a type (`SQS::Queue`), by its name."""
        return {name: each.get("Properties", {}) for name, each in self.resources(kind).items()}

    def resources(self, kind: str) -> dict[str, Json]:
        """Every resource of a type with its attributes (`DeletionPolicy` ...), by its name."""
        every: Json = self.body["Resources"]
        return {plain(key): each for key, each in every.items() if each["Type"] == f"AWS::{kind}"}

    def only(self, kind: str) -> Json:
        """The properties of the one resource of a type."""
        (properties,) = self.of_type(kind).values()
        return properties

    def outputs(self) -> dict[str, str]:
        """The outputs that are meant for people: CDK's own exports are left out."""
        every: Json = self.body.get("Outputs", {})
        return {
            key: self.text(each["Value"])
            for key, each in every.items()
            if not key.startswith("ExportsOutput")
        }

    def text(self, value: object) -> str:
        """An intrinsic function as text: `${Name}` for a Ref, `${Name.Arn}` for an attribute."""
        if not isinstance(value, dict):
            return str(value)
        ((function, argument),) = value.items()
        match function:
            case "Ref":
                return f"${{{plain(argument)}}}"
            case "Fn::GetAtt":
                return f"${{{plain(argument[0])}.{argument[1]}}}"
            case "Fn::ImportValue":
                return self._imported(argument)
            case "Fn::Join":
                return str(argument[0]).join(self.text(part) for part in argument[1])
            case _:
                return json.dumps(value)

    def _imported(self, name: str) -> str:
        for other in self.others:
            for output in other.body["Outputs"].values():
                if output.get("Export", {}).get("Name") == name:
                    return other.text(output["Value"])
        raise KeyError(name)

    def statements(self, document: Json) -> Iterator["Statement"]:
        """The statements of a policy document, with lists for what may be a single value."""
        for each in document["Statement"]:
            yield Statement(
                effect=each["Effect"],
                principals=frozenset(self.text(name) for name in _values(each.get("Principal", {}))),
                actions=frozenset(_listed(each["Action"])),
                resources=frozenset(self.text(resource) for resource in _listed(each["Resource"])),
                conditions=each.get("Condition", {}),
            )


@dataclass(frozen=True)
class Statement:
    """One statement of a policy."""

    effect: str
    principals: frozenset[str]
    actions: frozenset[str]
    resources: frozenset[str]
    conditions: Json


@dataclass(frozen=True)
class Assembly:
    """Both templates as they were written to a folder."""

    folder: Path
    data: Template
    orders: Template

    @classmethod
    def read(cls, folder: Path) -> "Assembly":
        data = Template(_load(folder / "MarketplaceOrdersData.template.json"))
        orders = Template(_load(folder / "MarketplaceOrders.template.json"), [data])
        return cls(folder, data, orders)

    @property
    def templates(self) -> tuple[Template, Template]:
        return self.data, self.orders


def plain(logical_id: str) -> str:
    """A logical id without CDK's hash."""
    return _HASH.sub("", logical_id)


def _load(path: Path) -> Json:
    body: Json = json.loads(path.read_text())
    return body


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _values(principal: object) -> list[object]:
    if not isinstance(principal, dict):
        return [principal]
    return [name for names in principal.values() for name in _listed(names)]
