"""What was recorded and not written yet."""

from marketplace_orders.observability import recorded


def sums() -> dict[str, float]:
    """Return the sum of each metric, over all dimensions."""
    found: dict[str, float] = {}
    for each in recorded():
        for name, values in each.metric_set.items():
            found[name] = found.get(name, 0) + sum(values["Value"])
    return found


def series(name: str) -> dict[tuple[str, ...], list[float]]:
    """Return the values of the metric *name* by those of its dimensions, in the order of its definition."""
    found: dict[tuple[str, ...], list[float]] = {}
    for each in recorded():
        if name in each.metric_set:
            dimensions = {
                key: value for names in getattr(each, "dimension_sets", ()) for key, value in names.items()
            }
            found[tuple(dimensions.values())] = list(each.metric_set[name]["Value"])
    return found
