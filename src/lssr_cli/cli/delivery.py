"""Options of commands that publish documents, and how a result is delivered."""

from pathlib import Path
from typing import Annotated, NamedTuple

import typer

DATA = ("json", "jsonl", "csv", "tsv", "ids")
DOCUMENTS = ("markdown", "html", "latex", "wikitext", "timelinejs", "ics")
FORMATS = ("text", *DATA, *DOCUMENTS)


class Delivery(NamedTuple):
    """In which format a result goes where.

    Attributes:
        format: One of :data:`FORMATS`.
        output: The file to write, ``None`` for standard output.
        print0: Whether records of ``ids`` and ``tsv`` end with NUL instead of a line break.
        yearly: Whether the events of a calendar repeat every year.
    """

    format: str
    output: Path | None = None
    print0: bool = False
    yearly: bool = False

    @property
    def end(self) -> str:
        """What ends a record."""
        return "\0" if self.print0 else "\n"


Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write; its ending sets the format.")
]
Notes = Annotated[bool, typer.Option("--notes/--no-notes", help="Cite the sources, or do not.")]
Style = Annotated[str | None, typer.Option(help="A citation style by id, title or path.")]
Locale = Annotated[str | None, typer.Option(help="A language for citations, such as lt-LT.")]
Print0 = Annotated[bool, typer.Option("--print0", "-0", help="End records with NUL.")]
