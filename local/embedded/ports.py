"""Choosing and checking ports on the loopback interface."""

import socket

from local.embedded.errors import PortTaken


def is_free(port: int) -> bool:
    """Whether nothing listens on the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def require_free(*ports: int) -> None:
    """Refuse to start beside something that would answer in our place.

    Raises:
        PortTaken: the message names the port and the settings that move it.
    """
    for port in ports:
        if not is_free(port):
            raise PortTaken(
                f"port {port} is in use (another `make run`?); stop that, or choose others: "
                "make run ENGINE_PORT=4666 SIMULATOR_PORT=4670"
            )


def any_free() -> int:
    """A free port of the system's choice: tests that run at once never choose the same."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def first_free(preferred: int) -> int:
    """The first free port from ``preferred`` on: the same one on most runs, so that cached templates fit."""
    return next(port for port in range(preferred, preferred + 200) if is_free(port))
