"""The service models that botocore ships, by the names that requests carry."""

from dataclasses import dataclass
from functools import cache

from botocore.loaders import Loader
from botocore.model import OperationModel, ServiceModel

METERING = "meteringmarketplace"
ENTITLEMENT = "marketplace-entitlement"
AGREEMENT = "marketplace-agreement"
CATALOG = "marketplace-catalog"
DISCOVERY = "marketplace-discovery"

SERVICES = (METERING, ENTITLEMENT, AGREEMENT, CATALOG, DISCOVERY)
"""Names of boto3 clients."""

CBOR = "smithy-rpc-v2-cbor"


@dataclass(frozen=True, slots=True)
class Service:
    """One service's model under its boto3 name."""

    name: str
    model: ServiceModel

    @property
    def protocols(self) -> tuple[str, ...]:
        """The protocols that clients may choose from."""
        return tuple(self.model.metadata["protocols"])

    @property
    def json_version(self) -> str:
        """1.0 or 1.1: part of the JSON content type."""
        return str(self.model.metadata.get("jsonVersion", "1.1"))

    def operation(self, name: str) -> OperationModel | None:
        """The operation's model, or None if the service has none of that name."""
        known = name in self.model.operation_names
        return self.model.operation_model(name) if known else None


@cache
def service(name: str) -> Service:
    """The service that a boto3 client of that name talks to."""
    return Service(name, ServiceModel(Loader().load_service_model(name, "service-2"), name))


def by_target_prefix(prefix: str) -> Service | None:
    """The service that an `x-amz-target` header or an RPC path names."""
    found = (s for s in map(service, SERVICES) if s.model.metadata.get("targetPrefix") == prefix)
    return next(found, None)
