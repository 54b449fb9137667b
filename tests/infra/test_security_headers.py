"""The headers of every answer."""

import pytest

from tests.infra.conftest import GATEWAY
from tests.infra.templates import Assembly, Json


@pytest.fixture
def policy(aws: Assembly) -> Json:
    found: Json = aws.orders.only("CloudFront::ResponseHeadersPolicy")["ResponseHeadersPolicyConfig"]
    return found


def _rules(assembly: Assembly) -> dict[str, str]:
    policy = assembly.orders.only("CloudFront::ResponseHeadersPolicy")["ResponseHeadersPolicyConfig"]
    content = policy["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]
    return dict(rule.split(" ", 1) for rule in assembly.orders.text(content).split("; "))


def test_every_answer_carries_them(aws: Assembly) -> None:
    config = aws.orders.only("CloudFront::Distribution")["DistributionConfig"]
    behaviors = [config["DefaultCacheBehavior"], *config["CacheBehaviors"]]
    used = {aws.orders.text(each["ResponseHeadersPolicyId"]) for each in behaviors}
    assert used == {"${FrontDoorHeadersPolicy}"}


def test_origins_cannot_soften_them(policy: Json) -> None:
    assert all(each["Override"] for each in policy["SecurityHeadersConfig"].values())
    assert all(each["Override"] for each in policy["CustomHeadersConfig"]["Items"])


def test_browsers_insist_on_tls_and_on_the_stated_type(policy: Json) -> None:
    headers = policy["SecurityHeadersConfig"]
    assert headers["StrictTransportSecurity"]["AccessControlMaxAgeSec"] >= 365 * 24 * 3600
    assert headers["StrictTransportSecurity"]["IncludeSubdomains"] is True
    assert "ContentTypeOptions" in headers


def test_nobody_frames_the_pages(aws: Assembly, policy: Json) -> None:
    assert policy["SecurityHeadersConfig"]["FrameOptions"]["FrameOption"] == "DENY"
    assert _rules(aws)["frame-ancestors"] == "'none'"


def test_addresses_of_pages_stay_with_us(policy: Json) -> None:
    assert policy["SecurityHeadersConfig"]["ReferrerPolicy"]["ReferrerPolicy"] == "same-origin"


def test_pages_use_no_device_and_take_no_payment(policy: Json) -> None:
    headers = {each["Header"]: each["Value"] for each in policy["CustomHeadersConfig"]["Items"]}
    denied = headers.pop("permissions-policy").split(", ")
    assert {"camera=()", "geolocation=()", "microphone=()", "payment=()"} <= set(denied)
    assert headers == {
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }


def test_content_comes_from_ourselves_alone(aws: Assembly) -> None:
    rules = _rules(aws)
    assert rules["default-src"] == "'none'"
    own = {name for name, sources in rules.items() if sources == "'self'"}
    assert own == {"script-src", "style-src", "img-src", "font-src", "form-action"}
    assert rules["base-uri"] == "'none'"
    assert "unsafe" not in str(rules)


def test_no_text_becomes_markup_or_code(aws: Assembly) -> None:
    rules = _rules(aws)
    assert (rules["require-trusted-types-for"], rules["trusted-types"]) == ("'script'", "'none'")


def test_pages_talk_to_ourselves_and_to_sign_in(aws: Assembly, local: Assembly, vendor: Assembly) -> None:
    assert _rules(aws)["connect-src"].split() == [
        "'self'",
        "https://cognito-idp.us-east-1.amazonaws.com",
        "https://${PeoplePoolDomain}.auth.us-east-1.amazoncognito.com",
    ]
    assert _rules(local)["connect-src"] == f"'self' {GATEWAY}"
    assert _rules(vendor)["connect-src"] == "'self' https://login.example.com"
