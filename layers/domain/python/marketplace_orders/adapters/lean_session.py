"""A session that makes boto3's clients without importing boto3.

boto3 brings along resources and the transfers of S3, which nothing here uses, for a tenth of a cold
start. Its clients are botocore's, and botocore makes the same ones.
"""

from typing import TYPE_CHECKING, cast

from botocore.session import get_session

if TYPE_CHECKING:
    from boto3 import Session
    from botocore.client import BaseClient
    from botocore.config import Config


class LeanSession:
    """``boto3.Session``, as far as a function asks it: only for clients."""

    def __init__(self) -> None:
        self._session = get_session()

    def client(self, service_name: str, *, config: "Config | None" = None) -> "BaseClient":
        """Return a client, with the environment's region, credentials and endpoints."""
        return self._session.create_client(service_name, config=config)


def lean_session() -> "Session":
    """Return a session for clients, under the type that knows each client's own."""
    return cast("Session", LeanSession())
