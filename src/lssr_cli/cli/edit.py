"""``lssr edit``: a fact in the user's editor."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text",)
app = application()


@app.command()
def edit(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(help="Id of a fact, key of a source or an entity.")],
) -> int:
    """Open the fact file in $VISUAL or $EDITOR at a fact, and check it when the editor closes.

    \b
      lssr edit -f my.toml the-congress-opened
    """
    from lssr_cli.cli.editing import edit_thing

    session = ctx.obj
    session.format()
    return ExitStatus.FOUND if edit_thing(session, id) else ExitStatus.USAGE
