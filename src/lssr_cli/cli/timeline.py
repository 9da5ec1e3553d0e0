"""``lssr timeline``: facts in order of time."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Query, query_text

FORMATS = ("text", "json", "jsonl", "csv", "tsv", "markdown", "ids")
app = application()


class Group(StrEnum):
    """What the headings of a chronology are."""

    month = "month"
    year = "year"
    none = "none"


@app.command(cls=QueryCommand)
def timeline(
    ctx: typer.Context,
    query: Query = None,
    start: Annotated[str | None, typer.Option("--from", help="Facts from this date on.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="Facts up to this date.")] = None,
    on: Annotated[str | None, typer.Option(help="Facts of this date alone.")] = None,
    certain: Annotated[bool, typer.Option(help="Only what surely falls in that time.")] = False,
    group: Annotated[Group, typer.Option(help="Headings.")] = Group.month,
    reverse: Annotated[bool, typer.Option(help="Latest first.")] = False,
) -> int:
    """Print a chronology of all facts, or of those that match a query and fall in a span of time.

    \b
      lssr timeline --from 1918-12 --to "feb 1919"
      lssr timeline place:vilnius --on 1919-01
      lssr timeline --certain --from 1919 --format markdown
    """
    from lssr_cli.chronology import select, span
    from lssr_cli.cli.chronicles import write_chronology
    from lssr_cli.search import matching

    session = ctx.obj
    format = session.format()
    within = span(on if on is not None else start, on if on is not None else end)
    words = query_text(query, session)
    only = matching(session.index(), words) if words.strip() else None
    found = select(session.index(), within, certain=certain, only=only, reverse=reverse)
    write_chronology(session, found, format=format, group=group.value)
    return ExitStatus.FOUND if found.facts else ExitStatus.NOTHING
