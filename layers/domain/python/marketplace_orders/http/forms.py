"""The form that AWS Marketplace's button posts (facts §1.2, §1.3): only its token is read.

AWS documents no content type. Browsers send it urlencoded; one seller's model says multipart. Every
other field is undocumented or can be made up by the sender: ignored, never trusted.
"""

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from marketplace_orders.http.errors import form_unreadable
from marketplace_orders.http.events import Event, body, header
from marketplace_orders.services.registration_errors import token_missing, token_repeated

if TYPE_CHECKING:
    from email.message import Message

TOKEN = "x-amzn-marketplace-token"  # noqa: S105 - the name of the field
_FIELDS = 50
_URLENCODED = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"


def token_of(event: Event) -> str:
    """Return the registration token in the form that *event* posts.

    Raises:
        Invalid: the body is too large or no form.
        RegistrationFailed: no token, or more than one.
    """
    tokens = [value.strip() for name, value in _fields(event) if name == TOKEN]
    if len(tokens) > 1:
        raise token_repeated()
    if not tokens or not tokens[0]:
        raise token_missing()
    return tokens[0]


def _fields(event: Event) -> list[tuple[str, str]]:
    kind = header(event, "content-type")
    plain = kind.partition(";")[0].strip().lower()
    if plain == _MULTIPART:
        return _multipart(kind, body(event))
    if plain not in {"", _URLENCODED}:
        raise form_unreadable()
    try:
        return parse_qsl(body(event).decode(), keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError as error:
        raise form_unreadable() from error


def _multipart(kind: str, content: bytes) -> list[tuple[str, str]]:
    # Rare enough that the usual cold start need not pay for the parser.
    from email.parser import BytesParser
    from email.policy import HTTP

    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + content)
    if not message.is_multipart():
        raise form_unreadable()
    parts = ((part.get_param("name", header="content-disposition"), part) for part in message.iter_parts())
    return [(str(name), _text(part)) for name, part in parts if name]


def _text(part: "Message") -> str:
    content = part.get_payload(decode=True)
    try:
        return content.decode() if isinstance(content, bytes) else ""
    except UnicodeDecodeError as error:
        raise form_unreadable() from error
