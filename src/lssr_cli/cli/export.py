"""``lssr export``: the whole collection in another format."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("json", "jsonl", "csv", "markdown")
app = application()


@app.command()
def export(
    ctx: typer.Context,
    output: Annotated[Path | None, typer.Option("--output", "-o", help="File to write.")] = None,
) -> int:
    """Write the whole collection as data.

    \b
      lssr export --format json > facts.json
      lssr export --output facts.csv
    """
    from lssr_cli.cli.exports import exported

    session = ctx.obj
    format = session.format("json", output=output)
    session.deliver(exported(session.index(), format), output)
    return ExitStatus.FOUND
