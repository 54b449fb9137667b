"""What ``local.embedded.repaired_engine`` repairs, tried without it (docs/embedded-aws.md)."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from local.embedded.engine import environment
from local.embedded.ports import any_free
from local.embedded.programs import running
from local.embedded.settings import ROOT, Settings
from tests.e2e.support.aws import Aws
from tests.e2e.support.lab import Lab

ENGINE_PYTHON = ROOT / ".venv-engine" / "bin" / "python"


@pytest.fixture(scope="module")
def unrepaired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The engine as it is published."""
    settings = Settings(any_free(), any_free(), tmp_path_factory.mktemp("unrepaired"))
    log = settings.state / "engine.log"
    with running("engine", ENGINE_PYTHON, ["ministack"], environment(settings), log) as engine:
        engine.wait_ready(f"{settings.engine_url}/_ministack/health")
        yield Lab(Aws(settings.engine_url))


def test_engine_gives_every_event_its_own_time(unrepaired: Lab) -> None:
    """AWS keeps the time that the sender gave."""
    url, arn = unrepaired.queue()
    bus = unrepaired.bus(target={"Id": "queue", "Arn": arn})
    unrepaired.say("A", bus, time=datetime(2026, 1, 2, tzinfo=UTC))
    told = datetime.fromisoformat(json.loads(unrepaired.message(url))["time"])
    assert datetime.now(UTC) - told < timedelta(minutes=1)
