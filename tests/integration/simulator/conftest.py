"""One simulator for all tests, on a port of the loopback interface, emptied before each of them."""

import socket
import threading
from collections.abc import Iterator
from typing import Any

import boto3
import httpx
import pytest
import uvicorn
from botocore.config import Config

from local.simulator.app import create_app
from local.simulator.settings import Settings
from local.simulator.simulator import Simulator
from tests.integration.simulator.driving import REGISTRATION_URL, SELLER, Client, Control


@pytest.fixture(scope="session")
def served() -> Iterator[tuple[str, Simulator]]:
    simulator = Simulator(Settings(seller_account=SELLER, registration_url=REGISTRATION_URL))
    config = uvicorn.Config(create_app(simulator), port=0, log_level="warning", access_log=False)
    server = _Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    assert server.ready.wait(30)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}", simulator
    server.should_exit = True
    thread.join(30)


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


@pytest.fixture
def simulator(served: tuple[str, Simulator]) -> Simulator:
    """The simulator itself, as it is after a reset and with its first settings."""
    _, simulator = served
    simulator.reset()
    simulator.configure(
        {
            "single_use_tokens": False,
            "channel_partner_access": False,
            "empty_first_page": False,
            "settle_adjustments_after": None,
            "adjustable_for": None,
            "registration_url": REGISTRATION_URL,
        }
    )
    return simulator


@pytest.fixture
def url(served: tuple[str, Simulator], simulator: Simulator) -> str:
    assert simulator.calls.select() == []
    return served[0]


@pytest.fixture
def http(url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url, timeout=30) as client:
        yield client


@pytest.fixture
def control(http: httpx.Client) -> Control:
    return Control(http)


@pytest.fixture
def clients(url: str) -> dict[str, Any]:
    """Arguments of an unmodified boto3 client that makes exactly one attempt."""
    return {
        "endpoint_url": url,
        "region_name": "us-east-1",
        "aws_access_key_id": SELLER,
        "aws_secret_access_key": "anything",
        "config": Config(retries={"total_max_attempts": 1}),
    }


@pytest.fixture
def metering(clients: dict[str, Any]) -> Client:
    return boto3.client("meteringmarketplace", **clients)


@pytest.fixture
def entitlement(clients: dict[str, Any]) -> Client:
    return boto3.client("marketplace-entitlement", **clients)


@pytest.fixture
def agreements(clients: dict[str, Any]) -> Client:
    return boto3.client("marketplace-agreement", **clients)


@pytest.fixture
def catalog(clients: dict[str, Any]) -> Client:
    return boto3.client("marketplace-catalog", **clients)
