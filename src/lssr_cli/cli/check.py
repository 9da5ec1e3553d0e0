"""``lssr check``: a fact file's mistakes."""

from pathlib import Path
from typing import Annotated

import typer

from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.options import application

FORMATS = ("text", "tsv", "json", "jsonl", "csv", "markdown", "html", "github")
app = application()

Names = Annotated[
    list[str] | None, typer.Option(metavar="RULES", help="Apply these rules only; all: every one.")
]
Without = Annotated[list[str] | None, typer.Option(metavar="RULES", help="Do without these rules.")]


@app.command()
def check(
    ctx: typer.Context,
    path: Annotated[
        Path | None, typer.Argument(help="Fact file or folder; default: --file.")
    ] = None,
    select: Names = None,
    ignore: Without = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Note what rests on one source, or on no better.")
    ] = False,
    style: Annotated[
        str | None, typer.Option(help="Note what this citation style would print and is missing.")
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Repair what is safe, and show the change.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --fix: show the change, write nothing.")
    ] = False,
    rules: Annotated[
        bool, typer.Option("--rules", help="List the rules, each with an example.")
    ] = False,
) -> int:
    """Check a fact file for everything that is wrong with it, in one run.

    \b
      lssr check
      lssr check my-facts.toml --fix
      lssr check --style chicago-notes-bibliography
      lssr check --ignore uncited,long-text --format github
    """
    from lssr_cli.cli.findings import Asked, check_collection, write_rules

    session = ctx.obj
    format = session.format()
    if rules:
        write_rules(session, format)
        return ExitStatus.FOUND
    if path:
        session.given["file"] = str(path)
    asked = Asked(_parted(select), _parted(ignore), evidence, style)
    report = check_collection(session, asked, format, fix=fix, dry_run=dry_run)
    if report.unreadable:
        return ExitStatus.USAGE
    return ExitStatus.NOTHING if report.errors else ExitStatus.FOUND


def _parted(lists: list[str] | None) -> tuple[str, ...]:
    """Return the names in options that each hold one or several, with commas between them."""
    names = (name.strip() for written in lists or () for name in written.split(","))
    return tuple(name for name in names if name)
