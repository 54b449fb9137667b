"""How the engine's CloudFormation differs from AWS (docs/embedded-aws.md)."""

import string

import pytest
from botocore.exceptions import ClientError

from local.embedded.settings import MARKETPLACE_ACCOUNT, REGION
from tests.e2e.support.aws import Aws
from tests.e2e.support.lab import Lab


def test_ref_of_a_secret_is_its_name(lab: Lab) -> None:
    """AWS gives the ARN; the stack names its secret and grants on that name."""
    name = lab.name()
    made = lab.stack(_secret(Name=name), {"Ref": {"Ref": "Secret"}})
    assert made["Ref"] == name


def test_generated_secrets_may_hold_punctuation(lab: Lab) -> None:
    """AWS leaves it out when told so; the origin secret's alphabet is a matter of the template alone."""
    name = lab.name()
    lab.stack(_secret(Name=name, GenerateSecretString={"ExcludePunctuation": True, "PasswordLength": 4000}))
    generated = lab.aws.secrets.get_secret_value(SecretId=name)["SecretString"]
    assert set(string.punctuation) & set(generated)


def test_subscriptions_to_another_accounts_topic_are_reported_and_not_made(lab: Lab, aws: Aws) -> None:
    """AWS makes them; ``local.embedded.topics`` does so after the deployment."""
    marketplace = aws.of_account(MARKETPLACE_ACCOUNT)
    topic = marketplace.sns.create_topic(Name=lab.name())["TopicArn"]
    _, queue_arn = lab.queue()
    made = lab.stack(_resource("SNS::Subscription", TopicArn=topic, Protocol="sqs", Endpoint=queue_arn))
    assert made["StackStatus"] == "CREATE_COMPLETE"
    assert marketplace.sns.list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"] == []


def test_user_pools_do_not_know_their_provider_url(lab: Lab) -> None:
    """AWS knows it; the stack composes the issuer from region and pool id."""
    pool = {"Pool": {"Type": "AWS::Cognito::UserPool", "Properties": {"UserPoolName": lab.name()}}}
    made = lab.stack(pool, {"Url": {"Fn::GetAtt": ["Pool", "ProviderURL"]}})
    assert made["StackStatus"] != "CREATE_COMPLETE"


def test_function_without_code_deploys(lab: Lab) -> None:
    """AWS refuses it; ``local.embedded.warm_up`` calls every function once, which notices."""
    code = {"S3Bucket": "nobodys-bucket", "S3Key": "nothing.zip"}
    function = _resource(
        "Lambda::Function", Code=code, Role=lab.role(), Handler="handler.lambda_handler", Runtime="python3.14"
    )
    made = lab.stack(function)
    assert made["StackStatus"] == "CREATE_COMPLETE"


def test_deliveries_of_logs_are_unknown(lab: Lab) -> None:
    """AWS delivers the front door's access log so; the local template leaves it out."""
    with pytest.raises(ClientError, match="Unrecognized resource types"):
        lab.stack(_resource("Logs::DeliverySource", Name=lab.name(), LogType="ACCESS_LOGS"))


def test_twelve_digits_are_an_account(lab: Lab, aws: Aws) -> None:
    """Relied on: the marketplace's topics are made in its own account and subscribed to from ours."""
    topic = aws.of_account(MARKETPLACE_ACCOUNT).sns.create_topic(Name=lab.name())["TopicArn"]
    assert topic.startswith(f"arn:aws:sns:{REGION}:{MARKETPLACE_ACCOUNT}:")


def _secret(**properties: object) -> dict[str, object]:
    return _resource("SecretsManager::Secret", logical_id="Secret", **properties)


def _resource(kind: str, logical_id: str = "It", **properties: object) -> dict[str, object]:
    return {logical_id: {"Type": f"AWS::{kind}", "Properties": properties}}
