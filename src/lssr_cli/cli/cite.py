"""``lssr cite``: formatted citations."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text", "markdown", "html", "json")
app = application()


class Form(StrEnum):
    """Which forms of a citation are printed."""

    note = "note"
    in_text = "in-text"
    bibliography = "bibliography"
    both = "both"


@app.command()
def cite(
    ctx: typer.Context,
    ids: Annotated[
        list[str], typer.Argument(metavar="ID...", help="Fact ids, source or entity keys.")
    ],
    style: Annotated[str | None, typer.Option(help="A CSL style by id, title or path.")] = None,
    locale: Annotated[str | None, typer.Option(help="A language such as lt-LT.")] = None,
    form: Annotated[Form | None, typer.Option(help="Default: what the style is for.")] = None,
    locator: Annotated[str, typer.Option(help="Such as 'p. 36', for sources.")] = "",
) -> int:
    """Format the citations of facts, sources and entities.

    \b
      lssr cite cpl-first-congress
      lssr cite 4 --locator "p. 36" --style apa
    """
    from lssr_cli import citing
    from lssr_cli.cli.citations import write_citations

    session = ctx.obj
    format = session.format()
    index = session.index()
    found = citing.find(index, ids, locator)
    chosen = citing.style_for(index, session.setting("style", style))
    output = "text" if format == "json" else format
    made = citing.cited(
        index, found, chosen, locale=session.setting("locale", locale), output=output
    )
    write_citations(session, made, format, form.value if form else None)
    return ExitStatus.FOUND
