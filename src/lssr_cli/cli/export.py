"""``lssr export``: the whole collection in another format."""

from __future__ import annotations

import typer

from lssr_cli.cli.delivery import DOCUMENTS, Locale, Notes, Output, Style
from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

BIBLIOGRAPHIES = ("csl-json", "bibtex", "biblatex", "ris")
FORMATS = ("json", "jsonl", "csv", *BIBLIOGRAPHIES, *DOCUMENTS)
app = application()


@app.command()
def export(
    ctx: typer.Context,
    notes: Notes = True,
    style: Style = None,
    locale: Locale = None,
    output: Output = None,
) -> int:
    """Write the whole collection: as data, its sources as a bibliography, or as a document.

    \b
      lssr export --format json > facts.json
      lssr export --output facts.csv
      lssr export --output sources.bib
      lssr export --output chronology.html
    """
    session = ctx.obj
    format = session.format("json", output=output)
    if format in DOCUMENTS:
        from lssr_cli.chronology import select
        from lssr_cli.cli.chronicles import write_chronology
        from lssr_cli.cli.delivery import Delivery
        from lssr_cli.output.publication import Terms

        terms = Terms(cited=notes, style=style, locale=locale)
        write_chronology(session, select(session.index()), terms, Delivery(format, output))
        return ExitStatus.FOUND
    from lssr_cli.cli.exports import bibliography, exported

    write = bibliography if format in BIBLIOGRAPHIES else exported
    session.deliver(write(session.index(), format), output)
    return ExitStatus.FOUND
