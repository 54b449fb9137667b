"""The engine, with the repairs of ``local/embedded/repairs``. Run by path, in its own environment."""

import importlib
import runpy
import sys
from pathlib import Path
from typing import Final

_REPAIRS: Final = {
    "event_times": "ministack.services.eventbridge",
    "notification_times": "ministack.services.sns",
    "batch_actions": "ministack.core.iam_actions",
    "shared_layers": "ministack.core.lambda_runtime",
    "call_metrics": "ministack.services.lambda_svc",
    "log_streams": "ministack.services.cloudwatch_logs",
    "metric_maths": "ministack.services.cloudformation.provisioners",
}


def main() -> None:
    """Repair the engine's modules, then be the engine."""
    sys.path.insert(0, str(Path(__file__).with_name("repairs")))
    for repair, module in _REPAIRS.items():
        importlib.import_module(repair).repair(importlib.import_module(module))
    runpy.run_module("ministack", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
