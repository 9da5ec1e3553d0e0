"""``lssr check``: a fact file's mistakes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text", "json")
SCHEMA = "lssr.check/1"
app = application()


@app.command()
def check(
    ctx: typer.Context,
    path: Annotated[
        Path | None, typer.Argument(help="Fact file or folder; default: --file.")
    ] = None,
) -> int:
    """Check a fact file for everything that is wrong with it, in one run.

    \b
      lssr check
      lssr check my-facts.toml --format json
    """
    from lssr_cli.check import check as run_check
    from lssr_cli.cli.clock import today
    from lssr_cli.cli.findings import write_report

    session = ctx.obj
    format = session.format()
    report = run_check(path or session.file, today=today())
    write_report(session, report, format)
    if report.unreadable:
        return ExitStatus.USAGE
    return ExitStatus.NOTHING if report.errors else ExitStatus.FOUND
