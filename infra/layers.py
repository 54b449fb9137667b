"""The two layers that every function gets."""

from aws_cdk import RemovalPolicy
from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.settings import Settings

RUNTIME = lambda_.Runtime("python3.14", lambda_.RuntimeFamily.PYTHON)
ARCHITECTURE = lambda_.Architecture.ARM_64


class Layers(Construct):
    """Third-party code, which changes monthly and is large, and ours, which changes daily and is small.

    `make layers` builds both below `build/layers/`; only the first differs by target.
    """

    def __init__(self, scope: Construct, construct_id: str, *, settings: Settings) -> None:
        super().__init__(scope, construct_id)
        self.all: list[lambda_.ILayerVersion] = [
            self._layer("dependencies", settings=settings),
            self._layer("domain", settings=settings),
        ]

    def _layer(self, name: str, *, settings: Settings) -> lambda_.LayerVersion:
        folder = settings.root / "build" / "layers" / f"{name}-{settings.target}"
        return lambda_.LayerVersion(
            self,
            name.capitalize(),
            code=lambda_.Code.from_asset(str(folder)),
            compatible_runtimes=[RUNTIME],
            compatible_architectures=[ARCHITECTURE],
            description=f"marketplace-orders: {name}",
            removal_policy=RemovalPolicy.DESTROY,
        )
