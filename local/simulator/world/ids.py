"""Identifiers in AWS's spellings, from one seedable source."""

import random
import string
import uuid

_LOWER = string.ascii_lowercase + string.digits


class Ids:
    """Makes identifiers; two instances with the same seed make the same ones in the same order."""

    def __init__(self, seed: int | None = None) -> None:
        self._random = random.Random(seed)  # noqa: S311 repeatable, not secret

    def _letters(self, length: int) -> str:
        return "".join(self._random.choices(_LOWER, k=length))

    def _hex(self, length: int) -> str:
        return f"{self._random.getrandbits(length * 4):0{length}x}"

    def agreement(self) -> str:
        """`agmt-` and 25 letters or digits, as in AWS's samples."""
        return f"agmt-{self._letters(25)}"

    def offer(self) -> str:
        """`offer-` and 13 letters or digits."""
        return f"offer-{self._letters(13)}"

    def resale_authorization(self) -> str:
        """Names a channel partner's right to resell."""
        return f"resaleauthz-{self._letters(13)}"

    def license_arn(self) -> str:
        """A License Manager ARN as live events carry it: the account in it is not the buyer's."""
        account = "".join(self._random.choices(string.digits, k=12))
        return f"arn:aws:license-manager::{account}:license:l-{self._hex(32)}"

    def customer_identifier(self) -> str:
        """The opaque name of a buyer in listings made before June 2026."""
        return "".join(self._random.choices(string.ascii_letters + string.digits, k=11))

    def account(self) -> str:
        """A 12-digit AWS account number, never starting with a zero."""
        return str(self._random.randrange(10**11, 10**12))

    def token(self) -> str:
        """A registration token: opaque, with the characters that base64 has, `+`, `/` and `=` included."""
        return "".join(self._random.choices(string.ascii_letters + string.digits + "+/", k=86)) + "=="

    def cancellation_request(self) -> str:
        """`acr-` and 16 letters or digits."""
        return f"acr-{self._letters(16)}"

    def billing_adjustment(self) -> str:
        """`ba-` and 16 letters or digits."""
        return f"ba-{self._letters(16)}"

    def term(self) -> str:
        """The id of one term of an offer."""
        return f"term-{self._hex(64)}"

    def request(self) -> str:
        """The UUID that an event's `detail.requestId` carries."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))
