"""The simulator as a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from local.simulator.__main__ import parse, settings_of
from local.simulator.settings import DEFAULT_CATALOG

ROOT = Path(__file__).parents[3]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def ready(url: str, process: subprocess.Popen[bytes]) -> bool:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            return httpx.get(f"{url}/health", trust_env=False).is_success
        except httpx.TransportError:
            time.sleep(0.1)
    return False


def test_it_starts_alone_and_stops_cleanly() -> None:
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "local.simulator",
        "--port",
        str(port),
        "--seller-account",
        "111111111111",
    ]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        url = f"http://127.0.0.1:{port}"
        assert ready(url, process)
        settings = httpx.get(f"{url}/control/settings", trust_env=False).json()
        assert settings["seller_account"] == "111111111111"
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(30) is not None


@pytest.mark.parametrize(
    ("arguments", "name", "value"),
    [
        ([], "catalog", DEFAULT_CATALOG),
        ([], "event_source", "local.agreement-marketplace"),
        (["--engine", "http://127.0.0.1:1"], "engine", "http://127.0.0.1:1"),
        (["--registration-url", "http://vendor.example/"], "registration_url", "http://vendor.example/"),
        (["--single-use-tokens"], "single_use_tokens", True),
        (["--seed", "7"], "seed", 7),
        ([], "settle_adjustments_after", None),
        (["--settle-adjustments-after", "0.5"], "settle_adjustments_after", timedelta(milliseconds=500)),
    ],
)
def test_options_become_settings(arguments: list[str], name: str, value: object) -> None:
    assert getattr(settings_of(parse(arguments)), name) == value
