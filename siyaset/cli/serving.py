"""The command that serves the graph over HTTP."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from graph.settings import read_settings
from siyaset.cli.asked import open_store
from siyaset.cli.output import console
from siyaset.errors import FrontError, PortTaken
from siyaset.places import open_log

_SERVE = """Serve the graph over HTTP. The documentation is at /docs.

Example: `siyaset serve --port 8000 --workers 2`
"""


def add_to(app: typer.Typer) -> None:
    """Put this command into the tree."""
    app.command(help=_SERVE)(serve)


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(help="How many processes.", min=1, max=64)] = 1,
    sparql: Annotated[
        bool, typer.Option("--sparql", help="Make the store for SPARQL queries first: a minute.")
    ] = False,
) -> None:
    """Serve until stopped."""
    _check_port(host, port)
    with open_store() as store:
        dataset = store.dataset()
    if sparql and dataset is not None:
        from graph.rdf.index import make_index  # only here, for it takes a moment to import

        settings = read_settings()
        make_index(open_log(settings), settings)
    if dataset is None:
        console.print("Nothing has been loaded yet: run `siyaset load` beside this.", markup=False, style="yellow")
    console.print(
        f"Serving on http://{host}:{port} (documentation: http://{host}:{port}/docs). Stop with Ctrl-C.", markup=False
    )
    sys.stdout.flush()  # whoever waits for this line in a file must see it before the server ends
    import uvicorn  # only this command needs it

    uvicorn.run(
        "api.app:create_app", factory=True, host=host, port=port, workers=workers, log_level="warning", access_log=False,
        server_header=False,
    )  # fmt: skip


def _check_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except socket.gaierror as error:
            raise FrontError(
                f"{host} is no address ({error.strerror}); say --host with an address of this machine, as 127.0.0.1"
            ) from None
        except OSError as error:
            raise PortTaken(
                f"{host}:{port} cannot be used ({error.strerror}); say --port with another, or --host with an address "
                "of this machine"
            ) from None
