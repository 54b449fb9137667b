"""Throw-away resources in an AWS account of their own, to try the engine apart from the running stack."""

import io
import json
import textwrap
import time
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from tests.e2e.support.aws import Aws
from tests.e2e.support.polling import eventually

if TYPE_CHECKING:
    from mypy_boto3_events.type_defs import TargetTypeDef

ACCOUNT: Final = "999900001111"
"""Nobody's: what is made there is not found among the stack's own resources."""

_TRUST: Final = {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}


class Lab:
    """Makes resources with fresh names in the account of ``aws``; they go with the engine."""

    def __init__(self, aws: Aws) -> None:
        self.aws = aws

    def name(self) -> str:
        """A name that nothing else has."""
        return f"lab-{uuid4().hex[:12]}"

    def role(self, *allowed: Mapping[str, Any]) -> str:
        """A role that may do what the statements say, by default nothing at all; answers its ARN."""
        name = self.name()
        arn = self.aws.iam.create_role(RoleName=name, AssumeRolePolicyDocument=_policy(_TRUST))["Role"]["Arn"]
        if allowed:
            self.aws.iam.put_role_policy(RoleName=name, PolicyName="lab", PolicyDocument=_policy(*allowed))
        return arn

    def function(self, body: str, role: str | None = None) -> str:
        """A function whose handler's body is the given Python; answers its ARN."""
        code = f"def lambda_handler(event, context):\n{textwrap.indent(textwrap.dedent(body), '    ')}\n"
        made = self.aws.functions.create_function(
            FunctionName=self.name(),
            Runtime="python3.14",
            Handler="handler.lambda_handler",
            Role=role or self.role(),
            Code={"ZipFile": _zip("handler.py", code)},
        )
        return made["FunctionArn"]

    def call(self, function: str, event: object = None) -> dict[str, Any]:
        """The function's answer, or the error that AWS Lambda reports for it."""
        payload = self.aws.functions.invoke(FunctionName=function, Payload=json.dumps(event))["Payload"]
        answer: dict[str, Any] = json.loads(payload.read())
        return answer

    def lines(self, function: str) -> list[str]:
        """What the function has printed so far."""
        group = f"/aws/lambda/{function.rsplit(':', 1)[1]}"
        if not self.aws.logs.describe_log_groups(logGroupNamePrefix=group)["logGroups"]:
            return []
        return [each["message"] for each in self.aws.logs.filter_log_events(logGroupName=group)["events"]]

    def http_api(self, function: str) -> str:
        """An HTTP API whose every route leads to the function, which does not permit it; answers its id."""
        api = self.aws.apis.create_api(Name=self.name(), ProtocolType="HTTP")["ApiId"]
        integration = self.aws.apis.create_integration(
            ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=function, PayloadFormatVersion="2.0"
        )
        target = f"integrations/{integration['IntegrationId']}"
        self.aws.apis.create_route(ApiId=api, RouteKey="$default", Target=target)
        self.aws.apis.create_stage(ApiId=api, StageName="$default", AutoDeploy=True)
        return api

    def queue(self) -> tuple[str, str]:
        """An empty queue without a policy; answers URL and ARN."""
        url = self.aws.sqs.create_queue(QueueName=self.name())["QueueUrl"]
        attributes = self.aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])
        return url, attributes["Attributes"]["QueueArn"]

    def bus(self, target: "TargetTypeDef") -> str:
        """An event bus with a rule that sends everything to the target; answers its name."""
        bus, rule = self.name(), self.name()
        self.aws.events.create_event_bus(Name=bus)
        self.aws.events.put_rule(Name=rule, EventBusName=bus, EventPattern='{"source": ["lab"]}')
        self.aws.events.put_targets(Rule=rule, EventBusName=bus, Targets=[target])
        return bus

    def say(self, detail_type: str, bus: str, *, time: datetime | None = None) -> None:
        """Put an event on the bus, as of ``time`` or of now."""
        self.aws.events.put_events(
            Entries=[
                {
                    "Source": "lab",
                    "DetailType": detail_type,
                    "Detail": "{}",
                    "EventBusName": bus,
                    "Time": time or datetime.now(UTC),
                }
            ]
        )

    def message(self, queue_url: str) -> str:
        """The body of the next message, once there is one."""
        found = eventually(
            lambda: self.aws.sqs.receive_message(QueueUrl=queue_url).get("Messages"), what="a message"
        )
        return found[0]["Body"]

    def table(self, **more: Any) -> str:
        """A table with the string key ``pk``; answers its name."""
        name = self.name()
        self.aws.dynamodb.create_table(
            TableName=name,
            KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
            **more,
        )
        return name

    def stack(self, resources: Mapping[str, Any], outputs: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Create a stack; answers ``StackStatus`` and its outputs by key."""
        name = self.name()
        values = {key: {"Value": value} for key, value in (outputs or {}).items()}
        template = {"Resources": resources} | ({"Outputs": values} if values else {})
        self.aws.stacks.create_stack(StackName=name, TemplateBody=json.dumps(template))
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            found = self.aws.stacks.describe_stacks(StackName=name)["Stacks"][0]
            if not found["StackStatus"].endswith("IN_PROGRESS"):
                written = {each["OutputKey"]: each["OutputValue"] for each in found.get("Outputs", [])}
                return {"StackStatus": found["StackStatus"], **written}
        raise AssertionError(f"{name} was not created in time")


def _policy(*statements: Mapping[str, Any]) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def _zip(name: str, text: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, text)
    return buffer.getvalue()
