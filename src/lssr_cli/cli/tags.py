"""``lssr tags``: the tags and how many facts bear each."""

from __future__ import annotations

import typer

from lssr_cli.cli.delivery import Print0
from lssr_cli.cli.listing import FORMATS, write_listing
from lssr_cli.cli.options import application
from lssr_cli.cli.session import Session, outcome

__all__ = ["FORMATS", "app"]
app = application()


@app.command()
def tags(ctx: typer.Context, print0: Print0 = False) -> int:
    """List the tags of the collection with the number of their facts.

    \b
      lssr tags
      lssr search tag:litbel
    """
    from lssr_cli.cli.listings import tags_listing

    session: Session = ctx.obj
    format = session.format()
    found = session.index().tags()
    write_listing(session, tags_listing(found), format, print0=print0)
    return outcome(session, found)
