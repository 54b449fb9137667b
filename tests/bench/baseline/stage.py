"""Everything that the baselines need: a role, a table like ours with the same stream consumers, functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tests.bench.baseline import consumers, functions
from tests.bench.baseline.replay import Replay, replay, seeds
from tests.bench.baseline.routes import add_route
from tests.bench.calls.recordings import Recordings
from tests.bench.stack.quiet import wait_published
from tests.bench.stack.scene import Scene
from tests.bench.stack.tables import create_like, fill

TABLE: Final = "bench-baseline"


@dataclass(frozen=True)
class Stage:
    """Where baselines are deployed: beside the stack's own functions, on the same engine."""

    scene: Scene
    recordings: Recordings
    role: str

    def replay(self, operation: str, *, table: str = TABLE) -> Replay:
        """The recorded calls of an operation, on the baselines' table unless told otherwise."""
        recorded = self.recordings.by_name[operation]
        return replay(recorded.calls, table, replacing=self.scene.table, ids=recorded.operation.ids)

    def function(self, name: str, made: Replay, *, like: str) -> str:
        """Deploy ``bench-<name>``, like our function of the folder ``like``; answers its ARN."""
        deployed = self.scene.function(like)
        return functions.deploy(self.scene.clients, f"bench-{name}", made, like=deployed, role=self.role)

    def route(self, key: str, made: Replay, *, like: str, signed_in: bool = False) -> str:
        """Deploy a baseline behind our HTTP API, ``<method> <name>``; answers its path."""
        arn = self.function(key.split()[1], made, like=like)
        return add_route(self.scene.clients, self.scene.api_id, key, arn, signed_in=signed_in)

    def rest(self) -> None:
        """Return when the streams of both sides have been read to their ends."""
        wait_published(self.scene.clients.dynamodb, self.scene.table, TABLE)

    def seed(self, made: Replay, keys: Sequence[str]) -> None:
        """Put into the baselines' table what a replay finds there."""
        fill(self.scene.clients.dynamodb, TABLE, seeds(self.recordings.before, made, keys))


def build(scene: Scene, recordings: Recordings) -> Stage:
    """Make the role, the table and the consumers of its stream."""
    clients = scene.clients
    role = functions.create_role(clients)
    stream = create_like(clients.dynamodb, scene.table, TABLE, stream=True)
    ours = clients.dynamodb.describe_table(TableName=scene.table)["Table"]["LatestStreamArn"]
    consumers.attach(clients, stream=stream, of_stream=ours, table=TABLE, role=role)
    return Stage(scene, recordings, role)
