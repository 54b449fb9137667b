"""A message that failed is hidden for as long as it should wait."""

from datetime import timedelta

from marketplace_orders.adapters.deliveries import SqsDeliveries
from marketplace_orders.ports.deliveries import Delivery
from tests.unit.marketplace.conftest import Stubbed

URL = "https://sqs.us-east-1.amazonaws.com/111111111111/enrichment"
DELIVERY = Delivery("m-1", "arn:aws:sqs:us-east-1:111111111111:enrichment", "receipt-1", 2)


def test_the_message_comes_again_after_the_pause_and_the_url_is_asked_for_once(stubbed: Stubbed) -> None:
    client, stub = stubbed("sqs")
    named = {"QueueName": "enrichment", "QueueOwnerAWSAccountId": "111111111111"}
    hidden = {"QueueUrl": URL, "ReceiptHandle": "receipt-1", "VisibilityTimeout": 40}
    stub.add_response("get_queue_url", {"QueueUrl": URL}, named)
    stub.add_response("change_message_visibility", {}, hidden)
    stub.add_response("change_message_visibility", {}, hidden)
    deliveries = SqsDeliveries(client)
    deliveries.put_off(DELIVERY, timedelta(seconds=40.2))
    deliveries.put_off(DELIVERY, timedelta(seconds=40.2))


def test_a_queue_that_does_not_answer_delivers_at_its_own_time(stubbed: Stubbed) -> None:
    client, stub = stubbed("sqs")
    stub.add_client_error("get_queue_url", "AccessDenied")
    SqsDeliveries(client).put_off(DELIVERY, timedelta(seconds=5))
