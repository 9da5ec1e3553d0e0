"""``lssr open``: a source's page in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text",)
app = application()


@app.command()
def open(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(help="Key of a source, or id of a fact that cites it.")],
    show_only: Annotated[bool, typer.Option("--print", help="Print the address only.")] = False,
) -> int:
    """Open a source's URL or DOI in the browser; of a fact, that of its first source with one.

    \b
      lssr open 4
      lssr open 4 --print
    """
    from lssr_cli.cli.browsing import address, launch
    from lssr_cli.things import look_up

    session = ctx.obj
    session.format()
    index = session.index()
    name = f"source:{source}" if index.source(source) else source
    url = address(look_up(index, [name])[0], index)
    session.write(f"{url}\n")
    if not show_only:
        launch(url)
    return ExitStatus.FOUND
