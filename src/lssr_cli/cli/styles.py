"""``lssr styles``: find a citation style."""

from __future__ import annotations

import typer

from lssr_cli.cli.delivery import Print0
from lssr_cli.cli.listing import FORMATS, write_listing
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Limit, Query, query_text
from lssr_cli.cli.session import Session, outcome

__all__ = ["FORMATS", "app"]
app = application()


@app.command(cls=QueryCommand)
def styles(
    ctx: typer.Context, query: Query = None, limit: Limit = 20, print0: Print0 = False
) -> int:
    """Find among more than 10,000 citation styles, offline.

    \b
      lssr styles chicago
      lssr styles journal of baltic studies
    """
    from lssr_cli.cli.stylelist import find_styles, styles_listing, tell_about

    session: Session = ctx.obj
    format = session.format()
    found = find_styles(query_text(query, session), limit)
    write_listing(session, styles_listing(found), format, print0=print0)
    tell_about(session, found)
    return outcome(session, found.entries)
