"""An engine of its own for the tests that need one, and a tiny cloud assembly to deploy into it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from local.embedded.engine import environment, running_engine
from local.embedded.ports import any_free
from local.embedded.programs import running
from local.embedded.settings import ROOT, Settings

BUCKET = "cdk-hnb659fds-assets-${AWS::AccountId}-us-east-1"
HANDLER = """
import sys

def lambda_handler(event, context):
    return {"event": event, "packages": [path for path in sys.path if "site-packages" in path]}
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Ports and folders that nobody else uses."""
    return Settings(any_free(), any_free(), tmp_path_factory.mktemp("state"))


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Iterator[Settings]:
    """A running engine."""
    with running_engine(settings):
        yield settings


@pytest.fixture(scope="module")
def unrepaired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """The engine as it is: where a test of it fails, the repair can go."""
    settings = Settings(any_free(), any_free(), tmp_path_factory.mktemp("unrepaired"))
    python = ROOT / ".venv-engine" / "bin" / "python"
    log = settings.state / "log"
    with running("engine", python, ["ministack"], environment(settings), log) as program:
        program.wait_ready(f"{settings.engine_url}/_ministack/health")
        yield settings


@pytest.fixture
def assembly(tmp_path: Path) -> Path:
    """Two stacks, of which the first uses an export of the second; the second holds a function."""
    folder = tmp_path / "cdk.out"
    (folder / "asset.code").mkdir(parents=True)
    (folder / "asset.code" / "handler.py").write_text(HANDLER)
    _stack(folder, "Base", _base())
    _stack(folder, "App", _app())
    artifacts = {
        "App": _artifact("App", ["Base", "App.assets"]),
        "App.assets": {"type": "cdk:asset-manifest"},
        "Base": _artifact("Base", []),
    }
    (folder / "manifest.json").write_text(json.dumps({"artifacts": artifacts}))
    return folder


def _artifact(name: str, dependencies: list[str]) -> dict[str, object]:
    properties = {"templateFile": f"{name}.template.json"}
    return {"type": "aws:cloudformation:stack", "dependencies": dependencies, "properties": properties}


def _stack(folder: Path, name: str, template: dict[str, object]) -> None:
    (folder / f"{name}.template.json").write_text(json.dumps(template))
    files = {
        "template": _file(f"{name}.template.json", f"{name}.json", "file"),
        "code": _file("asset.code", "code.zip", "zip"),
    }
    (folder / f"{name}.assets.json").write_text(json.dumps({"files": files}))


def _file(path: str, key: str, packaging: str) -> dict[str, object]:
    destination = {"bucketName": BUCKET, "objectKey": key}
    return {"source": {"path": path, "packaging": packaging}, "destinations": {"here": destination}}


def _base() -> dict[str, object]:
    trust = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
    role = {"AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [trust]}}
    arn = {"Fn::GetAtt": ["Role", "Arn"]}
    return {
        "Parameters": {
            "BootstrapVersion": {
                "Type": "AWS::SSM::Parameter::Value<String>",
                "Default": "/cdk-bootstrap/hnb659fds/version",
            }
        },
        "Resources": {"Role": {"Type": "AWS::IAM::Role", "Properties": role}},
        "Outputs": {"RoleArn": {"Value": arn, "Export": {"Name": "Base:Role"}}},
    }


def _app() -> dict[str, object]:
    function = {
        "Code": {"S3Bucket": {"Fn::Sub": BUCKET}, "S3Key": "code.zip"},
        "Handler": "handler.lambda_handler",
        "Role": {"Fn::ImportValue": "Base:Role"},
        "Runtime": "python3.14",
    }
    return {
        "Resources": {"Function": {"Type": "AWS::Lambda::Function", "Properties": function}},
        "Outputs": {"SampleFunctionName": {"Value": {"Ref": "Function"}}},
    }
