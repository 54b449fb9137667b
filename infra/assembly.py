"""The CDK app: both stacks, checked by cdk-nag while they are written."""

import json
from collections.abc import Mapping
from pathlib import Path

from aws_cdk import App, Environment, Validations
from cdk_nag import AwsSolutionsChecks

from infra.data_stack import DataStack
from infra.orders_stack import OrdersStack
from infra.settings import REGION, ROOT, Settings


def build(*, settings: Settings | None = None, outdir: Path | None = None) -> App:
    """The app with both stacks, not yet written.

    Settings come from the context (cdk.json, then the command line) unless they are given. The feature
    flags are read from cdk.json here as well, so that the templates are the same without the CDK's CLI.

    Raises:
        SettingInvalid: a context value that no stack can be built from.
        pydantic.ValidationError: the catalog names something that cannot be sold.
    """
    app = App(context=dict(_flags()), outdir=str(outdir) if outdir else None)
    settings = settings or Settings.from_context(app.node)
    environment = Environment(region=REGION, account=settings.account or None)
    data = DataStack(app, "MarketplaceOrdersData", settings=settings, env=environment)
    OrdersStack(app, "MarketplaceOrders", settings=settings, data=data, env=environment)
    Validations.of(app).add_plugins(AwsSolutionsChecks(app))
    return app


def _flags() -> Mapping[str, object]:
    context: Mapping[str, object] = json.loads((ROOT / "cdk.json").read_text())["context"]
    return context
