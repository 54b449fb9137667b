"""Every call of a function is counted, whoever calls it.

The engine counts calls through the API alone: not those by queues, streams, schedules, workflows and HTTP.
"""

import time
from typing import Any


def repair(lambda_svc: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Count where every call passes, and no longer where the API answers."""
    tell, dispatch = lambda_svc._emit_lambda_metrics, lambda_svc._execute_function_dispatch

    def dispatched(func: Any, config: dict[str, Any], *call: Any) -> Any:  # noqa: ANN401 - only passed on
        began = time.time()
        result = dispatch(func, config, *call)
        failed = isinstance(result, dict) and bool(result.get("error"))
        took = (time.time() - began) * 1000
        tell(config.get("FunctionName", "unknown"), duration_ms=took, error=failed, throttle=False)
        return result

    def told(function_name: str, duration_ms: float, error: bool, throttle: bool) -> None:
        if throttle:
            tell(function_name, duration_ms=duration_ms, error=error, throttle=throttle)

    lambda_svc._execute_function_dispatch, lambda_svc._emit_lambda_metrics = dispatched, told
