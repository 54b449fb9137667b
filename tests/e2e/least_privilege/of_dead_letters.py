"""What the function `operations` needs its permissions on dead-letter queues for."""

import json
from typing import Any
from uuid import uuid4

from tests.e2e.least_privilege.calls import Attempt
from tests.e2e.least_privilege.of_notifications import license_updated
from tests.e2e.least_privilege.proofs import Case, Prepare, Proofs, on
from tests.e2e.least_privilege.resources import queue
from tests.e2e.least_privilege.world import World
from tests.e2e.support.marketplace import new_buyer

_FUNCTION = "operations"
_PATH = "/api/ops/dead-letters"

# By the name that operations know the queue by: its resource, its URL's output, and where letters go back.
_QUEUES = {
    "notifications": ("NotificationsDeadLetters", "NotificationsDeadLetterQueueUrl", "Notifications"),
    "enrichment": ("EnrichmentDeadLetters", "EnrichmentDeadLetterQueueUrl", "Enrichment"),
    "republish": ("RepublishDeadLetters", "RepublishDeadLetterQueueUrl", "Republish"),
    "publisher-failures": ("PublisherFailures", "PublisherFailuresQueueUrl", None),
    "linking-failures": ("LinkingFailures", "LinkingFailuresQueueUrl", None),
}


def _body(name: str) -> str:
    """What harms nobody when it is worked on again: news for a buyer, an order that is not there."""
    if name == "notifications":
        told = license_updated(f"agmt-{uuid4().hex}", new_buyer())
        return json.dumps({**told, "detail-type": "License Updated - Acceptor"})
    return json.dumps({"order_id": f"agmt-{uuid4().hex}", "since": None, "version": 0})


def _letter(world: World, name: str) -> str:
    url = world.stack.outputs[_QUEUES[name][1]]
    return world.aws.sqs.send_message(QueueUrl=url, MessageBody=_body(name))["MessageId"]


def forget_letters(world: World) -> None:
    """Leave the queues as they were found: empty."""
    for _, url, _ in _QUEUES.values():
        world.aws.sqs.purge_queue(QueueUrl=world.stack.outputs[url])


def _counts(world: World) -> Attempt:
    """The list of all queues; they are empty, so that nothing is waited for."""
    forget_letters(world)
    return lambda: world.calls.http(_FUNCTION, lambda: world.operator.get(_PATH))


def _discards(name: str) -> Prepare:
    def discards_a_dead_letter(world: World) -> Attempt:
        """One of two: the other one is put back."""
        _letter(world, name)
        body: dict[str, Any] = {
            "queue": name,
            "ids": [_letter(world, name)],
            "reason": "Of no use, 3.",
        }
        return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(f"{_PATH}/discard", **body))

    return discards_a_dead_letter


def _sends_back(name: str) -> Prepare:
    def sends_a_dead_letter_back(world: World) -> Attempt:
        ids = [_letter(world, name)]
        body: dict[str, Any] = {"queue": name, "ids": ids, "reason": "It can be read now, ticket 4."}
        return lambda: world.calls.http(_FUNCTION, lambda: world.operator.post(f"{_PATH}/redrive", **body))

    return sends_a_dead_letter_back


def _of(name: str) -> Proofs:
    letters, _, source = _QUEUES[name]
    discards = Case(_discards(name))
    back = on(queue(source), "sqs", SendMessage=Case(_sends_back(name))) if source else {}
    return back | on(
        queue(letters),
        "sqs",
        GetQueueAttributes=Case(_counts),
        ReceiveMessage=discards,
        ChangeMessageVisibility=discards,
        DeleteMessage=discards,
    )


PROOFS: Proofs = {key: proof for name in _QUEUES for key, proof in _of(name).items()}
