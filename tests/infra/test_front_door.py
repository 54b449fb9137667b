"""The distribution: console files, the way to the API, headers, firewall."""

import json
import shutil
import subprocess

import pytest

from infra.front_door import PAGE_ROUTER
from tests.infra.templates import Assembly, Json

CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6"
ALL_VIEWER_EXCEPT_HOST_HEADER = "b689b0a8-53d0-40ab-baf2-68738e2966ac"


@pytest.fixture
def config(aws: Assembly) -> Json:
    found: Json = aws.orders.only("CloudFront::Distribution")["DistributionConfig"]
    return found


def _api_origin(config: Json) -> Json:
    (origin,) = (each for each in config["Origins"] if "CustomOriginConfig" in each)
    found: Json = origin
    return found


@pytest.mark.parametrize("path", ["/api/*", "/aws/*"])
def test_api_is_never_cached_and_gets_everything_but_the_host(config: Json, path: str) -> None:
    (behavior,) = (each for each in config["CacheBehaviors"] if each["PathPattern"] == path)
    assert behavior["CachePolicyId"] == CACHING_DISABLED
    assert behavior["OriginRequestPolicyId"] == ALL_VIEWER_EXCEPT_HOST_HEADER
    assert {"GET", "POST", "PUT", "PATCH", "DELETE"} <= set(behavior["AllowedMethods"])
    assert behavior["TargetOriginId"] == _api_origin(config)["Id"]
    assert "FunctionAssociations" not in behavior


def test_browsers_use_https(config: Json) -> None:
    behaviors = [config["DefaultCacheBehavior"], *config["CacheBehaviors"]]
    assert {each["ViewerProtocolPolicy"] for each in behaviors} == {"redirect-to-https"}


def test_api_is_reached_by_tls_with_the_secret_header(aws: Assembly, config: Json) -> None:
    origin = _api_origin(config)
    assert aws.orders.text(origin["DomainName"]) == "${HttpApi}.execute-api.us-east-1.amazonaws.com"
    assert origin["CustomOriginConfig"]["OriginProtocolPolicy"] == "https-only"
    assert origin["CustomOriginConfig"]["OriginSSLProtocols"] == ["TLSv1.2"]
    (header,) = origin["OriginCustomHeaders"]
    assert header == {
        "HeaderName": "x-origin-verify",
        "HeaderValue": "{{resolve:secretsmanager:marketplace-orders/origin:SecretString:::}}",
    }


def test_errors_pass_untouched(config: Json) -> None:
    assert "CustomErrorResponses" not in config


def test_console_is_read_by_this_distribution_alone(aws: Assembly, config: Json) -> None:
    (origin,) = (each for each in config["Origins"] if "S3OriginConfig" in each)
    assert aws.orders.text(origin["OriginAccessControlId"]).startswith("${FrontDoor")
    policy = aws.orders.only("S3::BucketPolicy")
    assert aws.orders.text(policy["Bucket"]) == "${ConsoleBucket}"
    deny, allow = aws.orders.statements(policy["PolicyDocument"])
    assert deny.effect == "Deny"
    assert deny.actions == {"s3:*"}
    assert allow.principals == {"cloudfront.amazonaws.com"}
    assert allow.actions == {"s3:GetObject"}
    source = aws.orders.text(allow.conditions["StringEquals"]["aws:SourceArn"])
    assert source == "arn:aws:cloudfront::${AWS::AccountId}:distribution/${FrontDoorDistribution}"


def test_access_is_logged_where_logs_survive(aws: Assembly, config: Json) -> None:
    source = aws.orders.only("Logs::DeliverySource")
    destination = aws.orders.only("Logs::DeliveryDestination")
    assert source["LogType"] == "ACCESS_LOGS"
    assert aws.orders.text(source["ResourceArn"]).endswith("distribution/${FrontDoorDistribution}")
    assert aws.orders.text(destination["DestinationResourceArn"]) == "${AccessLogsBucket.Arn}"
    delivery = aws.orders.only("Logs::Delivery")
    assert delivery["DeliverySourceName"] == source["Name"]
    assert "Logging" not in config


