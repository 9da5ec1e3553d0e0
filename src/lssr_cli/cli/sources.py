"""``lssr sources``: the sources and what leans on them."""

from __future__ import annotations

from typing import Annotated

import typer

from lssr_cli.cli.delivery import Print0
from lssr_cli.cli.listing import FORMATS, tell_corrections, write_listing
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Query, query_text
from lssr_cli.cli.session import Session, outcome

__all__ = ["FORMATS", "app"]
app = application()
Evidence = Annotated[
    bool, typer.Option("--evidence", help="Name the facts that would be uncited without each.")
]


@app.command(cls=QueryCommand)
def sources(
    ctx: typer.Context, query: Query = None, evidence: Evidence = False, print0: Print0 = False
) -> int:
    """List the sources, how many facts lean on each, and how many on it alone.

    \b
      lssr sources
      lssr sources balkelis
      lssr sources --evidence
    """
    from lssr_cli.cli.listings import sources_listing
    from lssr_cli.evidence import weights
    from lssr_cli.search import search_sources

    session: Session = ctx.obj
    format = session.format()
    index = session.index()
    words = query_text(query, session)
    found = index.sources()
    if words.strip():
        named = search_sources(index, words)
        tell_corrections(session, {made.typed: made.used for made in named.corrections})
        found = [s for key in named.keys if (s := index.source(key))]
    listing = sources_listing(session, weights(index, found), evidence=evidence)
    write_listing(session, listing, format, print0=print0)
    return outcome(session, found)
