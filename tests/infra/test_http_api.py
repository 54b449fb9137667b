"""Routes: who may call them, how often, and what is logged."""

import json

import pytest

from tests.infra.templates import Assembly, Json

PUBLIC = {
    "POST /aws/registration": ("Registration", 10),
    "GET /aws/registration": ("Registration", 10),
    "GET /api/registration": ("Api", 20),
    "GET /api/catalog": ("Api", 20),
}
SIGNED_IN = {
    "ANY /api/{proxy+}": ("Api", 100),
    "ANY /api/ops/{proxy+}": ("Operations", 50),
    "ANY /api/orders/{order_id}/refund": ("Refunds", 50),
    "ANY /api/orders/{order_id}/refund/{proxy+}": ("Refunds", 20),
    "ANY /api/ops/orders/{order_id}/refund": ("Refunds", 20),
    "ANY /api/ops/orders/{order_id}/refund/{proxy+}": ("Refunds", 20),
    "ANY /api/ops/orders/{order_id}/consumption": ("Refunds", 20),
}
ROUTES = PUBLIC | SIGNED_IN


def _routes(aws: Assembly) -> dict[str, Json]:
    return {each["RouteKey"]: each for each in aws.orders.of_type("ApiGatewayV2::Route").values()}


def test_there_are_no_other_routes(aws: Assembly) -> None:
    assert set(_routes(aws)) == set(ROUTES)


@pytest.mark.parametrize("route", SIGNED_IN)
def test_orders_are_for_people_who_signed_in(aws: Assembly, route: str) -> None:
    found = _routes(aws)[route]
    assert found["AuthorizationType"] == "JWT"
    assert aws.orders.text(found["AuthorizerId"]) == "${HttpApiSignedIn}"


@pytest.mark.parametrize("route", PUBLIC)
def test_arriving_buyers_are_not_asked_to_sign_in(aws: Assembly, route: str) -> None:
    assert _routes(aws)[route].get("AuthorizationType", "NONE") == "NONE"


def test_tokens_of_the_pool_for_the_console_are_taken(aws: Assembly) -> None:
    authorizer = aws.orders.only("ApiGatewayV2::Authorizer")
    jwt = authorizer["JwtConfiguration"]
    assert aws.orders.text(jwt["Issuer"]) == "https://cognito-idp.us-east-1.amazonaws.com/${PeoplePool}"
    assert [aws.orders.text(each) for each in jwt["Audience"]] == ["${SignInClient}"]
    assert authorizer["IdentitySource"] == ["$request.header.Authorization"]


@pytest.mark.parametrize("route", ROUTES)
def test_each_route_has_its_own_throttle(aws: Assembly, route: str) -> None:
    settings = aws.orders.only("ApiGatewayV2::Stage")["RouteSettings"]
    rate = ROUTES[route][1]
    assert settings[route] == {"ThrottlingRateLimit": rate, "ThrottlingBurstLimit": 2 * rate}


def test_stage_waits_for_the_routes_that_it_throttles(aws: Assembly) -> None:
    (stage,) = aws.orders.resources("ApiGatewayV2::Stage").values()
    routes = {key for key, each in aws.orders.body["Resources"].items() if each["Type"].endswith("V2::Route")}
    assert routes <= set(stage["DependsOn"])


@pytest.mark.parametrize("route", ROUTES)
def test_api_may_call_each_routes_function(aws: Assembly, route: str) -> None:
    function, path = ROUTES[route][0], route.partition(" ")[2]
    allowed = {
        (aws.orders.text(each["FunctionName"]), aws.orders.text(each["SourceArn"]))
        for each in aws.orders.of_type("Lambda::Permission").values()
        if each["Principal"] == "apigateway.amazonaws.com"
    }
    api = "arn:aws:execute-api:us-east-1:${AWS::AccountId}:${HttpApi}"
    assert (f"${{Functions{function}Function.Arn}}", f"{api}/*/*{path}") in allowed


def test_access_log_holds_no_addresses_and_no_tokens(aws: Assembly) -> None:
    log = aws.orders.only("ApiGatewayV2::Stage")["AccessLogSettings"]
    assert aws.orders.text(log["DestinationArn"]) == "${HttpAccessLogs.Arn}"
    fields = json.loads(log["Format"])
    assert {"requestId", "routeKey", "status"} <= set(fields)
    assert not any("sourceIp" in value or "header" in value for value in fields.values())


def test_server_errors_raise_an_alarm(aws: Assembly) -> None:
    """As a share of all answers; without answers there is none."""
    alarm = aws.orders.of_type("CloudWatch::Alarm")["HttpServerErrors"]
    rate, *figures = alarm["Metrics"]
    assert (rate["Expression"], alarm["Threshold"]) == ("100 * FILL(errors, 0) / requests", 5)
    metrics = {each["Id"]: each["MetricStat"]["Metric"] for each in figures}
    assert {key: metric["MetricName"] for key, metric in metrics.items()} == {
        "errors": "5xx",
        "requests": "Count",
    }
    for metric in metrics.values():
        (dimension,) = metric["Dimensions"]
        assert (dimension["Name"], aws.orders.text(dimension["Value"])) == ("ApiId", "${HttpApi}")


def test_no_cors(aws: Assembly) -> None:
    assert "CorsConfiguration" not in aws.orders.only("ApiGatewayV2::Api")
