"""``lssr show``: all there is about facts, sources and entities."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.delivery import Print0
from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.listing import FORMATS, write_listing
from lssr_cli.cli.options import application

__all__ = ["FORMATS", "app"]
app = application()


@app.command()
def show(
    ctx: typer.Context,
    ids: Annotated[
        list[str],
        typer.Argument(
            metavar="ID...", help="Facts, sources or entities; - reads them from a pipe."
        ),
    ],
    print0: Print0 = False,
) -> int:
    """Show facts, sources and entities in full: dates, notes, rival accounts, sources.

    \b
      lssr show cpl-first-congress
      lssr show 4 entity:vilnius
      lssr search kapsukas --format ids | lssr show -
    """
    from lssr_cli.cli.requests import typed_ids
    from lssr_cli.cli.showing import things_listing
    from lssr_cli.things import look_up

    session = ctx.obj
    format = session.format()
    things = look_up(session.index(), typed_ids(ids))
    write_listing(session, things_listing(session, things), format, print0=print0)
    return ExitStatus.FOUND
