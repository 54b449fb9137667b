"""Read a cloud assembly: what ``cdk deploy`` would upload and create, and in which order."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local.embedded.settings import ACCOUNT, REGION


@dataclass(frozen=True)
class Asset:
    """A file or folder that a stack refers to in a bucket."""

    source: Path
    bucket: str
    key: str


@dataclass(frozen=True)
class StackTemplate:
    """A stack to create, with its assets; its template is one of them and lies at ``bucket``/``key``."""

    name: str
    assets: tuple[Asset, ...]
    bucket: str
    key: str


def read(assembly: Path) -> list[StackTemplate]:
    """The assembly's stacks, each after those that it depends on."""
    artifacts: dict[str, Any] = json.loads((assembly / "manifest.json").read_text("utf-8"))["artifacts"]
    return [_stack(assembly, name, artifacts[name]) for name in _in_order(artifacts)]


def _in_order(artifacts: dict[str, Any]) -> Iterator[str]:
    waiting = {name for name, artifact in artifacts.items() if artifact["type"] == "aws:cloudformation:stack"}
    while waiting:
        ready = {
            name for name in waiting if not waiting.intersection(artifacts[name].get("dependencies", ()))
        }
        yield from sorted(ready)
        waiting -= ready


def _stack(assembly: Path, artifact_id: str, artifact: dict[str, Any]) -> StackTemplate:
    properties = artifact["properties"]
    assets = tuple(_assets(assembly, f"{artifact_id}.assets.json"))
    template = next(asset for asset in assets if asset.source == assembly / properties["templateFile"])
    return StackTemplate(properties.get("stackName", artifact_id), assets, template.bucket, template.key)


def _assets(assembly: Path, manifest: str) -> Iterator[Asset]:
    files: dict[str, Any] = json.loads((assembly / manifest).read_text("utf-8"))["files"]
    for file in files.values():
        source = assembly / file["source"]["path"]
        for destination in file["destinations"].values():
            yield Asset(source, _resolved(destination["bucketName"]), destination["objectKey"])


def _resolved(name: str) -> str:
    return name.replace("${AWS::AccountId}", ACCOUNT).replace("${AWS::Region}", REGION)
