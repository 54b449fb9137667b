"""Demo orders in a fresh world: one in every status, made the way that real ones are made.

Purchases and what becomes of them go through the simulator's control API, everything else through the
HTTP API behind the front door.
"""

from local.embedded.demo.telling import tell_stories

__all__ = ["tell_stories"]
