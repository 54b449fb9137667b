"""The real layers, as `make build` leaves them."""

import json
import zipfile
from pathlib import Path

import pytest

from layers.botocore_data import SERVICES
from layers.build import OUTPUT, build
from layers.contents import LAYERS
from layers.targets import local

LIMIT = 10_000_000  # bytes zipped; from the figures the project promises


@pytest.fixture(scope="module")
def dependencies() -> Path:
    build(LAYERS[0], local())
    return OUTPUT / "dependencies-local"


def test_only_the_called_services_are_shipped(dependencies: Path) -> None:
    data = dependencies / "python" / "botocore" / "data"
    assert {folder.name for folder in data.iterdir() if folder.is_dir()} == SERVICES


def test_what_botocore_needs_beside_the_services_is_there(dependencies: Path) -> None:
    data = dependencies / "python" / "botocore" / "data"
    assert {"partitions.json", "sdk-default-configuration.json"} <= {path.name for path in data.iterdir()}
    endpoints = json.loads((data / "endpoints.json").read_text())
    assert [partition["partition"] for partition in endpoints["partitions"]] == ["aws"]
    assert "dynamodb" in endpoints["partitions"][0]["services"]


def test_the_dependencies_layer_is_small_enough_when_zipped(dependencies: Path, tmp_path: Path) -> None:
    archive = tmp_path / "layer.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for path in dependencies.rglob("*"):
            target.write(path, path.relative_to(dependencies))
    assert archive.stat().st_size < LIMIT


def test_no_layer_holds_commands_or_stray_files(dependencies: Path) -> None:
    assert {path.name for path in dependencies.iterdir()} == {"python"}
    assert not (dependencies / "python" / "bin").exists()


def test_what_engineers_run_is_not_in_the_functions_layer() -> None:
    build(LAYERS[1], local())
    package = OUTPUT / "domain-local" / "python" / "marketplace_orders"
    assert (package / "bootstrap.py").exists()
    assert not (package / "cli").exists()
