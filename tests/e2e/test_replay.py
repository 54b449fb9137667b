"""A snapshot that an older release made wrong is put right from its facts; what differs is published."""

from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from local.embedded import replay as local_replay
from local.embedded.description import RunningStack
from marketplace_orders.adapters.dynamodb.attributes import key_item
from marketplace_orders.adapters.dynamodb.codec import dumped
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.cli import replay
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store


class Archive:
    """A bound order, what spoils its snapshot, and the two ways to replay it."""

    def __init__(self, aws: Aws, stack: RunningStack, store: Store, operator: Person, order_id: str) -> None:
        self._aws, self._table = aws, stack.outputs["TableName"]
        self._store, self._operator, self.order_id = store, operator, order_id

    def spoil(self) -> None:
        """Store that the benefits are not active, as if the fold had said so."""
        (order,) = self._store.history(self.order_id).orders
        self._aws.dynamodb.update_item(
            TableName=self._table,
            Key=key_item(snapshot_key(self.order_id)),
            UpdateExpression="SET body = :body",
            ExpressionAttributeValues={":body": {"S": dumped(replace(order, benefits_active=False))}},
        )

    def command(self, *arguments: str) -> list[str]:
        """Run the command on this order; answers its report."""
        out = StringIO()
        own = ["--table", self._table, "--order", self.order_id, *arguments]
        assert replay.main(own, client=self._aws.dynamodb, out=out) == 0
        return out.getvalue().splitlines()

    def route(self, *, apply: bool) -> list[Json]:
        """Ask the API; answers the differences."""
        answer = self._operator.post(f"/api/ops/orders/{self.order_id}/replay", apply=apply)
        assert answer.status_code == 200, answer.text
        found: list[Json] = answer.json()["differences"]
        return found


@pytest.fixture
def archive(
    aws: Aws,
    stack: RunningStack,
    store: Store,
    marketplace: Marketplace,
    people: People,
    person: Person,
    buyer: str,
    bus: Bus,
) -> Archive:
    """A bound order of the person's that is published."""
    order_id = marketplace.buy(product="email", buyer_account=buyer, accepted_ago="PT72H")
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    assert person.bind(order_id, person.organization()).is_success
    bus.wait(order_id, "BenefitsActivated")
    eventually(lambda: _is_published(store, order_id), what="the last version's mark")
    return Archive(aws, stack, store, people.operator, order_id)


def _is_published(store: Store, order_id: str) -> bool:
    history = store.history(order_id)
    return history.published.get(order_id) == history.version


MEMBER = {"name": "benefits_active", "before": "false", "after": "true"}


def test_operations_replay_one_order(archive: Archive, store: Store, bus: Bus, person: Person) -> None:
    """O-59, O-80: a report, then the write, and what it changes for the platform."""
    archive.spoil()
    expected = {"order_id": archive.order_id, "members": [MEMBER], "events": ["BenefitsActivated"]}
    assert archive.route(apply=False) == [expected]
    version = store.history(archive.order_id).version
    assert archive.route(apply=True) == [expected]
    history = store.history(archive.order_id)
    assert (history.version, history.orders[0].benefits_active) == (version + 1, True)
    event = eventually(
        lambda: next(
            (told for kind, told in bus.of(archive.order_id) if told["sequence"] == version + 1), None
        ),
        what="the replay's event",
    )
    assert event["cause"] == ["Replayed"]
    assert archive.route(apply=True) == []
    assert person.timeline(archive.order_id)[-1]["kind"] == "Replayed"


def test_make_replay_reports_on_the_running_stack(
    archive: Archive, stack: RunningStack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    described = tmp_path / "stack.json"
    stack.write(described)
    archive.spoil()
    assert local_replay.main(["--stack", str(described), "--order", archive.order_id]) == 0
    assert "would publish 1 BenefitsActivated" in capsys.readouterr().out


def test_the_command_reports_first_and_writes_on_request(archive: Archive, store: Store) -> None:
    before = store.history(archive.order_id)
    assert archive.command()[-1].startswith("1 partitions read, 0 orders differ")
    archive.spoil()
    told = [archive.order_id, "    benefits_active: false -> true", "    publishes BenefitsActivated"]
    assert archive.command()[:3] == told
    assert store.history(archive.order_id).version == before.version
    assert archive.command("--apply")[-1] == "publishes 1 BenefitsActivated"
    assert archive.command()[-1].startswith("1 partitions read, 0 orders differ")
