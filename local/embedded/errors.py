"""Errors of the embedded stack.

StackError
├── PortTaken
├── ProgramFailed
├── ConsoleFailed
├── SynthFailed
├── DeployFailed
└── SeedFailed
"""


class StackError(Exception):
    """The embedded stack could not be started; the message says which part and where its log is."""


class PortTaken(StackError):
    """Something else listens on a port that the stack needs."""


class ProgramFailed(StackError):
    """The engine or the simulator ended, or did not answer in time."""


class ConsoleFailed(StackError):
    """The console could not be built; the message carries npm's own output."""


class SynthFailed(StackError):
    """The templates could not be made; the message carries the app's own output."""


class DeployFailed(StackError):
    """A template was refused, or an asset did not arrive."""


class SeedFailed(StackError):
    """A demo order did not get where its story says."""
