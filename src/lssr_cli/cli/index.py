"""``lssr index``: the compiled copy of a collection."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text", "json")
app = application()


@app.command()
def index(
    ctx: typer.Context,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Compile it anew.")] = False,
    clear: Annotated[bool, typer.Option("--clear", help="Remove all compiled copies.")] = False,
) -> int:
    """Show the compiled index of the collection; it is made and refreshed by itself.

    \b
      lssr index
      lssr index --rebuild
    """
    from lssr_cli.cli.indexing import clear_all, show_index

    session = ctx.obj
    format = session.format()
    if clear:
        clear_all(session, format)
    else:
        show_index(session, format, rebuild=rebuild)
    return ExitStatus.FOUND
