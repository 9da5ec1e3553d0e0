"""``lssr pick``: choose a fact while typing."""

from __future__ import annotations

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import QueryCommand, application
from lssr_cli.cli.requests import Query, query_text

FORMATS = ("text",)
app = application()


@app.command(cls=QueryCommand)
def pick(ctx: typer.Context, query: Query = None) -> ExitStatus:
    """Choose a fact and print its id: with fzf as you type, without it from a numbered list.

    In fzf, enter prints the id, ctrl-y copies the citation, ctrl-o opens a source's page in the
    browser, ctrl-e edits the fact.

    \b
      lssr pick
      lssr pick kapsukas
      lssr cite "$(lssr pick congress)"
    """
    from lssr_cli.cli.picking import by_number, fuzzy_finder, with_fzf

    session = ctx.obj
    session.format()
    words = query_text(query, session)
    if session.environment.stderr_tty and fuzzy_finder():
        return with_fzf(session, words)
    return by_number(session, words)
