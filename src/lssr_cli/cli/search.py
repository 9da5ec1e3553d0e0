"""``lssr search``: ranked facts."""

from typing import Annotated

import typer

from lssr_cli.cli.delivery import Print0
from lssr_cli.cli.listing import FORMATS
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Limit, Query, Sort, query_text
from lssr_cli.cli.session import Session, outcome

__all__ = ["FORMATS", "app"]
app = application()


@app.command(cls=QueryCommand)
def search(
    ctx: typer.Context,
    query: Query,
    limit: Limit = 10,
    sort: Annotated[Sort, typer.Option(help="Order of the hits.")] = Sort.relevance,
    start: Annotated[str | None, typer.Option("--from", help="Only facts from this date.")] = None,
    end: Annotated[str | None, typer.Option("--to", help="Only facts up to this date.")] = None,
    exact: Annotated[bool, typer.Option(help="No corrections, no other spellings.")] = False,
    explain: Annotated[bool, typer.Option(help="Say why each fact was found.")] = False,
    print0: Print0 = False,
) -> int:
    """Find facts by words, names, dates and sources, typos and other spellings included.

    \b
      lssr search kapsukas goverment
      lssr search '"first congress"' place:vilnius -delegates
      lssr search what happened in january 1919
    """
    from lssr_cli.cli.answers import write_answer
    from lssr_cli.cli.requests import typed_span
    from lssr_cli.search import search as find

    session: Session = ctx.obj
    format = session.format()
    index = session.index()
    first, last = typed_span(*(date and session.settled(date) for date in (start, end)))
    words = query_text(query, session)
    answer = find(index, words, limit=limit, sort=sort.value, exact=exact, start=first, end=last)
    write_answer(session, answer, format=format, explain=explain, print0=print0)
    return outcome(session, answer.hits)
