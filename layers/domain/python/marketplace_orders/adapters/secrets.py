"""Secrets of AWS Secrets Manager, each read once per container."""

from typing import TYPE_CHECKING

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.observability import logger
from marketplace_orders.ports.errors import StoreBusy

if TYPE_CHECKING:
    from mypy_boto3_secretsmanager import SecretsManagerClient

CONFIG = Config(connect_timeout=1, read_timeout=3, retries={"mode": "standard", "total_max_attempts": 3})
"""Seconds to connect and to wait for an answer; ``standard`` waits between attempts with jitter."""


class Secrets:
    """Reads secret texts by name and keeps them."""

    def __init__(self, client: "SecretsManagerClient") -> None:
        self._client = client
        self._known: dict[str, str] = {}

    def text(self, name: str) -> str:
        """Return the secret *name*.

        Raises:
            StoreBusy: Secrets Manager refuses or does not answer, retries included.
        """
        if name not in self._known:
            try:
                self._known[name] = self._client.get_secret_value(SecretId=name)["SecretString"]
            except (ClientError, BotoCoreError) as error:
                logger.warning("a secret cannot be read", exc_info=error)
                raise StoreBusy from error
        return self._known[name]
