"""``lssr show``: all there is about facts, sources and entities."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text", "json")
SCHEMA = "lssr.show/1"
app = application()


@app.command()
def show(
    ctx: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Ids of facts, keys of sources or entities."),
    ],
) -> int:
    """Show facts, sources and entities in full: dates, notes, rival accounts, sources.

    \b
      lssr show cpl-first-congress
      lssr show 4
      lssr show entity:vilnius
    """
    from lssr_cli.output.data import to_json
    from lssr_cli.output.screens.show import records, screen
    from lssr_cli.things import look_up

    session = ctx.obj
    format = session.format()
    things = look_up(session.index(), ids)
    if format == "json":
        session.write(to_json(SCHEMA, **records(things, session.index())))
    else:
        session.show(screen(things, session.index()))
    return ExitStatus.FOUND
