"""What no log line of a whole run may hold, whoever's test brought it in: asked of the run's own stack.

People are those who can sign in, tokens those that AWS resolved, accounts those that bought; names, addresses
and reasons are what the table keeps about them. Nothing has to be announced by the tests.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from local.embedded.description import RunningStack
from local.embedded.front_door import SESSION_COOKIE
from tests.e2e.support.aws import Aws

Lines = Mapping[str, str]
"""What each log group holds, line after line."""

# Shapes that are wrong whatever they say, also of what a test made up and nothing kept.
SHAPES: Final = {
    "an AWS account": re.compile(r"(?<![\w-])(?<!\d\.)\d{12}(?![\w-])", re.ASCII),
    "an e-mail address": re.compile(r"(?<!\*)\b[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"),
    "an ID token": re.compile(r"\beyJ[\w-]{20,}\.eyJ[\w-]{20,}"),
    "a session cookie": re.compile(re.escape(SESSION_COOKIE) + r"=\w"),
    "a form's token": re.compile(r"x-amzn-marketplace-token['\"]?\s*[=:]\s*['\"]?\w"),
}
_SESSION_ID: Final = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
_ID: Final = re.compile(r"(?:app|org)-[0-9a-f]+")
_ABOUT_PEOPLE: Final = frozenset({"email", "text", "reason", "name"})
_SHORTEST: Final = 8


@dataclass(frozen=True)
class Run:
    """What the run used that is nobody else's business: each by what it is."""

    secrets: Mapping[str, frozenset[str]]
    sessions: frozenset[str]


def indiscretions(lines: Lines, run: Run) -> list[str]:
    """What the logs give away, and in which group."""
    return [f"{group}: {what}" for group, text in lines.items() for what in _given_away(text, run)]


def _given_away(text: str, run: Run) -> Iterator[str]:
    for what, shape in SHAPES.items():
        yield from (f"{what} ({found[0]})" for found in shape.finditer(text))
    for what, secrets in run.secrets.items():
        yield from (f"{what} ({secret})" for secret in sorted(secrets) if secret in text)
    for candidate in set(_SESSION_ID.findall(text)):
        if hashlib.sha256(candidate.encode()).hexdigest() in run.sessions:
            yield f"a session ({candidate})"


def logs_of(aws: Aws) -> Lines:
    """Everything that the stack's functions, API and workflow have written; not what tests deployed."""
    groups = aws.logs.get_paginator("describe_log_groups").paginate()
    names = [group["logGroupName"] for page in groups for group in page["logGroups"]]
    return {name: "\n".join(_lines(aws, name)) for name in names if not name.startswith("/aws/lambda/lab-")}


def _lines(aws: Aws, group: str) -> Iterator[str]:
    pages = aws.logs.get_paginator("filter_log_events").paginate(logGroupName=group)
    return (event["message"] for page in pages for event in page["events"])


def run_of(aws: Aws, stack: RunningStack) -> Run:
    """Everybody and everything that the run had to do with."""
    control = stack.simulator["control"]
    items = list(_items(aws, stack.outputs["TableName"]))
    buyers = httpx.get(f"{control}/buyers", timeout=30, trust_env=False).json()
    resolved = {"operation": "ResolveCustomer"}
    calls = httpx.get(f"{control}/calls", params=resolved, timeout=30, trust_env=False).json()["calls"]
    secrets = {
        "an AWS account that bought": {each["account_id"] for each in buyers},
        "a registration token": {call["params"].get("RegistrationToken", "") for call in calls},
        "a person's address": set(_addresses(aws, stack)),
        "what is kept of a person": set(_kept(items)),
        "the front door's secret": {_origin_secret(aws, stack)},
    }
    known = {what: frozenset(filter(_telling, found)) for what, found in secrets.items()}
    return Run(known, frozenset(_sessions(items)))


def _telling(secret: str) -> bool:
    # An erased name is the id of what it named, and ids may be told.
    return len(secret) >= _SHORTEST and not _ID.fullmatch(secret)


def _addresses(aws: Aws, stack: RunningStack) -> Iterator[str]:
    pages = aws.sign_ins.get_paginator("list_users").paginate(UserPoolId=stack.outputs["UserPoolId"])
    users = (user for page in pages for user in page["Users"])
    return (each["Value"] for user in users for each in user["Attributes"] if each["Name"] == "email")


def _items(aws: Aws, table: str) -> Iterator[Mapping[str, Any]]:
    for page in aws.dynamodb.get_paginator("scan").paginate(TableName=table):
        yield from page["Items"]


def _kept(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    return (each["S"] for item in items for key, each in item.items() if key in _ABOUT_PEOPLE and "S" in each)


def _sessions(items: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    names = (item["pk"]["S"] for item in items)
    return (name.removeprefix("SESSION#") for name in names if name.startswith("SESSION#"))


def _origin_secret(aws: Aws, stack: RunningStack) -> str:
    return aws.secrets.get_secret_value(SecretId=stack.outputs["OriginSecretName"])["SecretString"]