def test_access_log_holds_nothing_that_people_typed(aws: Assembly) -> None:
    """What operations search for is in query strings, and so in the Referer of what follows."""
    fields = aws.orders.only("Logs::Delivery")["RecordFields"]
    assert {"date", "time", "cs-method", "cs-uri-stem", "sc-status"} <= set(fields)
    assert not {"cs-uri-query", "cs(Referer)", "cs(Cookie)"} & set(fields)


def test_embedded_front_door_has_no_access_log(local: Assembly) -> None:
    assert local.orders.of_type("Logs::DeliverySource") == {}
    assert "Logging" not in local.orders.only("CloudFront::Distribution")["DistributionConfig"]


def test_console_files_are_compressed_for_whoever_takes_it(config: Json) -> None:
    """The managed policy lets the cache keep gzip and Brotli apart."""
    assert config["DefaultCacheBehavior"]["Compress"] is True
    assert config["DefaultCacheBehavior"]["CachePolicyId"] == CACHING_OPTIMIZED


def test_firewall_stops_addresses_that_ask_too_often(aws: Assembly, config: Json) -> None:
    assert aws.orders.text(config["WebACLId"]) == "${FrontDoorFirewallAcl.Arn}"
    acl = aws.orders.only("WAFv2::WebACL")
    assert (acl["Scope"], acl["DefaultAction"]) == ("CLOUDFRONT", {"Allow": {}})
    limits = {rule["Name"]: rule["Statement"]["RateBasedStatement"]["Limit"] for rule in acl["Rules"]}
    assert limits["Registrations"] < limits["Requests"]
    assert all(rule["Action"] == {"Block": {}} for rule in acl["Rules"])


def test_firewall_counts_each_address_on_its_own_for_five_minutes(aws: Assembly) -> None:
    """Whether an address is stopped is seen in CloudWatch."""
    for rule in aws.orders.only("WAFv2::WebACL")["Rules"]:
        counted = rule["Statement"]["RateBasedStatement"]
        assert (counted["AggregateKeyType"], counted["EvaluationWindowSec"]) == ("IP", 300)
        assert 100 <= counted["Limit"] <= 2_000, "AWS takes no fewer than 10, a page makes some twenty"
        assert rule["VisibilityConfig"]["CloudWatchMetricsEnabled"] is True


def test_registrations_are_counted_however_their_address_is_written(aws: Assembly) -> None:
    """Each one spends a ResolveCustomer call; the rule looks first, at the decoded path."""
    first, *_ = sorted(aws.orders.only("WAFv2::WebACL")["Rules"], key=lambda rule: rule["Priority"])
    matched = first["Statement"]["RateBasedStatement"]["ScopeDownStatement"]["ByteMatchStatement"]
    assert matched["SearchString"] == "/aws/registration"
    assert matched["PositionalConstraint"] == "STARTS_WITH"
    assert matched["FieldToMatch"] == {"UriPath": {}}
    assert [each["Type"] for each in matched["TextTransformations"]] == ["URL_DECODE"]


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ("/", "/index.html"),
        ("/orders/agmt-1", "/index.html"),
        ("/api", "/index.html"),
        ("/assets/index-1a2b.js", "/assets/index-1a2b.js"),
        ("/config.json", "/config.json"),
    ],
)
def test_pages_are_one_file_and_files_are_themselves(asked: str, served: str) -> None:
    event = json.dumps({"request": {"uri": asked}})
    script = f"{PAGE_ROUTER.read_text()}; console.log(handler({event}).uri)"
    node = shutil.which("node")
    assert node, "CloudFront Functions are JavaScript"
    answer = subprocess.run([node, "-e", script], check=True, capture_output=True, text=True)
    assert answer.stdout.strip() == served


def test_files_named_by_their_content_pass_the_page_router_by(config: Json) -> None:
    """Each call of a CloudFront Function costs money and time; these paths never name a page."""
    (behavior,) = (each for each in config["CacheBehaviors"] if each["PathPattern"] == "/assets/*")
    default = config["DefaultCacheBehavior"]
    assert "FunctionAssociations" not in behavior
    for same in ("TargetOriginId", "ResponseHeadersPolicyId", "CachePolicyId", "Compress"):
        assert behavior[same] == default[same]
