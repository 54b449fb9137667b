"""Log groups are listed while a function logs for the first time, in the engine's own environment."""

import subprocess

from local.embedded.settings import ROOT

PYTHON = ROOT / ".venv-engine" / "bin" / "python"
REPAIRS = ROOT / "local" / "embedded" / "repairs"

SCRIPT = """
import json, sys
from ministack.services import cloudwatch_logs, lambda_svc
sys.path.insert(0, sys.argv[1])
if sys.argv[2] == "repaired":
    import log_streams
    log_streams.repair(cloudwatch_logs)

def stream(message):
    return {"events": [{"message": message}]}

class Said(str):
    # Somebody logs elsewhere just when this message is counted.
    def __len__(self):
        streams["added"] = stream("later")
        return super().__len__()

cloudwatch_logs._create_log_group({"logGroupName": "a"})
streams = cloudwatch_logs._log_groups["a"]["streams"]
streams["first"] = stream(Said("four"))
streams["second"] = stream("seven77")
status, _, body = cloudwatch_logs._describe_log_groups({})
print(status, [each["storedBytes"] for each in json.loads(body)["logGroups"]], sorted(streams))
"""


def _run(engine: str) -> subprocess.CompletedProcess[str]:
    command = [str(PYTHON), "-c", SCRIPT, str(REPAIRS), engine]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_stream_that_is_added_meanwhile_is_counted_the_next_time() -> None:
    ran = _run("repaired")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split("\n")[0] == "200 [11] ['added', 'first', 'second']"


def test_engine_fails_when_a_function_logs_meanwhile() -> None:
    ran = _run("as it is")
    assert "dictionary changed size during iteration" in ran.stderr
