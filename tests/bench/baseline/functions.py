"""Deploy a baseline function beside ours, alike in everything but its code."""

import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tests.bench.baseline.replay import Replay

if TYPE_CHECKING:
    from tests.bench.stack.clients import Clients

_HANDLER: Final = Path(__file__).with_name("handler.py")
_ROLE: Final = "bench-baseline"


def create_role(clients: "Clients") -> str:
    """The role of every baseline function; it may do everything, the engine is thrown away."""
    trust = _policy({"Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"})
    role = clients.iam.create_role(RoleName=_ROLE, AssumeRolePolicyDocument=trust)
    clients.iam.put_role_policy(
        RoleName=_ROLE, PolicyName="everything", PolicyDocument=_policy({"Action": "*", "Resource": "*"})
    )
    return role["Role"]["Arn"]


def deploy(clients: "Clients", name: str, made: Replay, *, like: str, role: str) -> str:
    """Create the function with the dependencies layer, memory, timeout and runtime of the one it is like.

    Answers its ARN.
    """
    deployed = clients.functions.get_function_configuration(FunctionName=like)
    created = clients.functions.create_function(
        FunctionName=name,
        Role=role,
        Runtime=deployed["Runtime"],
        Handler="handler.lambda_handler",
        Code={"ZipFile": _zipped(made)},
        Layers=[deployed["Layers"][0]["Arn"]],
        MemorySize=deployed["MemorySize"],
        Timeout=deployed["Timeout"],
    )
    clients.functions.get_waiter("function_active_v2").wait(FunctionName=name)
    return created["FunctionArn"]


def _policy(statement: dict[str, Any]) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **statement}]})


def _zipped(made: Replay) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.write(_HANDLER, "handler.py")
        archive.writestr("calls.json", made.text)
    return buffer.getvalue()
