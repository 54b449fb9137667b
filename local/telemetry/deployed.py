"""The alarms of the template that is deployed, with the names that its resources have."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from local.telemetry.alarm import Alarm

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient

STACK: Final = "MarketplaceOrders"


def deployed_alarms(stacks: "CloudFormationClient") -> list[Alarm]:
    """Every alarm of the stack, by name."""
    template = stacks.get_template(StackName=STACK)["TemplateBody"]
    names = Names(stacks, STACK)
    return alarms_of(template, names)


def alarms_of(template: Mapping[str, Any], names: "Names") -> list[Alarm]:
    """Every alarm of a template, by name."""
    found = [
        Alarm.of(each["Properties"], names.resolve)
        for each in template["Resources"].values()
        if each["Type"] == "AWS::CloudWatch::Alarm"
    ]
    return sorted(found, key=lambda alarm: alarm.name)


class Names:
    """What the intrinsic functions of a stack's template stand for."""

    def __init__(self, stacks: "CloudFormationClient", stack: str) -> None:
        found = stacks.describe_stack_resources(StackName=stack)["StackResources"]
        self._physical = {each["LogicalResourceId"]: each["PhysicalResourceId"] for each in found}

    def resolve(self, value: object) -> str:
        """A literal as it is, a `Ref` as the resource's id, a queue's `QueueName` as its name.

        Raises:
            ValueError: any other intrinsic function; no alarm uses one.
        """
        match value:
            case {"Ref": name}:
                return self._physical[name]
            case {"Fn::GetAtt": [name, "QueueName"]}:
                return self._physical[name].rsplit("/", 1)[1]
            case str():
                return value
        raise ValueError(f"cannot be resolved: {value}")
