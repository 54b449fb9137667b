"""What each function's role may do: exactly this, nothing else."""

import fnmatch
from collections.abc import Iterator

import pytest

from tests.infra.templates import Assembly, Statement, Template

TABLE = "${OrdersTable.Arn}"
POOL = "${PeoplePool.Arn}"
APPEND = {"Query", "PutItem", "ConditionCheckItem"}
WITH_CLAIM = APPEND | {"DeleteItem"}
PERSON = APPEND | {"GetItem", "BatchGetItem"}
LISTS = {"account-created", "vendor-created", "vendor-expiry", "buyer", "due", "waiting"}

ON_TABLE: dict[str, set[str]] = {
    "registration": PERSON | {"DeleteItem"},
    "api": PERSON,
    "operations": PERSON | {"UpdateItem", "DeleteItem"},
    "refunds": PERSON,
    "notifications": WITH_CLAIM,
    "enrichment": WITH_CLAIM | {"GetItem", "UpdateItem"},
    "publisher": {"UpdateItem"},
    "republish": {"Query", "UpdateItem"},
    "linking": WITH_CLAIM,
    "window": APPEND,
    "refunding": APPEND,
    "sweep": WITH_CLAIM | {"UpdateItem"},
    "reconciliation": {"Query", "GetItem", "PutItem", "UpdateItem"},
}
ON_INDEXES: dict[str, set[str]] = {
    "registration": {"buyer"},
    "api": {"account-created", "account-expiry", "buyer"},
    "operations": LISTS,
    "notifications": {"buyer"},
    "enrichment": {"buyer"},
    "linking": {"buyer"},
    "sweep": {"buyer", "due"},
    "reconciliation": {"vendor-created"},
}
SENDS: dict[str, set[str]] = {
    "api": {"Enrichment"},
    "publisher": {"Enrichment", "Republish", "PublisherFailures"},
    "republish": {"Enrichment"},
    "linking": {"LinkingFailures"},
    "sweep": {"Enrichment", "Republish"},
    "reconciliation": {"Enrichment"},
    "operations": {"Notifications", "Enrichment", "Republish"},
}
LETTERS = ["NotificationsDeadLetters", "EnrichmentDeadLetters", "RepublishDeadLetters"]
CLEARS = {"operations": {*LETTERS, "PublisherFailures", "LinkingFailures"}}
RECEIVES = {"notifications": "Notifications", "enrichment": "Enrichment", "republish": "Republish"}
POSTPONES = {"enrichment": {"ChangeMessageVisibility", "GetQueueUrl"}}
MARKETPLACE: dict[str, set[str]] = {
    "registration": {"ResolveCustomer"},
    "enrichment": {
        "DescribeAgreement",
        "GetAgreementTerms",
        "GetAgreementEntitlements",
        "GetEntitlements",
        "SearchAgreements",
        "GetOffer",
        "DescribeEntity",
    },
    "reconciliation": {"SearchAgreements", "GetEntitlements"},
    "refunds": {
        "ListAgreementInvoiceLineItems",
        "GetAgreementCancellationRequest",
        "CancelAgreementCancellationRequest",
    },
    "refunding": {
        "SendAgreementCancellationRequest",
        "GetAgreementCancellationRequest",
        "CancelAgreementCancellationRequest",
        "ListAgreementInvoiceLineItems",
        "BatchCreateBillingAdjustmentRequest",
        "GetBillingAdjustmentRequest",
    },
}
STREAMS = {"publisher", "linking"}
PUBLISHES = {"publisher", "republish"}
READS_SECRET = {"registration", "api", "operations", "refunds"}
FUNCTIONS = sorted(ON_TABLE)


def _statements(template: Template, function: str) -> Iterator[Statement]:
    policies = template.of_type("IAM::Policy")
    document = policies[f"Functions{function.capitalize()}RoleDefaultPolicy"]["PolicyDocument"]
    return template.statements(document)


def _allowed(aws: Assembly, function: str, service: str) -> set[tuple[str, str]]:
    """Pairs of action and resource of one service."""
    return {
        (action.partition(":")[2], resource)
        for each in _statements(aws.orders, function)
        for action in each.actions
        for resource in each.resources
        if each.effect == "Allow" and action.startswith(f"{service}:")
    }


@pytest.mark.parametrize("function", FUNCTIONS)
def test_table_actions(aws: Assembly, function: str) -> None:
    expected = {(action, TABLE) for action in ON_TABLE[function]}
    expected |= {("Query", f"{TABLE}/index/{name}") for name in ON_INDEXES.get(function, set())}
    if function in STREAMS:
        stream = {"DescribeStream", "GetRecords", "GetShardIterator"}
        expected |= {(action, "${OrdersTable.StreamArn}") for action in stream} | {("ListStreams", "*")}
    assert _allowed(aws, function, "dynamodb") == expected


