"""``lssr init``: a fact file of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text",)
app = application()


@app.command()
def init(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(help="Where to make facts.toml.")] = Path(),
    title: Annotated[str, typer.Option(help="What the collection is about.")] = "My facts",
) -> int:
    """Make a fact file to start from: one source, one fact, every line explained.

    \b
      lssr init
      lssr init ~/history --title "The year 1918"
    """
    from lssr_cli.cli.starting import start_collection

    session = ctx.obj
    session.format()
    start_collection(session, folder, title)
    return ExitStatus.FOUND
