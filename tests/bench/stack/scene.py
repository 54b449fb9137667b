"""Everything that the measurements need of the running stack."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from local.embedded.demo.shop import Shop
from local.embedded.description import RunningStack
from local.embedded.people import BUYER
from local.embedded.sign_in import id_token
from tests.bench.stack.clients import Clients
from tests.bench.stack.gateway import Gateway


@dataclass(frozen=True)
class Scene:
    """The stack, its clients, the marketplace, and the API as the demo buyer."""

    stack: RunningStack
    clients: Clients
    shop: Shop
    gateway: Gateway

    @property
    def table(self) -> str:
        """The deployed table."""
        return self.stack.outputs["TableName"]

    @property
    def api_id(self) -> str:
        """The deployed HTTP API."""
        return self.stack.outputs["ApiUrl"].split("/execute-api/")[1].split("/")[0]

    def function(self, name: str) -> str:
        """The deployed function of the folder ``name``."""
        return self.stack.outputs[f"{name.capitalize()}FunctionName"]


@contextmanager
def scene(stack: RunningStack) -> Iterator[Scene]:
    """Reach the stack while the context lasts."""
    clients = Clients(stack.engine["endpoint"])
    secret = clients.secrets.get_secret_value(SecretId=stack.outputs["OriginSecretName"])["SecretString"]
    token = id_token(stack.outputs, stack.engine["endpoint"], BUYER)
    with ExitStack() as opened:
        gateway = opened.enter_context(Gateway(stack.outputs["ApiUrl"], secret, token))
        shop = opened.enter_context(Shop(stack.simulator["control"]))
        yield Scene(stack, clients, shop, gateway)
