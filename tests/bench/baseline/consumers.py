"""The functions that read our table's stream, once more for the baseline's table: the same code and settings.

They publish to a bus and send to queues of their own, so nothing of the baseline reaches the product.
"""

import io
import zipfile
from typing import TYPE_CHECKING, Final

from local.embedded.settings import ROOT
from tests.bench.stack import mappings

if TYPE_CHECKING:
    from tests.bench.stack.clients import Clients

_BUS: Final = "bench-orders"
_QUEUES: Final = {"ENRICHMENT_QUEUE_URL": "bench-enrichment", "REPUBLISH_QUEUE_URL": "bench-republish"}


def attach(clients: "Clients", *, stream: str, of_stream: str, table: str, role: str) -> None:
    """Let copies of every function that reads the stream ``of_stream`` read ``stream`` of ``table``."""
    clients.events.create_event_bus(Name=_BUS)
    variables = {"TABLE_NAME": table, "EVENT_BUS_NAME": _BUS}
    variables |= {
        name: clients.sqs.create_queue(QueueName=queue)["QueueUrl"] for name, queue in _QUEUES.items()
    }
    for mapping in mappings.of_source(clients.functions, of_stream):
        copy = _copied(clients, mapping["FunctionArn"].rsplit(":", 1)[1], variables, role)
        mappings.copy(clients.functions, mapping, source=stream, function=copy)


def _copied(clients: "Clients", deployed: str, variables: dict[str, str], role: str) -> str:
    like = clients.functions.get_function_configuration(FunctionName=deployed)
    own = like["Environment"]["Variables"]
    folder = own["POWERTOOLS_SERVICE_NAME"]
    name = f"bench-{folder}"
    clients.functions.create_function(
        FunctionName=name,
        Role=role,
        Runtime=like["Runtime"],
        Handler=like["Handler"],
        Code={"ZipFile": _zipped(folder)},
        Layers=[layer["Arn"] for layer in like["Layers"]],
        MemorySize=like["MemorySize"],
        Timeout=like["Timeout"],
        Environment={"Variables": own | {key: variables[key] for key in variables if key in own}},
    )
    clients.functions.get_waiter("function_active_v2").wait(FunctionName=name)
    return name


def _zipped(folder: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.write(ROOT / "functions" / folder / "handler.py", "handler.py")
    return buffer.getvalue()
