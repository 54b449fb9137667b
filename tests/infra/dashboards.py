"""Read the dashboards of a template."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.infra.templates import Json, Template


@dataclass(frozen=True)
class Widget:
    """A widget as CloudWatch reads it (CloudWatch API reference, "Dashboard body structure and syntax")."""

    body: Json

    @property
    def title(self) -> str:
        """What stands above it."""
        return str(self.body["properties"].get("title", ""))

    @property
    def metrics(self) -> Iterator[tuple[str, str, dict[str, str]]]:
        """Namespace, name and dimensions of every metric, those of expressions included."""
        for row in self.body["properties"].get("metrics", []):
            texts = [each for each in row if isinstance(each, str)]
            if texts:
                namespace, name, *dimensions = texts
                yield namespace, name, dict(zip(dimensions[::2], dimensions[1::2], strict=True))

    @property
    def labels(self) -> list[str]:
        """The names of the lines that are shown."""
        options = [row[-1] for row in self.body["properties"]["metrics"] if isinstance(row[-1], dict)]
        return [each["label"] for each in options if "label" in each and each.get("visible", True)]


def widgets(template: Template, name: str) -> list[Widget]:
    """The widgets of the dashboard of that name."""
    (body,) = [
        each["DashboardBody"]
        for each in template.of_type("CloudWatch::Dashboard").values()
        if each["DashboardName"] == name
    ]
    found: dict[str, Any] = json.loads(template.text(body))
    return [Widget(each) for each in found["widgets"]]
