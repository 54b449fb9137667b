"""The marketplace's own topics in the engine."""

import json

import pytest

from local.embedded.clients import session
from local.embedded.settings import Settings
from local.embedded.topics import complete_subscriptions, create_topics, legacy_product_codes


@pytest.fixture(scope="module")
def topic(engine: Settings) -> str:
    """The subscription topic of a legacy product."""
    return create_topics(engine.engine_url)[0]


def _subscribed_stack(engine: Settings, topic: str) -> str:
    """Deploy a queue that a template subscribes to the topic; answers the queue's URL."""
    queue_arn = {"Fn::GetAtt": ["Queue", "Arn"]}
    may_send = {"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage"}
    policy = {"Version": "2012-10-17", "Statement": [may_send | {"Resource": queue_arn}]}
    resources = {
        "Queue": {"Type": "AWS::SQS::Queue"},
        "Policy": {
            "Type": "AWS::SQS::QueuePolicy",
            "Properties": {"Queues": [{"Ref": "Queue"}], "PolicyDocument": policy},
        },
        "Subscription": {
            "Type": "AWS::SNS::Subscription",
            "Properties": {"TopicArn": topic, "Protocol": "sqs", "Endpoint": queue_arn},
        },
    }
    template = {"Resources": resources, "Outputs": {"Url": {"Value": {"Ref": "Queue"}}}}
    cloudformation = session().client("cloudformation", endpoint_url=engine.engine_url)
    cloudformation.create_stack(StackName="Legacy", TemplateBody=json.dumps(template))
    cloudformation.get_waiter("stack_create_complete").wait(StackName="Legacy", WaiterConfig={"Delay": 1})
    return cloudformation.describe_stacks(StackName="Legacy")["Stacks"][0]["Outputs"][0]["OutputValue"]


def test_topics_belong_to_the_marketplaces_account(topic: str) -> None:
    code = next(legacy_product_codes())
    assert topic == f"arn:aws:sns:us-east-1:287250355862:aws-mp-subscription-notification-{code}"


def test_messages_reach_the_vendors_queue_across_accounts(engine: Settings, topic: str) -> None:
    queue_url = _subscribed_stack(engine, topic)
    marketplace = session("287250355862").client("sns", endpoint_url=engine.engine_url)
    # The reason for complete_subscriptions; when this fails, the engine has learnt it and that can go.
    assert marketplace.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"] == []

    complete_subscriptions(queue_url, engine.engine_url)
    marketplace.publish(TopicArn=topic, Message="subscribe-success")
    sqs = session().client("sqs", endpoint_url=engine.engine_url)
    message = sqs.receive_message(QueueUrl=queue_url, WaitTimeSeconds=5)["Messages"][0]
    envelope = json.loads(message["Body"])
    assert (envelope["TopicArn"], envelope["Message"]) == (topic, "subscribe-success")
