"""The command's tree, and the one place where errors become words and exit codes."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

import typer

from graph.errors import BadQuestion, GraphError
from loaders.errors import LoaderError
from ontology.errors import OntologyError
from siyaset.cli import (
    asking,
    bodies,
    checking,
    citing,
    covering,
    drawing,
    extracting,
    intervals,
    keeping,
    looking,
    mapping,
    moments,
    naming,
    plain,
    reviewing,
    serving,
    succeeding,
)
from siyaset.cli.output import complain
from siyaset.errors import FrontError, WrongUse

app = typer.Typer(
    name="siyaset",
    help="A knowledge graph of Turkish politics: politicians, parties, cities and elections, dated and sourced.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    epilog="Start with `siyaset load`, then `siyaset mayors istanbul --since 1994`.",
)
plain.add_to(app)
asking.add_to(app)
succeeding.add_to(app)
intervals.add_to(app)
moments.add_to(app)
looking.add_to(app)
bodies.add_to(app)
drawing.add_to(app)
naming.add_to(app)
covering.add_to(app)
citing.add_to(app)
keeping.add_to(app)
mapping.add_to(app)
extracting.add_to(app)
reviewing.add_to(app)
checking.add_to(app)
serving.add_to(app)


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments; the exit code."""
    # The driver would write its own lines about every lost connection; what matters of them we say ourselves.
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    command = typer.main.get_command(app)
    try:
        command.main(list(arguments), prog_name="siyaset")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except BrokenPipeError:
        # Whoever read our output has closed it, as `head` does: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except WrongUse as error:
        complain(str(error))
        return 2
    except BadQuestion as error:
        # A value that can mean nothing is wrong usage, like an option that does not exist.
        complain(error.in_shell())
        return 2
    except GraphError as error:
        complain(error.in_shell())
        return 1
    except (LoaderError, OntologyError, FrontError) as error:
        complain(str(error))
        return 1
    except OSError as error:
        complain(f"{error.filename or 'the system'}: {error.strerror or error}; check the path and its rights")
        return 1
    except Exception as error:
        # A fault of ours. Nobody but us can use a traceback, so it is shown only to those who ask for it.
        if os.environ.get("SIYASET_DEBUG"):
            raise
        complain(f"a fault in siyaset itself: {type(error).__name__}: {error}; SIYASET_DEBUG=1 shows where")
        return 1
    return 0
