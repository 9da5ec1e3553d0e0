"""``lssr entities``: who and what the facts are about."""

from __future__ import annotations

import typer

from lssr_cli.cli.delivery import Print0
from lssr_cli.cli.listing import FORMATS, tell_corrections, write_listing
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Query, query_text
from lssr_cli.cli.session import Session, outcome

__all__ = ["FORMATS", "app"]
app = application()


@app.command(cls=QueryCommand)
def entities(ctx: typer.Context, query: Query = None, print0: Print0 = False) -> int:
    """List persons, places, organisations, events and works, with their other names.

    \b
      lssr entities
      lssr entities wilno
    """
    from lssr_cli.cli.listings import entities_listing
    from lssr_cli.search import search_entities

    session: Session = ctx.obj
    format = session.format()
    index = session.index()
    words = query_text(query, session)
    found = index.entities()
    if words.strip():
        named = search_entities(index, words)
        tell_corrections(session, {made.typed: made.used for made in named.corrections})
        found = [e for key in named.keys if (e := index.entity(key))]
    write_listing(session, entities_listing(session, found), format, print0=print0)
    return outcome(session, found)
