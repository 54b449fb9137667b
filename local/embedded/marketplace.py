"""The marketplace simulator as part of the embedded stack."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from local.embedded.programs import Program, running
from local.embedded.settings import EVENT_SOURCE, ROOT, Settings

_AWS_WORKS: Final = 3
"""Seconds from a refund that was asked for to the money that went back; hours at AWS."""


@contextmanager
def running_simulator(settings: Settings, outputs: Mapping[str, str]) -> Iterator[Program]:
    """A fresh simulator that answers, sends to the engine and posts buyers to the registration URL."""
    arguments = [
        "local.simulator",
        *("--port", str(settings.simulator_port)),
        *("--engine", settings.engine_url),
        *("--event-source", EVENT_SOURCE),
        *("--registration-url", outputs["RegistrationUrl"]),
        *("--settle-adjustments-after", str(_AWS_WORKS)),
    ]
    log = settings.state / "simulator.log"
    with running("simulator", Path(sys.executable), arguments, _environment(), log) as program:
        program.wait_ready(f"{settings.simulator_url}/health")
        yield program


def _environment() -> dict[str, str]:
    """Ours without any AWS settings, and with this repository to import from."""
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("AWS_")}
    return inherited | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
