"""The functions' session makes the clients that boto3 makes."""

import subprocess
import sys
from typing import Any

import boto3
import pytest
from botocore.config import Config

from marketplace_orders.adapters.lean_session import lean_session


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_MARKETPLACE_METERING", "http://127.0.0.1:4570")


def test_its_clients_have_the_environments_region_and_endpoints() -> None:
    ours, theirs = (each.client("meteringmarketplace") for each in (lean_session(), boto3.Session()))
    assert ours.meta.region_name == theirs.meta.region_name == "us-east-1"
    assert ours.meta.endpoint_url == theirs.meta.endpoint_url == "http://127.0.0.1:4570"
    assert ours.meta.service_model.operation_names == theirs.meta.service_model.operation_names


def test_its_clients_have_the_configuration_that_is_asked_for() -> None:
    wanted = Config(read_timeout=5, retries={"total_max_attempts": 4})
    made: Any = lean_session().client("dynamodb", config=wanted).meta.config
    assert made.read_timeout == 5
    assert made.retries["total_max_attempts"] == 4


def test_boto3_is_not_imported_for_them() -> None:
    script = (
        "import sys; from marketplace_orders.adapters.lean_session import lean_session; "
        "lean_session().client('dynamodb'); sys.exit('boto3' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=30)
