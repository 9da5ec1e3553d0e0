"""``lssr import``: sources from bibliographies."""  # noqa: N999

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lssr_cli.cli.options import application

FORMATS = ("text", "json")
app = application()


@app.command()
def import_(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help=".bib, .ris or .json.")],
    into: Annotated[Path | None, typer.Option(help="Which file of a folder.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the change only.")] = False,
) -> int:
    """Add the entries of BibTeX, BibLaTeX, RIS and CSL-JSON files to the sources.

    \b
      lssr import -f my.toml refs.bib
      lssr import -f my.toml library.ris --dry-run
    """
    from lssr_cli.cli.importing import import_files

    return import_files(ctx.obj, files, into, dry_run=dry_run)
