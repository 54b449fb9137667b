"""Typed clients of the engine, with root's rights."""

from functools import cached_property
from typing import TYPE_CHECKING

from botocore.config import Config

from local.embedded.clients import CONFIG
from tests.e2e.support.aws import Aws

if TYPE_CHECKING:
    from mypy_boto3_apigatewayv2 import ApiGatewayV2Client
    from mypy_boto3_secretsmanager import SecretsManagerClient

PATIENT = CONFIG.merge(Config(retries={"total_max_attempts": 1}, read_timeout=60, max_pool_connections=16))
"""One attempt, so that a repeated request cannot hide in a figure."""


class Clients(Aws):
    """Those of the end-to-end tests, and a few more."""

    @cached_property
    def gateway(self) -> "ApiGatewayV2Client":
        return self._session.client("apigatewayv2", endpoint_url=self._endpoint, config=PATIENT)

    @cached_property
    def secrets(self) -> "SecretsManagerClient":
        return self._session.client("secretsmanager", endpoint_url=self._endpoint, config=PATIENT)
