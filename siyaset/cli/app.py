"""The command's tree, and the one place where errors become words and exit codes."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from graph.errors import GraphError
from loaders.errors import LoaderError
from ontology.errors import OntologyError
from siyaset.cli import asking, keeping, serving
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
asking.add_to(app)
keeping.add_to(app)
serving.add_to(app)


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments; the exit code."""
    command = typer.main.get_command(app)
    try:
        command.main(list(arguments), prog_name="siyaset")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except WrongUse as error:
        complain(str(error))
        return 2
    except (GraphError, LoaderError, OntologyError, FrontError) as error:
        complain(str(error))
        return 1
    except OSError as error:
        complain(f"{error.filename or 'the system'}: {error.strerror or error}; check the path and its rights")
        return 1
    return 0
