"""AWS Marketplace's own SNS topics, in AWS Marketplace's own account.

Listings made before June 2026 are told of changes through them; the stack subscribes across accounts, as in
AWS.
"""

import json
import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from local.embedded.clients import CONFIG, session
from local.embedded.settings import ACCOUNT, MARKETPLACE_ACCOUNT, REGION, ROOT

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient

_CATALOG: Final = ROOT / "layers" / "domain" / "python" / "marketplace_orders" / "catalog.toml"


def legacy_product_codes() -> Iterator[str]:
    """The product codes that the catalog feeds by SNS."""
    for product in tomllib.loads(_CATALOG.read_text("utf-8"))["products"]:
        if product["feed"] == "sns":
            yield from product["product_codes"]


def create_topics(engine_url: str) -> list[str]:
    """Create both topics of every legacy product, open to the vendor's account; answers their ARNs."""
    sns = session(MARKETPLACE_ACCOUNT).client("sns", endpoint_url=engine_url, config=CONFIG)
    names = [
        f"aws-mp-{kind}-notification-{code}"
        for code in legacy_product_codes()
        for kind in ("subscription", "entitlement")
    ]
    return [
        sns.create_topic(Name=name, Attributes={"Policy": _subscribers(name)})["TopicArn"] for name in names
    ]


def _subscribers(name: str) -> str:
    statement = {
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{ACCOUNT}:root"},
        "Action": "sns:Subscribe",
        "Resource": f"arn:aws:sns:{REGION}:{MARKETPLACE_ACCOUNT}:{name}",
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def complete_subscriptions(queue_url: str, engine_url: str) -> None:
    """Subscribe the queue to every topic that the deployed stacks subscribe it to.

    The engine's CloudFormation reports a subscription to another account's topic as created and makes none;
    its SNS API does make it, and answers with the same one if it exists.
    """
    queue_arn = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{queue_url.rsplit('/', 1)[1]}"
    sns = session().client("sns", endpoint_url=engine_url, config=CONFIG)
    cloudformation = session().client("cloudformation", endpoint_url=engine_url, config=CONFIG)
    for topic_arn in _subscribed_topics(cloudformation):
        sns.subscribe(TopicArn=topic_arn, Protocol="sqs", Endpoint=queue_arn)


def _subscribed_topics(cloudformation: "CloudFormationClient") -> Iterator[str]:
    for stack in cloudformation.describe_stacks()["Stacks"]:
        pages = cloudformation.get_paginator("list_stack_resources").paginate(StackName=stack["StackName"])
        for resource in (resource for page in pages for resource in page["StackResourceSummaries"]):
            if resource["ResourceType"] == "AWS::SNS::Subscription":
                yield resource["PhysicalResourceId"].rsplit(":", 1)[0]
