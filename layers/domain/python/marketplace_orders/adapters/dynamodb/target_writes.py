"""Writing targets once, whatever is repeated or missing."""

from typing import Any

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import item, plain
from marketplace_orders.adapters.dynamodb.companions import ABSENT, companion_action
from marketplace_orders.adapters.dynamodb.conflicts import cancellation
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.domain.errors import Contended, KeyReused, NotFound
from marketplace_orders.ports.directory import Application, Organization, T
from marketplace_orders.ports.journal import Companion, Conflict, Unchanged


def added_organization(table: Table, made: Organization) -> Organization:
    """Store *made*, or return the one of the same key.

    Raises:
        KeyReused: the key made another organization.
    """
    try:
        table.put(
            item(made.key, {**made.attributes}),
            ConditionExpression=ABSENT,
            ReturnValuesOnConditionCheckFailure="ALL_OLD",
        )
    except ClientError as error:
        if not condition_failed(error):
            raise
        answer: Any = error.response
        return _first(Organization.of(plain(answer["Item"])), made)
    return made


def added_application(table: Table, made: Application) -> Application:
    """Store *made* on condition that its organization exists, or return the one of the same key.

    Raises:
        NotFound: the account has no such organization.
        KeyReused: the key made another application.
        Contended: another writer is at the same items; nothing was written.
    """
    organization = Unchanged(Organization.key_of(made.account_id, made.organization_id))
    companions: tuple[Companion, ...] = (organization, made.added())
    try:
        table.transact([companion_action(table.name, companion) for companion in companions])
    except ClientError as error:
        return _instead(cancellation(error, companions), made, organization)
    return made


def _instead(why: Exception, made: Application, organization: Unchanged) -> Application:
    if not isinstance(why, Conflict):
        raise why
    failed = {companion.key: attributes for companion, attributes in why.failed}
    if organization.key in failed:
        raise NotFound("organization_not_found", "There is no such organization.") from why
    if made.key not in failed:
        raise Contended from why
    return _first(Application.of(failed[made.key]), made)


def _first(first: T, made: T) -> T:
    """Return the target that the key made *first*; *made* must say the same."""
    if (first.name, _parent(first)) != (made.name, _parent(made)):
        raise KeyReused
    return first


def _parent(target: Organization | Application) -> str | None:
    return target.organization_id if isinstance(target, Application) else None
