"""cdk-nag and cfn-lint: clean, and able to find something."""

import subprocess
import sys
from pathlib import Path

import pytest
from aws_cdk import Stack
from aws_cdk import aws_sqs as sqs

from infra.assembly import build
from infra.settings import Settings
from tests.infra.templates import Assembly


@pytest.mark.parametrize("target", ["aws", "local", "vendor"])
def test_cfn_lint_finds_nothing(target: str, request: pytest.FixtureRequest) -> None:
    assembly: Assembly = request.getfixturevalue(target)
    templates = sorted(map(str, assembly.folder.glob("*.template.json")))
    assert len(templates) == 2
    command = [sys.executable, "-c", "from cfnlint.runner import main; main()", *templates]
    answer = subprocess.run(command, check=False, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout


def test_cdk_nag_refuses_an_unexplained_finding(root: Path, tmp_path: Path) -> None:
    app = build(settings=Settings(root=root), outdir=tmp_path)
    orders = app.node.find_child("MarketplaceOrders")
    assert isinstance(orders, Stack)
    sqs.Queue(orders, "Careless")
    with pytest.raises(RuntimeError, match="AwsSolutions-SQS3"):
        app.synth()


def test_aws_account_and_docker_are_not_asked_for(aws: Assembly) -> None:
    manifest = (aws.folder / "manifest.json").read_text()
    assert '"missing"' not in manifest
    assert "aws://unknown-account/us-east-1" in manifest
    assert '"dockerImages": {}' in (aws.folder / "MarketplaceOrders.assets.json").read_text()