@pytest.mark.parametrize("function", FUNCTIONS)
def test_queues(aws: Assembly, function: str) -> None:
    expected = {("SendMessage", f"${{Queues{name}Queue.Arn}}") for name in SENDS.get(function, set())}
    if function in RECEIVES:
        received = {"ReceiveMessage", "DeleteMessage", "GetQueueAttributes"} | POSTPONES.get(function, set())
        expected |= {(action, f"${{Queues{RECEIVES[function]}Queue.Arn}}") for action in received}
    for name in CLEARS.get(function, set()):
        clear = {"ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes"}
        expected |= {(action, f"${{Queues{name}Queue.Arn}}") for action in clear}
    assert _allowed(aws, function, "sqs") == expected


@pytest.mark.parametrize("function", FUNCTIONS)
def test_bus_secret_and_marketplace(aws: Assembly, function: str) -> None:
    bus = {("PutEvents", "${Bus.Arn}")} if function in PUBLISHES else set()
    assert _allowed(aws, function, "events") == bus
    secret = "arn:aws:secretsmanager:us-east-1:${AWS::AccountId}:secret:marketplace-orders/origin-??????"
    reads = {("GetSecretValue", secret)} if function in READS_SECRET else set()
    assert _allowed(aws, function, "secretsmanager") == reads
    offers = "arn:aws:aws-marketplace:*:*:AWSMarketplace/Offer/*"
    marketplace = {
        (action, offers if action == "DescribeEntity" else "*") for action in MARKETPLACE.get(function, set())
    }
    assert _allowed(aws, function, "aws-marketplace") == marketplace


@pytest.mark.parametrize("function", FUNCTIONS)
def test_functions_called(aws: Assembly, function: str) -> None:
    """Operations start a reconciliation; nothing else calls a function by itself."""
    starts = {("InvokeFunction", "${FunctionsReconciliationFunction.Arn}")}
    assert _allowed(aws, function, "lambda") == (starts if function == "operations" else set())


@pytest.mark.parametrize("function", FUNCTIONS)
def test_workflows(aws: Assembly, function: str) -> None:
    """The sweep looks after the runs of refunds and starts lost ones again."""
    runs = "arn:aws:states:us-east-1:${AWS::AccountId}:execution:orders-refund:*"
    may = {("StartExecution", "${RefundWorkflow}"), ("DescribeExecution", runs)}
    assert _allowed(aws, function, "states") == (may if function == "sweep" else set())


@pytest.mark.parametrize("function", FUNCTIONS)
def test_people(aws: Assembly, function: str) -> None:
    """Operations find a user by address and delete one; nobody else reads the pool."""
    may = {"ListUsers", "AdminDeleteUser"} if function == "operations" else set()
    assert _allowed(aws, function, "cognito-idp") == {(action, POOL) for action in may}


@pytest.mark.parametrize("function", FUNCTIONS)
def test_keys(aws: Assembly, function: str) -> None:
    write = {"Encrypt", "GenerateDataKey", "GenerateDataKeyWithoutPlaintext", "ReEncryptFrom", "ReEncryptTo"}
    expected = {(action, "${TableKey.Arn}") for action in write | {"Decrypt", "DescribeKey"}}
    if function in SENDS:
        expected |= {(action, "${MessagesKey.Arn}") for action in ("Decrypt", "GenerateDataKey")}
    if function in RECEIVES:
        expected.add(("Decrypt", "${MessagesKey.Arn}"))
    assert _allowed(aws, function, "kms") == expected


@pytest.mark.parametrize("function", FUNCTIONS)
def test_table_key_is_used_through_dynamodb_only(aws: Assembly, function: str) -> None:
    for each in _statements(aws.orders, function):
        if "${TableKey.Arn}" in each.resources:
            via = each.conditions["StringEquals"]["kms:ViaService"]
            assert aws.orders.text(via) == "dynamodb.${AWS::Region}.amazonaws.com"


@pytest.mark.parametrize("function", FUNCTIONS)
def test_nothing_else(aws: Assembly, function: str) -> None:
    known = {
        "dynamodb",
        "sqs",
        "events",
        "secretsmanager",
        "aws-marketplace",
        "cognito-idp",
        "kms",
        "lambda",
        "states",
    }
    actions = {action for each in _statements(aws.orders, function) for action in each.actions}
    assert {action for action in actions if action.partition(":")[0] not in known} == {
        "logs:CreateLogStream",
        "logs:PutLogEvents",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments",
    }
    assert not any("*" in action for action in actions)


def test_no_role_may_scan(aws: Assembly) -> None:
    for template in aws.templates:
        for name, policy in template.of_type("IAM::Policy").items():
            for statement in template.statements(policy["PolicyDocument"]):
                for action in statement.actions:
                    assert not fnmatch.fnmatch("dynamodb:Scan", action), name


def test_every_role_is_one_functions_and_has_no_managed_policy(aws: Assembly) -> None:
    roles = aws.orders.of_type("IAM::Role")
    assert {name for name in roles if name.startswith("Functions")} == {
        f"Functions{name.capitalize()}Role" for name in FUNCTIONS
    }
    assert not any("ManagedPolicyArns" in role for role in roles.values())
