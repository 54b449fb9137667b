"""Raw answers are checked against the service model before they are taken, unless told otherwise."""

from collections.abc import Sequence
from typing import Any

from local.simulator.wire import values
from local.simulator.wire.models import service
from local.simulator.wire.validation import problems
from local.simulator.world.errors import InvalidRequest


def check_pages(service_name: str, operation: str, pages: Sequence[dict[str, Any]]) -> None:
    """Raises InvalidRequest for an unknown operation, and for a page that the model does not allow."""
    model = service(service_name).operation(operation)
    if model is None:
        raise InvalidRequest(f"{service_name} has no operation {operation}")
    shape = model.output_shape
    for index, page in enumerate(pages):
        found = problems(shape, values.incoming(shape, page)) if shape else []
        if found:
            raise InvalidRequest(f"page {index}: {'; '.join(found)} (send check=false to answer it anyway)")
