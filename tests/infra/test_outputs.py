"""The stacks' outputs, and what differs on one machine."""

from infra.functions import KINDS
from tests.infra.conftest import GATEWAY
from tests.infra.templates import Assembly, Template

DATA = {"TableName", "UserPoolId", "ConsoleBucketName", "OriginSecretName"}
ORDERS = {
    "FrontDoorUrl",
    "RegistrationUrl",
    "ApiUrl",
    "DistributionId",
    "EventBusName",
    "RefundWindowStateMachineArn",
    "RefundStateMachineArn",
    "UserPoolClientId",
    "AlarmTopicArn",
    "ConsoleConfig",
    "PublisherFailuresQueueUrl",
    "LinkingFailuresQueueUrl",
    *(f"{name}QueueUrl" for name in ("Notifications", "Enrichment", "Republish")),
    *(f"{name}DeadLetterQueueUrl" for name in ("Notifications", "Enrichment", "Republish")),
    *(f"{name.capitalize()}FunctionName" for name in KINDS),
}

# The functions differ because their layers' names follow the content.
LOCAL_DIFFERENCES = {
    "ApiGatewayV2::Stage",
    "CloudFront::Distribution",
    "CloudFront::ResponseHeadersPolicy",
    # The engine has sign-in pages of its own, without a style.
    "Cognito::ManagedLoginBranding",
    "Cognito::UserPoolClient",
    "Events::Rule",
    "Lambda::Function",
    "Lambda::LayerVersion",
    # Nor does it write access logs.
    "Logs::Delivery",
    "Logs::DeliveryDestination",
    "Logs::DeliverySource",
}


def test_everything_that_a_client_needs_is_an_output(aws: Assembly) -> None:
    assert set(aws.data.outputs()) == DATA
    assert set(aws.orders.outputs()) == ORDERS


def test_urls_in_aws(aws: Assembly) -> None:
    outputs = aws.orders.outputs()
    assert outputs["FrontDoorUrl"] == "https://${FrontDoorDistribution.DomainName}"
    assert outputs["RegistrationUrl"] == f"{outputs['FrontDoorUrl']}/aws/registration"
    assert outputs["ApiUrl"] == "https://${HttpApi}.execute-api.us-east-1.amazonaws.com"


def test_local_urls_lead_through_the_gateway(local: Assembly) -> None:
    outputs = local.orders.outputs()
    assert outputs["FrontDoorUrl"].startswith("http://")
    assert outputs["FrontDoorUrl"].endswith(".cloudfront.localhost:4566")
    assert outputs["ApiUrl"] == f"{GATEWAY}/_aws/execute-api/${{HttpApi}}/$default"


def test_only_addresses_layers_and_the_events_source_differ_locally(aws: Assembly, local: Assembly) -> None:
    assert _differing(aws.data, local.data) == set()
    assert _differing(aws.orders, local.orders) <= LOCAL_DIFFERENCES


def _differing(one: Template, other: Template) -> set[str]:
    ours, theirs = one.body["Resources"], other.body["Resources"]
    return {
        resources[name]["Type"].removeprefix("AWS::")
        for resources in (ours, theirs)
        for name in resources
        if ours.get(name) != theirs.get(name)
    }


def test_account_is_needed_by_nobody(aws: Assembly, vendor: Assembly) -> None:
    assert "111122223333" not in str(aws.orders.body)
    assert "111122223333" in str(vendor.orders.body)
