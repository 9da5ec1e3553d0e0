"""``lssr remove``: a fact less, with the references to it."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text",)
app = application()


@app.command()
def remove(
    ctx: typer.Context,
    id: Annotated[str, typer.Argument(help="Id of a fact.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the change only.")] = False,
) -> int:
    """Remove a fact and the references to it; on a terminal the change is shown first.

    \b
      lssr remove -f my.toml the-congress-opened --dry-run
    """
    from lssr_cli.cli.changing import remove_from

    done = remove_from(ctx.obj, id, yes=yes, dry_run=dry_run)
    return ExitStatus.FOUND if done else ExitStatus.NOTHING
