"""The five queues."""

from aws_cdk import aws_kms as kms
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.alarms import Alarms
from infra.functions import KINDS
from infra.work_queue import LastResortQueue, WorkQueue


class Queues(Construct):
    """Work for three functions, and a last resort for each of the two streams."""

    def __init__(self, scope: Construct, construct_id: str, *, key: kms.IKey, alarms: Alarms) -> None:
        super().__init__(scope, construct_id)
        self._key = key
        self._alarms = alarms
        self.notifications = self._work("notifications")
        self.enrichment = self._work("enrichment")
        self.republish = self._work("republish")
        self.work = {
            "Notifications": self.notifications,
            "Enrichment": self.enrichment,
            "Republish": self.republish,
        }
        self.publisher_failures = self._failures("publisher")
        self.linking_failures = self._failures("linking")

    @property
    def dead_letters(self) -> dict[str, tuple[LastResortQueue, WorkQueue | None]]:
        """Every dead-letter queue by the name that operations know it by, and where its messages go back."""
        work = {name.lower(): (queue.dead_letters, queue) for name, queue in self.work.items()}
        streams = {
            "publisher-failures": (self.publisher_failures, None),
            "linking-failures": (self.linking_failures, None),
        }
        return {**work, **streams}

    def _work(self, function: str) -> WorkQueue:
        return WorkQueue(
            self,
            function.capitalize(),
            key=self._key,
            alarms=self._alarms,
            timeout=KINDS[function].size.timeout,
        )

    def _failures(self, function: str) -> LastResortQueue:
        failures = LastResortQueue(
            self,
            f"{function.capitalize()}Failures",
            name=f"{function}-failures",
            key=self._key,
            alarms=self._alarms,
            meaning=f"The function {function} gave up on a part of the table's stream; the sweep repeats it.",
        )
        acknowledge(failures.queue, {"SQS3": "It is a dead-letter queue itself, of a stream."})
        return failures
