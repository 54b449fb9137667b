"""The environment variables of the functions: one definition each, read once, never at import."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache


class SettingMissing(Exception):
    """A function runs without an environment variable that it needs."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one function, by environment variable. Each is read when it is used."""

    environ: Mapping[str, str]

    @property
    def table_name(self) -> str:
        """``TABLE_NAME``: the table of facts and snapshots."""
        return self._needed("TABLE_NAME")

    @property
    def event_bus_name(self) -> str:
        """``EVENT_BUS_NAME``: the bus that the vendor's platform listens to."""
        return self._needed("EVENT_BUS_NAME")

    @property
    def enrichment_queue_url(self) -> str:
        """``ENRICHMENT_QUEUE_URL``: orders about which AWS must be asked."""
        return self._needed("ENRICHMENT_QUEUE_URL")

    @property
    def republish_queue_url(self) -> str:
        """``REPUBLISH_QUEUE_URL``: versions of orders that could not be published."""
        return self._needed("REPUBLISH_QUEUE_URL")

    @property
    def reconciliation_function_name(self) -> str:
        """``RECONCILIATION_FUNCTION_NAME``: the function that compares all orders with AWS."""
        return self._needed("RECONCILIATION_FUNCTION_NAME")

    @property
    def dead_letter_queues(self) -> Mapping[str, Mapping[str, str]]:
        """``DEAD_LETTER_QUEUES``: by name, the URLs of its ``letters`` and of their ``source``, as JSON.

        ``source`` is empty where the letters came from a stream.
        """
        found: Mapping[str, Mapping[str, str]] = json.loads(self._needed("DEAD_LETTER_QUEUES"))
        return found

    @property
    def refund_workflow_arn(self) -> str:
        """``REFUND_WORKFLOW_ARN``: the workflow that carries approved refunds out."""
        return self._needed("REFUND_WORKFLOW_ARN")

    @property
    def refund_poll(self) -> timedelta:
        """``REFUND_POLL_SECONDS``: how long a refund waits before AWS is asked for an outcome again."""
        return timedelta(seconds=int(self._needed("REFUND_POLL_SECONDS")))

    @property
    def origin_secret_name(self) -> str:
        """``ORIGIN_SECRET_NAME``: the secret that CloudFront sends in ``x-origin-verify``."""
        return self._needed("ORIGIN_SECRET_NAME")

    @property
    def oidc_issuer(self) -> str:
        """``OIDC_ISSUER``: the issuer of the tokens that the API accepts."""
        return self._needed("OIDC_ISSUER")

    @property
    def groups_claim(self) -> str:
        """``GROUPS_CLAIM``: the claim that lists a person's groups."""
        return self.environ.get("GROUPS_CLAIM", "cognito:groups")

    @property
    def ops_group(self) -> str:
        """``OPS_GROUP``: the group that opens the operations routes."""
        return self.environ.get("OPS_GROUP", "ops")

    @property
    def support_contact(self) -> str:
        """``SUPPORT_CONTACT``: where a buyer is sent for help (an e-mail address or a URL)."""
        return self.environ.get("SUPPORT_CONTACT", "")

    def _needed(self, name: str) -> str:
        value = self.environ.get(name)
        if not value:
            raise SettingMissing(f"the environment variable {name} is not set")
        return value


@cache
def settings() -> Settings:
    """Return the settings of this process."""
    return Settings(os.environ)
