"""The rows of (c)."""

from collections.abc import Iterator

from tests.bench import limits
from tests.bench.baseline.stage import Stage
from tests.bench.calls.operations import BIND, LIST, NOTIFICATION, REGISTRATION
from tests.bench.effort import Effort
from tests.bench.report import Figure, at_least, at_most, beside
from tests.bench.stack.prepared import prepared
from tests.bench.statistics import Pair
from tests.bench.warm import sides
from tests.bench.warm.contest import Contest


def measure(stage: Stage, effort: Effort) -> Iterator[Figure]:
    """Latency of each operation for one client, and the rate of registrations for several."""
    registration = _registration(stage, effort)
    _warm_up(registration, effort)
    yield from _latency(registration, effort, limit=True)
    yield _rate(registration, effort)
    for contest, limited in ((_binding(stage, effort), True), (_listing(stage), True)):
        _warm_up(contest, effort)
        yield from _latency(contest, effort, limit=limited)
    notification = _notification(stage)
    _warm_up(notification, effort)
    yield from _latency(notification, effort, limit=False)


def _registration(stage: Stage, effort: Effort) -> Contest:
    path = stage.route("POST registration", stage.replay(REGISTRATION), like="registration")
    return sides.registration(stage.scene, path, effort, stage.rest)


def _binding(stage: Stage, effort: Effort) -> Contest:
    count = effort.warm_up + effort.calls
    orders = prepared(stage.scene, stage.recordings.before, stage.recordings.order, count)
    made = stage.replay(BIND)
    stage.seed(made, [sides.key(number) for number in range(count)])
    path = stage.route("POST bind", made, like="api", signed_in=True)
    return sides.binding(stage.scene, path, orders)


def _listing(stage: Stage) -> Contest:
    """Both sides read the same table: the page is the same one."""
    made = stage.replay(LIST, table=stage.scene.table)
    return sides.listing(stage.scene, stage.route("GET list", made, like="api", signed_in=True))


def _notification(stage: Stage) -> Contest:
    function = stage.function("notification", stage.replay(NOTIFICATION), like="notifications")
    return sides.notification(stage.scene, function)


def _warm_up(contest: Contest, effort: Effort) -> None:
    """As many processes as there will be clients have started, and each has served a few calls."""
    contest.rates(effort.warm_up, clients=effort.clients, rounds=1)


def _latency(contest: Contest, effort: Effort, *, limit: bool) -> Iterator[Figure]:
    ours, baseline = contest.latencies(effort.calls)
    p50, p99 = Pair.of(ours.p50, baseline.p50), Pair.of(ours.p99, baseline.p99)
    measure = f"warm {contest.name}, p50"
    if limit:
        yield at_most(limits.WARM, p50, "ms", part="c", measure=measure)
    else:
        yield beside(p50, "ms", part="c", measure=measure)
    yield beside(p99, "ms", part="c", measure=f"warm {contest.name}, p99")


def _rate(contest: Contest, effort: Effort) -> Figure:
    rates = contest.rates(effort.rate_calls, clients=effort.clients, rounds=effort.rounds)
    measure = f"registrations of {effort.clients} clients"
    return at_least(limits.RATE, rates, "/s", part="c", measure=measure)
