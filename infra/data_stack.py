"""What must survive: orders, people, the buckets, and the secret of the front door."""

from aws_cdk import CfnOutput, Environment, Stack
from constructs import Construct

from infra.buckets import AccessLogBucket, ConsoleBucket
from infra.encryption import TableKey
from infra.orders_table import OrdersTable
from infra.origin_secret import OriginSecret
from infra.people import People
from infra.settings import Settings
from infra.template_checks import ignore_known_findings


class DataStack(Stack):
    """Everything here is retained or protected; the other stack can be deleted and made again beside it."""

    def __init__(self, scope: Construct, construct_id: str, *, settings: Settings, env: Environment) -> None:
        super().__init__(
            scope,
            construct_id,
            env=env,
            description="marketplace-orders: what must survive",
            analytics_reporting=False,
        )
        self.table = OrdersTable(self, "Orders", key=TableKey(self, "TableKey").key)
        self.people = None if settings.oidc_issuer else self._people(settings)
        self.access_logs = AccessLogBucket(self, "AccessLogs").bucket
        self.console = ConsoleBucket(self, "Console", logs=self.access_logs).bucket
        self.origin_secret = OriginSecret(self, "Origin", name="marketplace-orders/origin")
        self._outputs()
        ignore_known_findings(self)

    def _people(self, settings: Settings) -> People:
        return People(self, "People", ops_group=settings.ops_group, mail_from=settings.mail_from)

    def _outputs(self) -> None:
        outputs = {
            "TableName": self.table.table.table_name,
            "ConsoleBucketName": self.console.bucket_name,
            "OriginSecretName": self.origin_secret.name,
        }
        if self.people:
            outputs["UserPoolId"] = self.people.pool.user_pool_id
        for name, value in outputs.items():
            CfnOutput(self, name, value=value)
