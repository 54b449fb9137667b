"""What the engine, and so every function, gets to see."""

from pathlib import Path

import pytest

from local.embedded.engine import environment
from local.embedded.settings import Settings
from local.embedded.topics import legacy_product_codes


def test_nothing_of_the_developers_environment_reaches_functions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "production")
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    assert not {"AWS_PROFILE", "PYTHONPATH"} & environment(Settings()).keys()


def test_the_engine_listens_on_the_loopback_interface_with_iam_enforced() -> None:
    values = environment(Settings())
    assert values["BIND_HOST"] == "127.0.0.1"
    assert values["AUTH"] == "true"
    assert values["IOT_MTLS_ENABLED"] == "0"


def test_marketplace_calls_go_to_the_simulator() -> None:
    values = environment(Settings(simulator_port=4999))
    for service in ("METERING", "ENTITLEMENT_SERVICE", "AGREEMENT"):
        assert values[f"AWS_ENDPOINT_URL_MARKETPLACE_{service}"] == "http://127.0.0.1:4999"


def test_legacy_topics_follow_the_catalog() -> None:
    assert list(legacy_product_codes())


def test_workers_of_cloudfront_functions_are_node_itself() -> None:
    """A script around it would die alone, and leave one Node behind for each worker that is ended."""
    first = Path(environment(Settings())["PATH"].split(":")[0])
    assert (first / "node").read_bytes()[:2] != b"#!"
