"""The HTTP API behind the front door."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from aws_cdk import aws_apigatewayv2 as apigatewayv2
from aws_cdk import aws_apigatewayv2_authorizers as authorizers
from aws_cdk import aws_apigatewayv2_integrations as integrations
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.addresses import api_url
from infra.alarms import FIVE_MINUTES, Alarms
from infra.function import LOGS_KEPT


@dataclass(frozen=True, kw_only=True)
class Route:
    """A route, its function, and how often it may be called.

    Attributes:
        rate: requests a second; twice as many are let through at once.
        public: open to people who have not signed in.
    """

    key: str
    function: str
    rate: int
    public: bool = False


# Registration spends the account's ResolveCustomer quota, and anybody may call it.
ROUTES = (
    Route(key="POST /aws/registration", function="registration", rate=10, public=True),
    Route(key="GET /aws/registration", function="registration", rate=10, public=True),
    Route(key="GET /api/registration", function="api", rate=20, public=True),
    Route(key="GET /api/catalog", function="api", rate=20, public=True),
    Route(key="ANY /api/orders/{order_id}/refund", function="refunds", rate=50),
    Route(key="ANY /api/orders/{order_id}/refund/{proxy+}", function="refunds", rate=20),
    Route(key="ANY /api/ops/orders/{order_id}/refund", function="refunds", rate=20),
    Route(key="ANY /api/ops/orders/{order_id}/refund/{proxy+}", function="refunds", rate=20),
    Route(key="ANY /api/ops/orders/{order_id}/consumption", function="refunds", rate=20),
    Route(key="ANY /api/ops/{proxy+}", function="operations", rate=50),
    Route(key="ANY /api/{proxy+}", function="api", rate=100),
)

DEFAULT_RATE = 100

SERVER_ERRORS_PERCENT = 5
"""The share of 5xx answers in five minutes from which on somebody is told."""

LOG_FIELDS = {
    "requestId": "$context.requestId",
    "requestTime": "$context.requestTime",
    "routeKey": "$context.routeKey",
    "status": "$context.status",
    "responseLength": "$context.responseLength",
    "integrationLatency": "$context.integrationLatency",
    "integrationError": "$context.integrationErrorMessage",
    "authorizerError": "$context.authorizer.error",
}
"""What an access log line says; neither addresses nor tokens."""


class HttpApi(Construct):
    """Routes to the HTTP functions. Sign-in is required on each one that is not public."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        functions: Mapping[str, lambda_.IFunction],
        alarms: Alarms,
        gateway_url: str,
    ) -> None:
        super().__init__(scope, construct_id)
        self.api = apigatewayv2.HttpApi(
            self, "Api", create_default_stage=False, description="marketplace-orders"
        )
        self.url = api_url(self.api.api_id, gateway_url)
        self._integrations = {
            name: integrations.HttpLambdaIntegration(name.capitalize(), function)
            for name, function in functions.items()
        }
        self.stage = self._stage()
        alarms.at_least(
            self,
            "ServerErrors",
            name="http-server-errors",
            metric=self._server_error_rate(),
            threshold=SERVER_ERRORS_PERCENT,
            meaning=f"At least {SERVER_ERRORS_PERCENT} % of the HTTP API's answers had a 5xx status.",
        )

    def add_routes(self, *, issuer: str, audience: str) -> None:
        """Add every route; the ones that are not public want an ID token of this issuer and audience.

        Apart from the constructor because the audience is the console's client, whose callback is the front
        door's address, and the front door needs the API.
        """
        authorizer = authorizers.HttpJwtAuthorizer("SignedIn", issuer, jwt_audience=[audience])
        for route in ROUTES:
            method, _, path = route.key.partition(" ")
            for added in self.api.add_routes(
                path=path,
                methods=[apigatewayv2.HttpMethod[method]],
                integration=self._integrations[route.function],
                authorizer=None if route.public else authorizer,
            ):
                # A stage that throttles a route cannot be made before it.
                self.stage.node.add_dependency(added)
                if route.public:
                    reason = "A buyer arrives from the marketplace before signing in; throttled on its own."
                    acknowledge(added, {"APIG4": reason})

    def _stage(self) -> apigatewayv2.CfnStage:
        log_group = logs.LogGroup(self, "AccessLogs", retention=LOGS_KEPT)
        return apigatewayv2.CfnStage(
            self,
            "Stage",
            api_id=self.api.api_id,
            stage_name="$default",
            auto_deploy=True,
            access_log_settings=apigatewayv2.CfnStage.AccessLogSettingsProperty(
                destination_arn=log_group.log_group_ref.log_group_arn, format=json.dumps(LOG_FIELDS)
            ),
            default_route_settings=apigatewayv2.CfnStage.RouteSettingsProperty(
                throttling_rate_limit=DEFAULT_RATE, throttling_burst_limit=2 * DEFAULT_RATE
            ),
            # Handed to CloudFormation as it is, hence its own spelling.
            route_settings={
                route.key: {"ThrottlingRateLimit": route.rate, "ThrottlingBurstLimit": 2 * route.rate}
                for route in ROUTES
            },
        )

    def _server_error_rate(self) -> cloudwatch.MathExpression:
        """Percent of all answers. Without requests there is no rate."""
        return cloudwatch.MathExpression(
            expression="100 * FILL(errors, 0) / requests",
            using_metrics={
                "errors": self.api.metric_server_error(period=FIVE_MINUTES, statistic="Sum"),
                "requests": self.api.metric_count(period=FIVE_MINUTES, statistic="Sum"),
            },
            period=FIVE_MINUTES,
            label="5xx answers in percent",
        )
