"""``make console-dev``: the console from its sources, against the running stack.

Vite serves the pages and hands `/api`, `/aws` and `/config.json` on to the front door.
"""

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from local.embedded.clients import CONFIG, session
from local.embedded.description import RunningStack
from local.embedded.settings import ROOT, Settings

if TYPE_CHECKING:
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient

_PORT: Final = 5173


def main() -> None:
    """Let the development server sign people in, and become it."""
    parser = argparse.ArgumentParser(prog="python -m local.embedded.console_dev", description=__doc__)
    parser.add_argument("--port", type=int, default=_PORT)
    parser.add_argument("--stack", type=Path, default=Settings().stack_file, help="its stack.json")
    given = parser.parse_args()
    if not given.stack.is_file():
        sys.exit("make console-dev: no stack is running; start one with `make run`")
    stack = RunningStack.read(given.stack)
    cognito = session().client("cognito-idp", endpoint_url=stack.engine["endpoint"], config=CONFIG)
    let_sign_in(cognito, stack.outputs, f"http://localhost:{given.port}")
    npm = Path(sys.executable).with_name("npm")
    command = [str(npm), "run", "--silent", "dev", "--", "--port", str(given.port), "--strictPort"]
    os.chdir(ROOT / "console")
    os.execve(  # noqa: S606 - no shell is wanted
        npm, command, {**os.environ, "FRONT_DOOR": stack.outputs["FrontDoorUrl"]}
    )


def let_sign_in(cognito: "CognitoIdentityProviderClient", outputs: Mapping[str, str], origin: str) -> None:
    """Let the running stack's console client come back to *origin* after signing in and out.

    The template does not know of it, so that it stays the one for AWS.
    """
    which = {"UserPoolId": outputs["UserPoolId"], "ClientId": outputs["UserPoolClientId"]}
    found: dict[str, Any] = dict(cognito.describe_user_pool_client(**which)["UserPoolClient"])
    _add(found["CallbackURLs"], f"{origin}/callback")
    _add(found["LogoutURLs"], f"{origin}/")
    # An update resets what it does not name, and refuses what only an answer holds: dates, and empty names.
    known = cognito.meta.service_model.operation_model("UpdateUserPoolClient").input_shape
    members = set(known.members) if known else set()
    cognito.update_user_pool_client(
        **{key: value for key, value in found.items() if key in members and value != ""}
    )


def _add(urls: list[str], url: str) -> None:
    if url not in urls:
        urls.append(url)


if __name__ == "__main__":
    main()
