"""What can go wrong in the simulated marketplace.

SimulatorError
├── NotFound          nothing has that name
├── NotAllowed        the operation does not fit the agreement's state
└── InvalidRequest    the request contradicts the catalog or itself
"""


class SimulatorError(Exception):
    """Base of all; `code` is stable and part of the control API."""

    code = "simulator_error"


class NotFound(SimulatorError):
    """Nothing has that name."""

    code = "not_found"


class NotAllowed(SimulatorError):
    """The operation does not fit the state that the agreement is in."""

    code = "not_allowed"


class InvalidRequest(SimulatorError):
    """The request contradicts the catalog or itself."""

    code = "invalid_request"
