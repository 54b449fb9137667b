"""Both targets, each synthesized once for all tests of this folder."""

import shutil
from pathlib import Path

import pytest

from infra.assembly import build
from infra.functions import KINDS
from infra.settings import ROOT, Settings
from tests.infra.templates import Assembly

GATEWAY = "http://localhost:4566"


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stands for the repository's root: empty layers and functions, the real catalog."""
    folder = tmp_path_factory.mktemp("root")
    for name in KINDS:
        _file(folder / "functions" / name / "handler.py")
    for layer in ("dependencies", "domain"):
        for target in ("aws", "local"):
            _file(folder / "build" / "layers" / f"{layer}-{target}" / "python" / f"{layer}.py")
    catalog = Settings(root=folder).catalog
    catalog.parent.mkdir(parents=True)
    shutil.copy(Settings(root=ROOT).catalog, catalog)
    return folder


@pytest.fixture(scope="session")
def aws(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Assembly:
    """The templates for AWS."""
    return synthesize(Settings(root=root), tmp_path_factory.mktemp("aws"))


@pytest.fixture(scope="session")
def local(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Assembly:
    """The templates for the embedded engine."""
    settings = Settings(
        root=root, target="local", event_source="local.agreement-marketplace", gateway_url=GATEWAY
    )
    return synthesize(settings, tmp_path_factory.mktemp("local"))


@pytest.fixture(scope="session")
def vendor(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Assembly:
    """The templates for a vendor who has an identity provider and wants alarms by e-mail."""
    settings = Settings(
        root=root,
        alarm_email="alarms@example.com",
        oidc_issuer="https://login.example.com/",
        oidc_audience="marketplace-console",
        groups_claim="roles",
        account="111122223333",
    )
    return synthesize(settings, tmp_path_factory.mktemp("vendor"))


def synthesize(settings: Settings, folder: Path) -> Assembly:
    build(settings=settings, outdir=folder).synth()
    return Assembly.read(folder)


def _file(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_text('"""Placeholder."""\n')
