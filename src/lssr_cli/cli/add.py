"""``lssr add``: a new fact."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text", "json")
app = application()


@app.command()
def add(
    ctx: typer.Context,
    text: Annotated[str | None, typer.Option(help="The statement.")] = None,
    date: Annotated[str | None, typer.Option(help="EDTF or as one types it.")] = None,
    source: Annotated[
        list[str] | None, typer.Option(metavar="KEY", help="Such as 4 or '4, p. 188'; may repeat.")
    ] = None,
    about: Annotated[
        list[str] | None, typer.Option(metavar="KEY", help="An entity; may repeat.")
    ] = None,
    tag: Annotated[list[str] | None, typer.Option(metavar="TAG", help="May repeat.")] = None,
    id: Annotated[str, typer.Option(help="Default: the first six words.")] = "",
    into: Annotated[Path | None, typer.Option(help="Which file of a folder.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the change only.")] = False,
) -> int:
    """Add a fact to a file of your own; what is missing is asked for on a terminal.

    \b
      lssr add -f my.toml --text "The congress opened." --date "1 oct 1918" --source 4
    """
    from lssr_cli.cli.adding import Draft, add_to

    draft = Draft(
        text=text or "",
        date=date,
        sources=tuple(source or ()),
        about=tuple(about or ()),
        tags=tuple(tag or ()),
        id=id,
    )
    add_to(ctx.obj, draft, into, dry_run=dry_run)
    return ExitStatus.FOUND
