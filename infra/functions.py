"""The functions: their size and the settings that each of them reads."""

from collections.abc import Mapping
from dataclasses import dataclass

from aws_cdk import Duration
from constructs import Construct

from infra.alarms import Alarms
from infra.function import Function, Size
from infra.layers import Layers
from infra.settings import Settings


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A function's size and the names of the environment variables that it reads."""

    size: Size
    reads: tuple[str, ...]


def _size(seconds: int, memory_mib: int = 512) -> Size:
    return Size(timeout=Duration.seconds(seconds), memory_mib=memory_mib)


_HTTP = ("TABLE_NAME", "ORIGIN_SECRET_NAME", "SUPPORT_CONTACT")
_SIGNED_IN = (*_HTTP, "OIDC_ISSUER", "GROUPS_CLAIM", "OPS_GROUP", "ENRICHMENT_QUEUE_URL")
_REFUNDS = ("TABLE_NAME", "ORIGIN_SECRET_NAME", "GROUPS_CLAIM", "OPS_GROUP")
_PUBLISH = ("TABLE_NAME", "EVENT_BUS_NAME", "ENRICHMENT_QUEUE_URL", "REPUBLISH_QUEUE_URL")

# HTTP functions stay below the HTTP API's limit of 30 seconds, the sweep below its own period.
KINDS = {
    "registration": Kind(size=_size(20, 1024), reads=_HTTP),
    "api": Kind(size=_size(15, 1024), reads=_SIGNED_IN),
    "operations": Kind(size=_size(25, 1024), reads=(*_SIGNED_IN, "DEAD_LETTER_QUEUES")),
    "refunds": Kind(size=_size(25, 1024), reads=_REFUNDS),
    "notifications": Kind(size=_size(30, 1024), reads=("TABLE_NAME",)),
    "enrichment": Kind(size=_size(60), reads=("TABLE_NAME",)),
    "publisher": Kind(size=_size(60), reads=_PUBLISH),
    "republish": Kind(size=_size(30), reads=_PUBLISH),
    "linking": Kind(size=_size(60), reads=("TABLE_NAME",)),
    "window": Kind(size=_size(30), reads=("TABLE_NAME",)),
    "reconciliation": Kind(size=_size(300), reads=("TABLE_NAME", "ENRICHMENT_QUEUE_URL")),
    "sweep": Kind(size=_size(55), reads=_PUBLISH),
    "refunding": Kind(size=_size(60), reads=("TABLE_NAME", "REFUND_POLL_SECONDS")),
}


class Functions(Construct):
    """All of them, by the name of their folder: `functions["api"]`."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        environment: Mapping[str, str],
        layers: Layers,
        alarms: Alarms,
        settings: Settings,
    ) -> None:
        super().__init__(scope, construct_id)
        self._by_name = {
            name: Function(
                self,
                name.capitalize(),
                name=name,
                size=kind.size,
                environment={variable: environment[variable] for variable in kind.reads},
                layers=layers,
                alarms=alarms,
                settings=settings,
            )
            for name, kind in KINDS.items()
        }

        # Known only when all are made.
        self["operations"].function.add_environment(
            "RECONCILIATION_FUNCTION_NAME", self["reconciliation"].function.function_name
        )

    def __getitem__(self, name: str) -> Function:
        return self._by_name[name]

    @property
    def names(self) -> dict[str, str]:
        """Folder to the name of the deployed function."""
        return {name: each.function.function_name for name, each in self._by_name.items()}
