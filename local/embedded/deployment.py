"""Create the synthesized stacks through the engine's CloudFormation."""

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from local.embedded.assembly import StackTemplate
from local.embedded.clients import CONFIG, session
from local.embedded.errors import DeployFailed
from local.embedded.uploads import upload

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient

# What `cdk bootstrap` leaves behind; every template checks it.
_BOOTSTRAP_PARAMETER: Final = "/cdk-bootstrap/hnb659fds/version"
_BOOTSTRAP_VERSION: Final = "30"
_PATIENCE: Final = 120.0  # seconds for one stack


def create_stacks(stacks: Sequence[StackTemplate], engine_url: str) -> dict[str, str]:
    """Create the stacks one after the other; answers all their outputs.

    Raises:
        DeployFailed: a stack was refused; the message holds the engine's reasons.
    """
    ssm = session().client("ssm", endpoint_url=engine_url, config=CONFIG)
    ssm.put_parameter(Name=_BOOTSTRAP_PARAMETER, Value=_BOOTSTRAP_VERSION, Type="String", Overwrite=True)
    upload([asset for stack in stacks for asset in stack.assets], engine_url)
    cloudformation = session().client("cloudformation", endpoint_url=engine_url, config=CONFIG)
    outputs: dict[str, str] = {}
    for stack in stacks:
        outputs |= _create(cloudformation, stack, engine_url)
    return outputs


def _create(cloudformation: "CloudFormationClient", stack: StackTemplate, engine_url: str) -> dict[str, str]:
    cloudformation.create_stack(
        StackName=stack.name,
        TemplateURL=f"{engine_url}/{stack.bucket}/{stack.key}",
        Capabilities=["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
        OnFailure="DO_NOTHING",
    )
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        found = cloudformation.describe_stacks(StackName=stack.name)["Stacks"][0]
        if found["StackStatus"] == "CREATE_COMPLETE":
            return {output["OutputKey"]: output["OutputValue"] for output in found.get("Outputs", [])}
        if found["StackStatus"] != "CREATE_IN_PROGRESS":
            break
        time.sleep(0.1)
    raise DeployFailed(f"stack {stack.name} was not created:\n{_reasons(cloudformation, stack.name)}")


def _reasons(cloudformation: "CloudFormationClient", name: str) -> str:
    events = cloudformation.describe_stack_events(StackName=name)["StackEvents"]
    failures = [event for event in events if event.get("ResourceStatus", "").endswith("FAILED")]
    return "\n".join(
        f"  {event.get('LogicalResourceId')}: {event.get('ResourceStatusReason')}" for event in failures
    )
