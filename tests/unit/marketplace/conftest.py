"""Clients of AWS whose answers are given beforehand and checked against botocore's models."""

from collections.abc import Callable, Iterator
from typing import Any

import boto3
import pytest
from botocore.config import Config
from botocore.stub import Stubber

Stubbed = Callable[[str], tuple[Any, Stubber]]

_ONCE = Config(retries={"mode": "standard", "total_max_attempts": 1})


@pytest.fixture
def stubbed() -> Iterator[Stubbed]:
    """Make a client and its stub; everything that a test prepared must have been asked for."""
    stubs: list[Stubber] = []
    session = boto3.Session(region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test")

    def make(service: str) -> tuple[Any, Stubber]:
        client = session.client(service, config=_ONCE)  # type: ignore[call-overload] # any service
        stub = Stubber(client)
        stub.activate()
        stubs.append(stub)
        return client, stub

    yield make
    for stub in stubs:
        stub.assert_no_pending_responses()
