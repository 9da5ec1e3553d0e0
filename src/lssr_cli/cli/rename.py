"""``lssr rename``: another id or key, with every reference."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text",)
app = application()


@app.command()
def rename(
    ctx: typer.Context,
    old: Annotated[str, typer.Argument(help="Id of a fact, key of a source or an entity.")],
    new: Annotated[str, typer.Argument(help="Its new id or key.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the change only.")] = False,
) -> int:
    """Rename a fact, a source or an entity wherever the collection names it.

    \b
      lssr rename -f my.toml davies1998 davies-1998
      lssr rename -f my.toml entity:vilnius wilno
    """
    from lssr_cli.cli.changing import rename_in

    rename_in(ctx.obj, old, new, dry_run=dry_run)
    return ExitStatus.FOUND
