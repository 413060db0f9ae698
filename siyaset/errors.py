"""Every error that this package raises, beside those of the packages below, which the command also explains.

FrontError
├── WrongUse          options that do not go together
├── LinkRefused       a permalink is not answered
└── PortTaken         the server's port is in use
"""

from __future__ import annotations


class FrontError(Exception):
    """The command could not do what was asked."""

    code = "front-error"


class WrongUse(FrontError):
    """Options that do not go together, or a value that has no meaning."""

    code = "wrong-use"


class LinkRefused(FrontError):
    """A permalink is not answered, for the reason that the answer gives."""

    code = "link-refused"


class PortTaken(FrontError):
    """The server's port is in use."""

    code = "port-taken"
