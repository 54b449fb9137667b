"""The marketplace's own topics in the engine."""

from local.embedded.settings import Settings
from local.embedded.topics import create_topics, legacy_product_codes


def test_topics_belong_to_the_marketplaces_account(engine: Settings) -> None:
    code = next(legacy_product_codes())
    arns = create_topics(engine.engine_url)
    assert f"arn:aws:sns:us-east-1:287250355862:aws-mp-subscription-notification-{code}" in arns
    assert f"arn:aws:sns:us-east-1:287250355862:aws-mp-entitlement-notification-{code}" in arns
