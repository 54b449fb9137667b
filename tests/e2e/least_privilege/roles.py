"""The running stack's roles, with one permission less for a moment."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from tests.e2e.least_privilege.grants import Grant, Policy, policies, positions, without
from tests.e2e.support.aws import Aws
from tests.infra.templates import Assembly

STACK = "MarketplaceOrders"


class Roles:
    """The roles of the stack, found by the logical ids of the template that it was made from."""

    def __init__(self, aws: Aws, assembly: Assembly) -> None:
        self._aws = aws
        self._template = assembly.orders
        self._policies = {policy.role: policy for policy in policies(assembly.orders)}

    @contextmanager
    def without(self, grant: Grant) -> Iterator[None]:
        """Take the permission away meanwhile."""
        policy = self._policies[grant.role]
        role, name = self._deployed[policy.role_id], policy.name
        usual = self._aws.iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
        lesser = without(_read(usual), positions(self._template, policy, grant))
        if lesser["Statement"]:
            self._put(role, name, lesser)
        else:
            self._aws.iam.delete_role_policy(RoleName=role, PolicyName=name)
        try:
            yield
        finally:
            self._put(role, name, _read(usual))

    def arn(self, role: str) -> str:
        """The ARN of a role, by its name in a ``Grant``."""
        name = self._deployed[self._policies[role].role_id]
        return self._aws.iam.get_role(RoleName=name)["Role"]["Arn"]

    def policy(self, role: str) -> Policy:
        """What the template says of a role."""
        return self._policies[role]

    def _put(self, role: str, name: str, document: dict[str, Any]) -> None:
        self._aws.iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(document))

    @cached_property
    def _deployed(self) -> dict[str, str]:
        pages = self._aws.stacks.get_paginator("list_stack_resources").paginate(StackName=STACK)
        found = [each for page in pages for each in page["StackResourceSummaries"]]
        return {each["LogicalResourceId"]: each["PhysicalResourceId"] for each in found}


def _read(document: object) -> dict[str, Any]:
    # botocore reads the document; the stubs know it as text as well.
    if not isinstance(document, dict):
        raise TypeError("botocore decodes policies")
    return document
