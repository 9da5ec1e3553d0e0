"""``lssr styles``: find a citation style."""

from __future__ import annotations

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Limit, Query, query_text

FORMATS = ("text", "json", "jsonl", "tsv", "ids")
app = application()


@app.command(cls=QueryCommand)
def styles(ctx: typer.Context, query: Query = None, limit: Limit = 20) -> int:
    """Find among more than 10,000 citation styles, offline.

    \b
      lssr styles chicago
      lssr styles journal of baltic studies
    """
    from lssr_cli.cli.stylelist import find_styles, write_styles

    session = ctx.obj
    format = session.format()
    found = find_styles(query_text(query, session), limit)
    write_styles(session, found, format)
    return ExitStatus.FOUND if found else ExitStatus.NOTHING
