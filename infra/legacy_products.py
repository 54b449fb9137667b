"""Products whose notifications come by SNS: listings made before EventBridge took over."""

from pathlib import Path

from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.statuses import Feed


def legacy_topics(catalog: Path) -> list[str]:
    """The names of AWS's topics of every product in the catalog with `feed = "sns"`.

    A listing without contracts has no entitlement topic: AWS refuses the subscription, and with it the
    whole deployment.

    Raises:
        pydantic.ValidationError: the catalog names something that cannot be sold.
    """
    return [
        f"aws-mp-{kind}-notification-{code}"
        for product in load_catalog(catalog).products
        if product.feed is Feed.SNS
        for code in product.product_codes
        for kind in (("subscription", "entitlement") if product.contract else ("subscription",))
    ]
