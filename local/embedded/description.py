"""What anyone needs to drive a running stack: ``.local/stack.json``."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Self

from local.embedded.people import BUYER, COLLEAGUE, OPERATOR
from local.embedded.settings import REGION, Settings

# What the CDK lets one stack import from the other; no business of anybody else.
_EXPORT_PREFIX: Final = "ExportsOutput"


@dataclass(frozen=True)
class RunningStack:
    """How to reach a running stack.

    Attributes:
        outputs: every output of every stack, by its key.
        engine: ``endpoint``, the URL for AWS SDKs.
        simulator: ``url`` (also the wire protocols' endpoint), ``storefront``, ``control``, ``openapi``.
        demo_user: the buyer to sign in as; ``colleague`` and ``operator`` are further ones.
        region: always ``us-east-1``.
    """

    outputs: Mapping[str, str]
    engine: Mapping[str, str]
    simulator: Mapping[str, str]
    demo_user: Mapping[str, str]
    colleague: Mapping[str, str]
    operator: Mapping[str, str]
    region: str = REGION

    @classmethod
    def of(cls, settings: Settings, outputs: Mapping[str, str]) -> Self:
        """Describe the stack that was deployed with these outputs."""
        simulator = settings.simulator_url
        return cls(
            outputs={key: outputs[key] for key in sorted(outputs) if not key.startswith(_EXPORT_PREFIX)},
            engine={"endpoint": settings.gateway_url},
            simulator={
                "url": simulator,
                "storefront": f"{simulator}/",
                "control": f"{simulator}/control",
                "openapi": f"{simulator}/control/openapi.json",
            },
            demo_user=BUYER.described(),
            colleague=COLLEAGUE.described(),
            operator=OPERATOR.described(),
        )

    @classmethod
    def read(cls, path: Path) -> Self:
        """The stack that a ``stack.json`` describes."""
        return cls(**json.loads(path.read_text("utf-8")))

    def write(self, path: Path) -> None:
        """Replace the file at once, so that nobody reads half of it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(self), indent=2) + "\n", "utf-8")
        fresh.replace(path)
