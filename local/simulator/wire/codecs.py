"""Bodies in JSON and CBOR."""

import json
from datetime import datetime
from typing import Protocol

import cbor2

from local.simulator.json_value import Value


class Codec(Protocol):
    """Reads and writes bodies of one protocol."""

    name: str

    def read(self, body: bytes) -> Value:
        """The body's value. Raises ValueError if it cannot be read."""

    def write(self, value: Value) -> bytes:
        """The value's body; datetimes become what the protocol has for them."""


class JsonCodec:
    """Timestamps are epoch seconds, whole where the instant is whole."""

    name = "json"

    def read(self, body: bytes) -> Value:
        """An empty body is an empty request."""
        return json.loads(body) if body else {}

    def write(self, value: Value) -> bytes:
        """UTF-8 text."""
        return json.dumps(value, default=_epoch, ensure_ascii=False).encode()


class CborCodec:
    """Timestamps are tag 1 around epoch seconds."""

    name = "smithy-rpc-v2-cbor"

    def read(self, body: bytes) -> Value:
        """Tagged timestamps arrive as datetimes."""
        if not body:
            return {}
        try:
            return cbor2.loads(body)
        except (cbor2.CBORError, EOFError, UnicodeDecodeError) as error:
            raise ValueError(str(error)) from error

    def write(self, value: Value) -> bytes:
        """Definite lengths throughout."""
        return cbor2.dumps(value, datetime_as_timestamp=True)


def _epoch(value: Value) -> float:
    if not isinstance(value, datetime):
        raise TypeError(f"{type(value).__name__} has no place in an answer")
    seconds = value.timestamp()
    return int(seconds) if seconds.is_integer() else seconds
