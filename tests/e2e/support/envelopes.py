"""What AWS tells, as the notifications queue gets it from EventBridge."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from local.embedded.settings import EVENT_SOURCE


def envelope(told: Mapping[str, Any]) -> str:
    """The body of the message for one of ``Marketplace.told``."""
    return json.dumps(
        {
            "version": "0",
            "id": str(uuid4()),
            "detail-type": told["title"],
            "source": EVENT_SOURCE,
            "account": "000000000000",
            "time": told["time"],
            "region": "us-east-1",
            "resources": told["resources"],
            "detail": told["detail"],
        }
    )
