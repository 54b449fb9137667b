"""Everything that can be replaced: functions, queues, API, front door, bus and workflow."""

from aws_cdk import CfnOutput, Environment, Stack
from aws_cdk import aws_events as events
from constructs import Construct

from infra.alarms import Alarms
from infra.business_dashboard import BusinessDashboard
from infra.count_alarms import CountAlarms
from infra.data_stack import DataStack
from infra.encryption import MessagesKey
from infra.front_door import FrontDoor
from infra.functions import Functions
from infra.http_api import HttpApi
from infra.layers import Layers
from infra.legacy_products import legacy_topics
from infra.marketplace_events import MarketplaceEvents
from infra.operations_dashboard import OperationsDashboard, Watched
from infra.permissions import (
    grant_clearing,
    grant_marketplace,
    grant_people,
    grant_sending,
    grant_starting,
    grant_table,
)
from infra.queues import Queues
from infra.refund_window import RefundWindow
from infra.refund_workflow import RefundWorkflow
from infra.schedules import ReconciliationSchedule, SweepSchedule
from infra.settings import Settings
from infra.sign_in import ConsoleClient, Issuer
from infra.silence import Silence
from infra.template_checks import ignore_known_findings
from infra.triggers import StreamTrigger, read_queue
from marketplace_orders.catalog import load_catalog

HTTP_FUNCTIONS = ("registration", "api", "operations", "refunds")
"""The functions behind the front door."""


