"""Where an embedded stack runs and what it may touch."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository's root."""

REGION: Final = "us-east-1"
"""AWS Marketplace's events and APIs live here, so everything does."""

ACCOUNT: Final = "000000000000"
"""The vendor's account: the engine's default, that of the access key ``test``."""

MARKETPLACE_ACCOUNT: Final = "287250355862"
"""AWS Marketplace's own account, which owns the SNS topics of listings made before June 2026."""

EVENT_SOURCE: Final = "local.agreement-marketplace"
"""Stands for ``aws.agreement-marketplace``: ``PutEvents`` refuses sources that begin with ``aws.``."""


@dataclass(frozen=True)
class Settings:
    """Ports and folders of one embedded stack; several can run side by side on other ports.

    ``state`` holds logs, the engine's temporary files and ``stack.json``; ``demo_data`` says whether the
    fresh world gets demo orders; ``root`` is the repository whose app is deployed.
    """

    engine_port: int = 4566
    simulator_port: int = 4570
    state: Path = field(default=ROOT / ".local")
    demo_data: bool = True
    root: Path = ROOT

    @classmethod
    def on_ports(cls, engine_port: int, simulator_port: int, *, demo_data: bool) -> Self:
        """Settings for these ports; a stack beside the usual one keeps its files in a folder of its own."""
        usual = cls().state
        state = usual if engine_port == cls.engine_port else usual / str(engine_port)
        return cls(engine_port, simulator_port, state, demo_data)

    @property
    def gateway_url(self) -> str:
        """The engine as browsers see it: API origin, sign-in pages and CloudFront."""
        return f"http://localhost:{self.engine_port}"

    @property
    def engine_url(self) -> str:
        """The engine as programs see it, without a name to resolve."""
        return f"http://127.0.0.1:{self.engine_port}"

    @property
    def simulator_url(self) -> str:
        """The marketplace simulator."""
        return f"http://127.0.0.1:{self.simulator_port}"

    @property
    def stack_file(self) -> Path:
        """Where clients, tests and scripts read how to reach the running stack."""
        return self.state / "stack.json"

    @property
    def cloud_assembly(self) -> Path:
        """The synthesized templates; they depend on the port, so each port has its own."""
        return self.root / "build" / "cdk" / f"local-{self.engine_port}"
