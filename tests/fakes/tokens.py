"""AWS's word about registration tokens, as a dictionary."""

from dataclasses import dataclass, field

from marketplace_orders.ports.marketplace import Resolved
from marketplace_orders.services.registration_errors import token_invalid


@dataclass
class FakeTokens:
    """Answers as it is told by ``answers``: an answer, or an error to raise. Unknown tokens are invalid."""

    answers: dict[str, Resolved | Exception] = field(default_factory=dict)

    def resolve(self, token: str) -> Resolved:
        """See ``TokenResolver.resolve``."""
        answer = self.answers.get(token, token_invalid())
        if isinstance(answer, Exception):
            raise answer
        return answer
