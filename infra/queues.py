"""The five queues."""

from aws_cdk import aws_kms as kms
from aws_cdk import aws_sqs as sqs
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
    def by_reader(self) -> dict[str, sqs.IQueue]:
        """The queues of work, by the function that reads them."""
        return {name.lower(): each.queue for name, each in self.work.items()}

    @property
    def dead_letters(self) -> dict[str, sqs.IQueue]:
        """What needs a person, by the function that could not deal with it."""
        failures = {"publisher": self.publisher_failures, "linking": self.linking_failures}
        letters = {name.lower(): each.dead_letters for name, each in self.work.items()}
        return {name: each.queue for name, each in {**letters, **failures}.items()}

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
