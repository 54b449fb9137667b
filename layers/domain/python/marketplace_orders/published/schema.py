"""The JSON Schema of each event: ``python -m marketplace_orders.published.schema docs/events``."""

import json
import sys
from pathlib import Path
from typing import Any

from marketplace_orders.domain.published.differences import Announced
from marketplace_orders.published.event import SOURCE, Detail


def schema(announced: Announced) -> dict[str, Any]:
    """Return the JSON Schema of the detail of *announced*."""
    body = Detail.model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **body,
        "title": announced.value,
        "description": f"detail of the detail-type {announced.value} from the source {SOURCE}",
    }


def write(folder: Path) -> None:
    """Write one file per event type into *folder*."""
    for announced in Announced:
        text = json.dumps(schema(announced), indent=2) + "\n"
        (folder / f"{announced.value}.schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
