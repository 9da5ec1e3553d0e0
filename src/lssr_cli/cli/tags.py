"""``lssr tags``: the tags and how many facts bear each."""

from __future__ import annotations

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text", "json", "jsonl", "csv", "tsv", "ids")
app = application()


@app.command()
def tags(ctx: typer.Context) -> int:
    """List the tags of the collection with the number of their facts.

    \b
      lssr tags
      lssr search tag:litbel
    """
    from lssr_cli.cli.listings import write_tags

    session = ctx.obj
    format = session.format()
    found = session.index().tags()
    write_tags(session, found, format)
    return ExitStatus.FOUND if found else ExitStatus.NOTHING
