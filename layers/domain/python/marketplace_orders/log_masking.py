"""Hides account ids and e-mail addresses in log records, whatever put them there.

Error texts of AWS name full ARNs; nobody who writes a log line can be relied on to remember that.
"""

import json
import re
from collections.abc import Mapping

from marketplace_orders.domain.identifiers import masked_account, masked_email

_ACCOUNT = re.compile(r"(?<![\w-])\d{12}(?![\w-])", re.ASCII)
_EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")


def masked_text(text: str) -> str:
    """Return *text* with every 12-digit number and every e-mail address masked."""
    without_accounts = _ACCOUNT.sub(lambda found: masked_account(found[0]), text)
    if "@" not in without_accounts:
        return without_accounts
    return _EMAIL.sub(lambda found: masked_email(found[0]), without_accounts)


def masked(value: object) -> object:
    """Return *value* with the texts in it masked, at any depth."""
    if isinstance(value, str):
        return masked_text(value)
    if isinstance(value, Mapping):
        return {key: masked(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [masked(each) for each in value]
    return value


def masked_json(record: Mapping[str, object]) -> str:
    """Return a log *record* as one line of JSON, masked."""
    return json.dumps(masked(record), default=lambda value: masked_text(str(value)), ensure_ascii=False)
