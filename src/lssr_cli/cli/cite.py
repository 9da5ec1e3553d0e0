"""``lssr cite``: formatted citations."""

from enum import StrEnum
from typing import Annotated

import typer

from lssr_cli.cli.delivery import Locale, Notes, Output, Style
from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = (
    "text",
    "markdown",
    "html",
    "latex",
    "rtf",
    "wikitext",
    "bibtex",
    "biblatex",
    "ris",
    "csl-json",
    "json",
)
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
        list[str],
        typer.Argument(
            metavar="ID...", help="Fact ids, source or entity keys; - reads them from a pipe."
        ),
    ],
    style: Style = None,
    locale: Locale = None,
    form: Annotated[Form | None, typer.Option(help="Default: what the style is for.")] = None,
    locator: Annotated[str, typer.Option(help="Such as 'p. 36', for sources.")] = "",
    each: Annotated[bool, typer.Option("--each", help="Each id by itself, no ibid.")] = False,
    with_text: Annotated[bool, typer.Option("--with-text", help="The statements too.")] = False,
    notes: Notes = True,
    missing: Annotated[
        bool, typer.Option("--missing", help="Name what the style wants and a source lacks.")
    ] = False,
    copy: Annotated[bool, typer.Option("--copy", help="Put it on the clipboard as well.")] = False,
    output: Output = None,
) -> int:
    """Format the citations of facts, sources and entities, as they stand in one document.

    \b
      lssr cite cpl-first-congress
      lssr cite 4 --locator "p. 36" --style apa --copy
      lssr cite cpl-first-congress --with-text --format markdown
      lssr search kapsukas --format ids | lssr cite - --format bibtex
    """
    from lssr_cli.cli.citations import Order, cite_text, copy_text, missing_text
    from lssr_cli.cli.requests import typed_ids

    session = ctx.obj
    format = session.format(output=output)
    order = Order(
        typed_ids(ids),
        session.setting("style", style),
        session.setting("locale", locale),
        form.value if form else None,
        locator,
        each,
        with_text or not notes,
        notes,
    )
    text = (missing_text if missing else cite_text)(session.index(), order, format)
    session.deliver(text, output)
    return copy_text(session, text) if copy else ExitStatus.FOUND
