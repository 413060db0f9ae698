"""Every error that this package raises. `code` is stable and is what programs look at; the text is for people.

GraphError
├── LogError                  the log of claims
│   ├── LogDamaged            a segment is missing or is not what the manifest says
│   ├── LogBusy               another process is loading
│   └── NoSuchVersion         the log has no such version
├── DecisionError             claims that cannot become facts
│   └── AmbiguousFact         a claim without a fact id fits several facts
├── StoreError                the graph behind Bolt
│   ├── EngineMissing         no embedded engine is installed
│   ├── EngineFailed          the embedded engine did not start or died
│   ├── StoreUnreachable      nothing answers at the address
│   ├── LoginRefused          user or password are wrong
│   ├── WrongVersion          the server is too old, or no Neo4j
│   ├── StoreFull             the disk or the memory is full
│   ├── StoreEmpty            nothing has been loaded yet
│   ├── ForeignVersion        the graph holds a version that this log does not know
│   ├── VersionNotServed      the graph holds another version than the one asked for
│   ├── StoreInUse            another dataset lies where a version was to be made again
│   └── TooLargeForOneTransaction
├── QueryError                a query that a person wrote
│   ├── QueryRefused          it is no reading of data
│   ├── QueryFailed           the engine could not run it
│   └── QueryTooLong          it was stopped at the limit of time or memory
├── NotFound                  no thing has the id, name or alias
├── AmbiguousName             several things have the name
├── BadQuestion               a question's parameter has no meaning
└── BadSettings               a setting has no meaning
"""

from __future__ import annotations


class GraphError(Exception):
    """Something that this package reports to a person. `code` names it for programs."""

    code = "graph-error"

    def in_shell(self) -> str:
        """What a reader of the command is told: what is wrong and what to type instead."""
        return str(self)

    def over_http(self) -> str:
        """What a reader of a response is told, who has no command to type."""
        return str(self)


class LogError(GraphError):
    """The log of claims could not be read or written."""

    code = "log-error"


class LogDamaged(LogError):
    """A segment is missing or is not what the manifest says."""

    code = "log-damaged"


class LogBusy(LogError):
    """Another process is loading and holds the lock."""

    code = "log-busy"


class NoSuchVersion(LogError):
    """The log has no such version."""

    code = "no-such-version"


class DecisionError(GraphError):
    """Claims that cannot become facts."""

    code = "decision-error"


class AmbiguousFact(DecisionError):
    """A claim without a fact id fits several facts."""

    code = "ambiguous-fact"


class StoreError(GraphError):
    """The graph could not be read or written."""

    code = "store-error"


class EngineMissing(StoreError):
    """No embedded engine is installed."""

    code = "engine-missing"


class EngineFailed(StoreError):
    """The embedded engine did not start or died."""

    code = "engine-failed"


class StoreUnreachable(StoreError):
    """Nothing answers at the store's address."""

    code = "store-unreachable"


class LoginRefused(StoreError):
    """The server refused user or password."""

    code = "login-refused"


class WrongVersion(StoreError):
    """The server is no Neo4j 5, or the graph is of a newer format."""

    code = "wrong-version"


class StoreFull(StoreError):
    """The disk or the memory that the engine may use is full."""

    code = "store-full"


class StoreEmpty(StoreError):
    """Nothing has been loaded yet."""

    code = "store-empty"

    def over_http(self) -> str:
        """Whoever asks over HTTP cannot load, and has nothing to correct."""
        return "nothing has been loaded yet; ask again when whoever runs this server has loaded the data"


class ForeignVersion(StoreError):
    """The graph holds a version that this log does not know."""

    code = "foreign-version"


class VersionNotServed(StoreError):
    """The graph holds another version than the one that a permalink names."""

    code = "version-not-served"

    def __init__(self, asked: int, held: int) -> None:
        super().__init__(f"the answer asked for is of version {asked} of the data; this graph holds version {held}")
        self._is_older = asked < held
        self._asked = asked

    def in_shell(self) -> str:
        """With the command that makes the version again."""
        again = f"`siyaset load --at-version {self._asked} --into DIR` makes it again from the log"
        return f"{self}; {again}" if self._is_older else f"{self}; load it first"

    def over_http(self) -> str:
        """With what whoever runs the server can do."""
        if not self._is_older:
            return f"{self}; ask a server that holds it, or leave `version` out"
        return (
            f"{self}; leave `version` out for the present answer. Whoever has the log makes it again with "
            f"`siyaset load --at-version {self._asked} --into DIR` and serves it with SIYASET_STORE=embedded:DIR"
        )


class StoreInUse(StoreError):
    """Another dataset lies where a version was to be made again."""

    code = "store-in-use"


class TooLargeForOneTransaction(StoreError):
    """The difference is more than the server takes in one transaction."""

    code = "too-large"


class QueryError(GraphError):
    """A query that a person wrote was not answered."""

    code = "query-error"


class QueryRefused(QueryError):
    """The query is no reading of data."""

    code = "query-refused"


class QueryFailed(QueryError):
    """The engine could not run the query."""

    code = "query-failed"


class QueryTooLong(QueryError):
    """The query was stopped at the limit of time or memory."""

    code = "query-too-long"


class NotFound(GraphError):
    """No thing has this id, name or alias. `command` and `route` lead to what there is: each for its own readers."""

    code = "not-found"

    def __init__(self, what: str, command: str = "", route: str = "", leads: str = "") -> None:
        super().__init__(what)
        self._command, self._route, self._leads = command, route, leads

    def in_shell(self) -> str:
        """With the command that leads on."""
        return f"{self}; `siyaset {self._command}` {self._leads}" if self._command else str(self)

    def over_http(self) -> str:
        """With the route that leads on."""
        return f"{self}; {self._route} {self._leads}" if self._route else str(self)


class AmbiguousName(GraphError):
    """Several things have this name."""

    code = "ambiguous-name"


class BadQuestion(GraphError):
    """A question's parameter has no meaning. `field` is its name over HTTP."""

    code = "bad-question"

    def __init__(self, what: str, field: str = "") -> None:
        super().__init__(what)
        self.field = field

    def in_shell(self) -> str:
        """With the option's name, or the argument's."""
        arguments = {
            "": "", "q": "TEXT: ", "id": "", "party": "PARTY: ", "one": "ONE: ", "other": "OTHER: ", "lane": "LANE: ",
            "while": "CONDITION: ", "first": "DAY: ", "second": "DAY: ", "from": "FROM: ", "ids": "FACT: ",
        }  # fmt: skip
        option = f"--{self.field.replace('_', '-')}: "
        return arguments.get(self.field, option) + str(self)

    def over_http(self) -> str:
        """With the parameter's name."""
        return f"{self.field}: {self}" if self.field else str(self)


class BadSettings(GraphError):
    """A setting has no meaning."""

    code = "bad-settings"
