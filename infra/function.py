"""One function: its code, its log group, and a role that starts with nothing but logs and traces."""

from collections.abc import Mapping
from dataclasses import dataclass

from aws_cdk import Duration
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.alarms import FIVE_MINUTES, Alarms
from infra.layers import ARCHITECTURE, RUNTIME, Layers
from infra.settings import Settings

LOGS_KEPT = logs.RetentionDays.THREE_MONTHS


@dataclass(frozen=True, kw_only=True)
class Size:
    """How long a call may take and how much memory (and with it processor) it gets."""

    timeout: Duration
    memory_mib: int = 512


class Function(Construct):
    """The folder `functions/<name>` on both layers; what it may do is granted where it is used."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        size: Size,
        environment: Mapping[str, str],
        layers: Layers,
        alarms: Alarms,
        settings: Settings,
    ) -> None:
        super().__init__(scope, construct_id)
        self.name = name
        self.log_group = logs.LogGroup(self, "Logs", retention=LOGS_KEPT)
        self.role = iam.Role(
            self,
            "Role",
            assumed_by=iam.ServicePrincipal("lambda.amazonaws.com"),
            description=f"What the function {name} may do",
        )
        self.log_group.grant_write(self.role)
        self.function = lambda_.Function(
            self,
            "Function",
            runtime=RUNTIME,
            architecture=ARCHITECTURE,
            handler="handler.lambda_handler",
            code=lambda_.Code.from_asset(
                str(settings.root / "functions" / name), exclude=["__pycache__", "*.pyc"]
            ),
            layers=layers.all,
            role=self.role,
            log_group=self.log_group,
            timeout=size.timeout,
            memory_size=size.memory_mib,
            tracing=lambda_.Tracing.ACTIVE,
            environment={
                "POWERTOOLS_SERVICE_NAME": name,
                "POWERTOOLS_METRICS_NAMESPACE": "MarketplaceOrders",
                "POWERTOOLS_LOG_LEVEL": "INFO",
                **environment,
            },
        )
        alarms.at_least(
            self,
            "Failing",
            name=f"{name}-failing",
            metric=self.function.metric_errors(period=FIVE_MINUTES, statistic="Sum"),
            threshold=1,
            meaning=f"The function {name} failed.",
        )
        acknowledge(
            self.role,
            {"IAM5[Resource::*]": "X-Ray and the actions granted on * know no resources (IAM reference)."},
        )
