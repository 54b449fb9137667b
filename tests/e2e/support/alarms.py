"""The alarms of the running stack, judged over what it tells from now on."""

from datetime import UTC, datetime, timedelta

from local.embedded.description import RunningStack
from local.telemetry.alarm import Alarm
from local.telemetry.deployed import deployed_alarms
from local.telemetry.evaluating import FURTHER, State, judge
from local.telemetry.point import Point
from local.telemetry.reading import Reader
from tests.e2e.support.aws import Aws
from tests.e2e.support.polling import eventually

NOW = timedelta()


class Watch:
    """Points that the engine cannot have may be told to it as well."""

    def __init__(self, aws: Aws, stack: RunningStack) -> None:
        self._stack = stack
        self._since = datetime.now(UTC)
        self._told: list[Point] = []
        self.alarms = {alarm.name: alarm for alarm in deployed_alarms(aws.stacks)}

    def tell(self, *points: Point) -> None:
        """Add points to those that are read."""
        self._told += points

    def points(self, ahead: timedelta = NOW) -> list[Point]:
        """Everything since the watch began, as it would be read so much later."""
        now = datetime.now(UTC) + ahead
        return [*Reader(self._stack, lambda: now).points(self._since), *self._told]

    def saying(self, state: State, ahead: timedelta = NOW) -> set[str]:
        """The names of the alarms in that state, so much later."""
        points, now = self.points(ahead), datetime.now(UTC) + ahead
        return {name for name, alarm in self.alarms.items() if judge(alarm, points, now).state is state}

    def fires(self, *names: str, ahead: timedelta = NOW) -> None:
        """Wait until each of these alarms fires."""
        self._wait(State.ALARM, set(names), ahead)

    def clears(self, *names: str, ahead: timedelta = NOW) -> None:
        """Wait until each of these alarms has nothing to say."""
        self._wait(State.OK, set(names), ahead)

    def clears_later(self, *names: str) -> None:
        """Look again when today is out of the alarms' sight, and nothing new has happened."""
        self.clears(*names, ahead=max(sight(self.alarms[name]) for name in names))

    def _wait(self, state: State, names: set[str], ahead: timedelta) -> None:
        missing = set(names)

        def reached() -> bool:
            missing.difference_update(self.saying(state, ahead))
            return not missing

        try:
            eventually(reached, seconds=60, what=state)
        except AssertionError as error:
            raise AssertionError(f"{error}; still missing: {sorted(missing)}") from None


def sight(alarm: Alarm) -> timedelta:
    """How far an alarm looks back."""
    return (alarm.periods + FURTHER) * alarm.period
