"""A template may hold alarms on metric maths.

The engine refuses the whole stack for one of them. It could not judge it in any case: such an alarm is there
to be looked at, and watches a metric that nobody has.
"""

from typing import Any

_NAMESPACE = "metric maths"


def repair(provisioners: Any) -> None:  # noqa: ANN401 - a module of the engine's environment
    """Replace what the module keeps of an alarm in a template."""
    kept = provisioners._cw_metric_alarm_record

    def record(name: str, properties: dict[str, Any]) -> dict[str, Any]:
        queries = properties.get("Metrics")
        if queries:
            (watched,) = (each for each in queries if each.get("ReturnData", True))
            stand_in = {"Namespace": _NAMESPACE, "MetricName": watched.get("Expression", watched["Id"])}
            properties = {**properties, **stand_in, "Metrics": None}
        found: dict[str, Any] = kept(name, properties)
        return found

    provisioners._cw_metric_alarm_record = record
