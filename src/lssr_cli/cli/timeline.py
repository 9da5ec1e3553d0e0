"""``lssr timeline``: facts in order of time."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lssr_cli.cli.delivery import FORMATS, Delivery, Locale, Notes, Output, Print0, Style
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Query, query_text
from lssr_cli.cli.session import Session, outcome

WEEK = 7
MAX_DAYS = 1_000_000
__all__ = ["FORMATS", "app"]
app = application()


class Group(StrEnum):
    """What the headings of a chronology are."""

    month = "month"
    year = "year"
    none = "none"


Yearly = Annotated[bool, typer.Option("--yearly", help="Repeat each event of a calendar (ics).")]


@app.command(cls=QueryCommand)
def timeline(
    ctx: typer.Context,
    query: Query = None,
    start: Annotated[str | None, typer.Option("--from", help="Facts from this date on.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="Facts up to this date.")] = None,
    on: Annotated[str | None, typer.Option(help="Facts of this date alone.")] = None,
    around: Annotated[str | None, typer.Option(help="Facts within --days of this date.")] = None,
    days: Annotated[int, typer.Option(min=0, max=MAX_DAYS, help="For --around.")] = WEEK,
    certain: Annotated[bool, typer.Option(help="Only what surely falls in that time.")] = False,
    group: Annotated[Group, typer.Option(help="Headings.")] = Group.month,
    reverse: Annotated[bool, typer.Option(help="Latest first.")] = False,
    notes: Notes = True,
    style: Style = None,
    locale: Locale = None,
    output: Output = None,
    yearly: Yearly = False,
    print0: Print0 = False,
) -> int:
    """Print a chronology of all facts, or of those that match a query and fall in a span of time.

    \b
      lssr timeline --from 1918-12 --to "feb 1919"
      lssr timeline place:vilnius --around "5 jan 1919" --days 14
      lssr timeline --certain --from 1919 --output 1919.html
    """
    from lssr_cli import chronology
    from lssr_cli.cli.chronicles import write_chronology
    from lssr_cli.cli.listing import tell_corrections
    from lssr_cli.output.publication import Terms
    from lssr_cli.search import matching

    session: Session = ctx.obj
    delivery = Delivery(session.format(output=output), output, print0, yearly)
    start, end, on, around = (date and session.settled(date) for date in (start, end, on, around))
    within = chronology.within(start, end, on=on, around=around, days=days)
    words = query_text(query, session)
    only = None
    if words.strip():
        only, corrections = matching(session.index(), words)
        tell_corrections(session, {made.typed: made.used for made in corrections})
    found = chronology.select(session.index(), within, certain=certain, only=only, reverse=reverse)
    terms = Terms(cited=notes, style=style, locale=locale, group=group.value)
    write_chronology(session, found, terms, delivery)
    return outcome(session, found.facts)