class OrdersStack(Stack):
    """Composes the constructs and grants; see `DataStack` for what it must not lose."""

    def __init__(
        self, scope: Construct, construct_id: str, *, settings: Settings, data: DataStack, env: Environment
    ) -> None:
        super().__init__(
            scope,
            construct_id,
            env=env,
            description="marketplace-orders: what can be replaced",
            analytics_reporting=False,
        )
        self._data, self._settings = data, settings
        self.issuer = Issuer.of(data.people, settings)
        key = MessagesKey(self, "MessagesKey").key
        self.alarms = Alarms(self, "Alarms", key=key, email=settings.alarm_email)
        self.queues = Queues(self, "Queues", key=key, alarms=self.alarms)
        self.bus = events.EventBus(self, "Bus", event_bus_name="orders", description="What happens to orders")
        self.functions = Functions(
            self,
            "Functions",
            environment=self._environment(),
            layers=Layers(self, "Layers", settings=settings),
            alarms=self.alarms,
            settings=settings,
        )
        self._grant()
        self._trigger()
        self.refund_window = RefundWindow(
            self, "RefundWindow", bus=self.bus, window=self.functions["window"].function, alarms=self.alarms
        )
        self._carry_refunds_out()
        self._open_front_door()
        CountAlarms(self, "Counts", alarms=self.alarms)
        Silence(self, "Silence", catalog=self._settings.catalog, alarms=self.alarms)
        self._draw_dashboards()
        self._outputs()
        ignore_known_findings(self)

    def _environment(self) -> dict[str, str]:
        return {
            "TABLE_NAME": self._data.table.table.table_name,
            "EVENT_BUS_NAME": self.bus.event_bus_name,
            "ENRICHMENT_QUEUE_URL": self.queues.enrichment.queue.queue_url,
            "REPUBLISH_QUEUE_URL": self.queues.republish.queue.queue_url,
            "DEAD_LETTER_QUEUES": self.to_json_string(self._dead_letter_queues()),
            "ORIGIN_SECRET_NAME": self._data.origin_secret.name,
            "OIDC_ISSUER": self.issuer.issuer,
            "GROUPS_CLAIM": self._settings.groups_claim,
            "OPS_GROUP": self._settings.ops_group,
            "SUPPORT_CONTACT": self._settings.support_contact,
            "REFUND_POLL_SECONDS": self._settings.refund_poll_seconds,
        }

    def _dead_letter_queues(self) -> dict[str, dict[str, str]]:
        return {
            name: {"letters": letters.queue.queue_url, "source": source.queue.queue_url if source else ""}
            for name, (letters, source) in self.queues.dead_letters.items()
        }

    def _grant(self) -> None:
        grant_table(self.functions, self._data.table)
        grant_marketplace(self.functions)
        grant_people(self.functions, self._data.people)
        grant_sending(self.functions, bus=self.bus, queues=self.queues)
        grant_starting(self.functions)
        grant_clearing(self.functions, queues=self.queues)
        for name in HTTP_FUNCTIONS:
            self._data.origin_secret.grant_read(self.functions[name].role)

    def _trigger(self) -> None:
        functions, queues = self.functions, self.queues
        MarketplaceEvents(
            self,
            "MarketplaceEvents",
            queue=queues.notifications,
            event_source=self._settings.event_source,
            legacy_topics=legacy_topics(self._settings.catalog),
        )
        read_queue(functions["notifications"], queues.notifications, batch_size=10)
        # AWS allows 5 DescribeAgreement calls a second for the whole account.
        read_queue(functions["enrichment"], queues.enrichment, batch_size=5, max_concurrency=2)
        queues.enrichment.grant_postpone(functions["enrichment"].role)
        read_queue(functions["republish"], queues.republish, batch_size=10)
        StreamTrigger(
            self,
            "Snapshots",
            function=functions["publisher"],
            table=self._data.table,
            prefixes={"pk": ["ORDER#", "LEGACY#"], "sk": ["ORDER"]},
            failures=queues.publisher_failures,
            alarms=self.alarms,
        )
        StreamTrigger(
            self,
            "Buyers",
            function=functions["linking"],
            table=self._data.table,
            prefixes={"pk": ["BUYER#"]},
            failures=queues.linking_failures,
            alarms=self.alarms,
        )
        SweepSchedule(self, "Sweep", sweep=functions["sweep"].function, alarms=self.alarms)
        ReconciliationSchedule(
            self,
            "Reconciliation",
            reconciliation=functions["reconciliation"].function,
            alarms=self.alarms,
        )

    def _carry_refunds_out(self) -> None:
        self.refunds = RefundWorkflow(
            self,
            "Refund",
            bus=self.bus,
            refunding=self.functions["refunding"].function,
            alarms=self.alarms,
        )
        self.refunds.grant_restarting(self.functions["sweep"].role)
        self.functions["sweep"].function.add_environment(
            "REFUND_WORKFLOW_ARN", self.refunds.machine.state_machine_arn
        )

    def _open_front_door(self) -> None:
        data, settings = self._data, self._settings
        http = {name: self.functions[name].function for name in HTTP_FUNCTIONS}
        self.api = HttpApi(self, "Http", functions=http, alarms=self.alarms, gateway_url=settings.gateway_url)
        self.front_door = FrontDoor(
            self,
            "FrontDoor",
            api=self.api,
            console=data.console,
            access_logs=data.access_logs,
            secret=data.origin_secret,
            sign_in_origins=self.issuer.origins,
            gateway_url=settings.gateway_url,
        )
        self.client_id = settings.oidc_audience
        if data.people:
            client = ConsoleClient(
                self,
                "SignIn",
                people=data.people,
                front_door_url=self.front_door.url,
                settings=settings,
            )
            self.client_id = client.client.user_pool_client_id
        self.api.add_routes(issuer=self.issuer.issuer, audience=self.client_id)

    def _draw_dashboards(self) -> None:
        products = load_catalog(self._settings.catalog).products
        BusinessDashboard(self, "Business", products=[product.key for product in products])
        watched = Watched(
            functions=self.functions,
            api=self.api.api,
            queues={name.lower(): each.queue for name, each in self.queues.work.items()},
            dead_letters={name: each.queue for name, (each, _) in self.queues.dead_letters.items()},
            refund_window=self.refund_window.machine,
            refund=self.refunds.machine,
            table=self._data.table.table,
        )
        OperationsDashboard(self, "Operations", watched=watched)

    def _outputs(self) -> None:
        queues = self.queues
        outputs = {
            "FrontDoorUrl": self.front_door.url,
            "RegistrationUrl": f"{self.front_door.url}/aws/registration",
            "ApiUrl": self.api.url,
            "DistributionId": self.front_door.distribution.distribution_id,
            "EventBusName": self.bus.event_bus_name,
            "RefundWindowStateMachineArn": self.refund_window.machine.state_machine_arn,
            "RefundStateMachineArn": self.refunds.machine.state_machine_arn,
            "UserPoolClientId": self.client_id,
            "AlarmTopicArn": self.alarms.topic.topic_arn,
            "PublisherFailuresQueueUrl": queues.publisher_failures.queue.queue_url,
            "LinkingFailuresQueueUrl": queues.linking_failures.queue.queue_url,
            "ConsoleConfig": self.to_json_string(
                self.issuer.console_config(client_id=self.client_id, settings=self._settings)
            ),
        }
        for name, queue in queues.work.items():
            outputs[f"{name}QueueUrl"] = queue.queue.queue_url
            outputs[f"{name}DeadLetterQueueUrl"] = queue.dead_letters.queue.queue_url
        for name, deployed in self.functions.names.items():
            outputs[f"{name.capitalize()}FunctionName"] = deployed
        for name, value in outputs.items():
            CfnOutput(self, name, value=value)
