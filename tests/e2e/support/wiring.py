"""What the running stack's roles must be allowed to do, read from the running stack.

The engine calls targets, sources and destinations without asking IAM (docs/embedded-aws.md), so each of these
permissions is asked for: ``iam.simulate_principal_policy`` evaluates the deployed policies.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tests.e2e.support.aws import Aws

if TYPE_CHECKING:
    from mypy_boto3_lambda.type_defs import EventSourceMappingConfigurationTypeDef

# What the services do on behalf of a role (AWS Lambda developer guide, "SQS: execution role permissions" and
# "DynamoDB: execution role permissions"; EventBridge user guide, "identity-based policies for targets").
_READS_QUEUE = ("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
_READS_STREAM = ("dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream")
_READS = {"sqs": _READS_QUEUE, "dynamodb": _READS_STREAM}
_TARGET = {"states": "states:StartExecution", "sqs": "sqs:SendMessage", "lambda": "lambda:InvokeFunction"}
# AWS SQS developer guide, "Configure AWS KMS permissions".
_KEY_USES = {
    "sqs:ReceiveMessage": ("kms:Decrypt",),
    "sqs:SendMessage": ("kms:Decrypt", "kms:GenerateDataKey"),
}
_INVOKE = "arn:aws:states:::lambda:invoke"


@dataclass(frozen=True)
class Wire:
    """A role that must be allowed one action on one resource, and why."""

    why: str
    role: str
    action: str
    resource: str

    def to_another(self) -> "Wire":
        """The same with a resource that is none of ours."""
        return replace(self, resource=f"{self.resource.rsplit(':', 1)[0]}:{_stranger(self.resource)}")


def _stranger(arn: str) -> str:
    kind, slash, _ = arn.rsplit(":", 1)[1].partition("/")
    return f"{kind}/somebody-elses" if slash else "somebody-elses"


def decision(aws: Aws, wire: Wire) -> str:
    """IAM's answer: ``allowed``, ``implicitDeny`` or ``explicitDeny``."""
    answer = aws.iam.simulate_principal_policy(
        PolicySourceArn=wire.role, ActionNames=[wire.action], ResourceArns=[wire.resource]
    )
    (result,) = answer["EvaluationResults"]
    return result["EvalDecision"]


def rule_targets(aws: Aws) -> Iterator[Wire]:
    """Targets that EventBridge reaches with a role; queues and functions let it in by their own policies."""
    for bus in aws.events.list_event_buses()["EventBuses"]:
        for rule in aws.events.list_rules(EventBusName=bus["Name"])["Rules"]:
            found = aws.events.list_targets_by_rule(Rule=rule["Name"], EventBusName=bus["Name"])
            for target in found["Targets"]:
                if "RoleArn" in target:
                    action = _TARGET[target["Arn"].split(":")[2]]
                    yield Wire(f"rule {rule['Name']}", target["RoleArn"], action, target["Arn"])


def workflow_tasks(aws: Aws) -> Iterator[Wire]:
    """The functions that state machines call."""
    for machine in aws.workflows.list_state_machines()["stateMachines"]:
        found = aws.workflows.describe_state_machine(stateMachineArn=machine["stateMachineArn"])
        for name, state in json.loads(found["definition"])["States"].items():
            if state.get("Resource") == _INVOKE:
                function = state["Parameters"]["FunctionName"]
                yield Wire(f"state {name}", found["roleArn"], _TARGET["lambda"], function)


def event_sources(aws: Aws) -> Iterator[Wire]:
    """The queues and streams that functions are fed from."""
    for mapping, role in _mappings(aws):
        source = mapping["EventSourceArn"]
        for action in _READS[source.split(":")[2]]:
            yield Wire(f"source of {role}", role, action, source)


def failure_destinations(aws: Aws) -> Iterator[Wire]:
    """The queues for what a function could not handle."""
    for mapping, role in _mappings(aws):
        destination = mapping.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")
        if destination:
            yield Wire(f"failures of {role}", role, _TARGET["sqs"], destination)


def queue_keys(aws: Aws) -> Iterator[Wire]:
    """The keys of the queues that a role reads or writes: without them AWS delivers nothing."""
    for wire in (*event_sources(aws), *failure_destinations(aws)):
        for action in _KEY_USES.get(wire.action, ()):
            yield Wire(f"key of {wire.resource}", wire.role, action, _key_of(aws, wire.resource))


def _key_of(aws: Aws, queue_arn: str) -> str:
    url = aws.sqs.get_queue_url(QueueName=queue_arn.rsplit(":", 1)[1])["QueueUrl"]
    attributes = aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["KmsMasterKeyId"])["Attributes"]
    return attributes["KmsMasterKeyId"]


def _mappings(aws: Aws) -> Iterator[tuple["EventSourceMappingConfigurationTypeDef", str]]:
    for mapping in aws.functions.list_event_source_mappings()["EventSourceMappings"]:
        configuration = aws.functions.get_function_configuration(FunctionName=mapping["FunctionArn"])
        yield mapping, configuration["Role"]
