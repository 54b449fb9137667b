"""AWS Marketplace's own SNS topics, in AWS Marketplace's own account.

Listings made before June 2026 are told of changes through them; the stack subscribes across accounts, as
in AWS.
"""

import tomllib
from collections.abc import Iterator
from typing import Final

from local.embedded.clients import CONFIG, session
from local.embedded.settings import MARKETPLACE_ACCOUNT, ROOT

_CATALOG: Final = ROOT / "layers" / "domain" / "python" / "marketplace_orders" / "catalog.toml"


def legacy_product_codes() -> Iterator[str]:
    """The product codes that the catalog feeds by SNS."""
    for product in tomllib.loads(_CATALOG.read_text("utf-8"))["products"]:
        if product["feed"] == "sns":
            yield from product["product_codes"]


def create_topics(engine_url: str) -> list[str]:
    """Create both topics of every legacy product; answers their ARNs."""
    sns = session(MARKETPLACE_ACCOUNT).client("sns", endpoint_url=engine_url, config=CONFIG)
    names = [
        f"aws-mp-{kind}-notification-{code}"
        for code in legacy_product_codes()
        for kind in ("subscription", "entitlement")
    ]
    return [sns.create_topic(Name=name)["TopicArn"] for name in names]
