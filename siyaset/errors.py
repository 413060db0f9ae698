"""Every error that this package raises, beside those of the packages below, which the command also explains.

FrontError
├── WrongUse          options that do not go together
├── LinkRefused       a permalink is not answered
├── PortTaken         the server's port is in use
├── ConnectionClosed  a connection of `siyaset.connect()` is used after it was closed
├── NeedsPackage      a package that siyaset does not bring along is not installed
└── ServerFault       a server that was asked by its URL failed, or is no siyaset
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


class ConnectionClosed(FrontError):
    """A connection of `siyaset.connect()` is used after it was closed."""

    code = "connection-closed"


class NeedsPackage(FrontError, ImportError):
    """A package that siyaset does not bring along is not installed."""

    code = "needs-package"


class ServerFault(FrontError):
    """A server that was asked by its URL failed, or is no siyaset."""

    code = "server-fault"
