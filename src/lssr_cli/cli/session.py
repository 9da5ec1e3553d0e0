"""One run of the program: what was asked for globally, where it is read from and written to."""

from __future__ import annotations

import sys
from collections.abc import Sized
from pathlib import Path
from typing import TYPE_CHECKING

from lssr_cli.cli.config import Config, load_config
from lssr_cli.cli.environment import Environment, cache_folder, variable
from lssr_cli.cli.exits import ExitStatus
from lssr_cli.cli.progress import progress
from lssr_cli.errors import UsageError

if TYPE_CHECKING:
    from lssr_cli.index import Index
    from lssr_cli.output.document import Document


ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ics": "ics",
    ".tex": "latex",
    ".rtf": "rtf",
    ".bib": "bibtex",
    ".ris": "ris",
    ".wiki": "wikitext",
    ".txt": "text",
}
"""File ending → output format."""


class Session:
    """The global options as given, and what follows from them.

    ``given`` holds the options that were typed, by parameter name; one typed after the command
    replaces one typed before it.
    """

    def __init__(self, environment: Environment) -> None:
        self.environment = environment
        self.given: dict[str, str | bool] = {}
        self.formats: tuple[str, ...] = ("text",)
        self._index: Index | None = None
        self._config: Config | None = None

    @property
    def quiet(self) -> bool:
        """Whether nothing but the exit status is asked for."""
        return bool(self.given.get("quiet"))

    @property
    def colour(self) -> bool:
        """Whether output is coloured."""
        return self.environment.colour(str(self.given.get("color", "")), self.config.color)

    @property
    def config(self) -> Config:
        """The user's configuration, read when it is first asked for."""
        if self._config is None:
            self._config = load_config()
        return self._config

    @property
    def file(self) -> Path:
        """The fact file or folder: option, ``LSSR_FILE``, configuration, else the shipped one."""
        if "file" in self.given and not self.given["file"]:
            raise UsageError("--file needs a path")
        if name := self.given.get("collection"):
            return self.config.collection(str(name))
        if named := str(self.given.get("file") or variable("LSSR_FILE")):
            return Path(named)
        if self.config.file:
            return self.config.resolved(self.config.file)
        from lssr_cli.shipped import shipped_file

        return shipped_file()

    def setting(self, name: str, option: str | None = None) -> str | None:
        """Return ``style`` or ``locale``: option, ``LSSR_*`` variable, configuration or nothing."""
        return option or variable(f"LSSR_{name.upper()}") or getattr(self.config, name) or None

    def settled(self, text: str) -> str:
        """Return a typed date with 12/11/1918 in the configuration's order of day and month.

        Only what is looked for is read so: a date to be written into a file must have one reading.
        """
        if self.config.dates not in ("dmy", "mdy"):
            return text
        from lssr_cli.dates import settled

        return settled(text, self.config.dates)

    def format(self, default: str = "text", output: Path | None = None) -> str:
        """Return the output format: option, else the ending of the output file, else ``default``.

        Raises:
            UsageError: The command does not know the format that was asked for.
        """
        ending = ENDINGS.get(output.suffix.lower(), default) if output else default
        asked = str(self.given.get("format", ending))
        if asked not in self.formats:
            raise UsageError(unknown("format", asked, self.formats))
        return asked

    def index(self, *, rebuild: bool = False) -> Index:
        """Open the collection's compiled index, building it first if need be or if told to."""
        if self._index is None:
            from lssr_cli.index import open_index

            with progress(
                "compiling", shown=self.environment.stderr_tty and not self.quiet
            ) as tell:
                self._index = open_index(self.file, cache_folder(), progress=tell, rebuild=rebuild)
            if self.config.dates not in ("", "dmy"):
                from lssr_cli.chronology import reworded

                self._index.reword = lambda fact: reworded(fact, self.config.dates)
        return self._index

    def close(self) -> None:
        """Let go of the index."""
        if self._index is not None:
            self._index.close()

    def write(self, text: str) -> None:
        """Write ``text`` to standard output as it stands, unless ``--quiet``."""
        if not self.quiet:
            sys.stdout.write(text)

    def deliver(self, text: str, output: Path | None) -> None:
        """Write a document to a file, whole or not at all, or to standard output."""
        if output is None or str(output) == "-":
            self.write(text)
            return
        from lssr_cli.factfile.write import write_atomically

        write_atomically(output, text)

    def tell(self, message: str) -> None:
        """Say something about the run on standard error, unless ``--quiet``."""
        if not self.quiet:
            from lssr_cli.output.safe import safe

            sys.stderr.write(f"lssr: {safe(message)}\n")

    def show(self, document: Document) -> None:
        """Print a document: styled, wrapped and paged on a terminal, plain lines in a pipe."""
        if self.quiet:
            return
        environment, colour = self.environment, self.colour
        if not (environment.stdout_tty or colour):
            from lssr_cli.output.plain import render

            sys.stdout.write(render(document))
            return
        from lssr_cli.cli.pager import page
        from lssr_cli.output import terminal

        width = environment.width if environment.stdout_tty else None
        links = environment.stdout_tty and not environment.dumb
        text = terminal.render(document, width=width, colour=colour, links=links)
        paged = not self.given.get("no_pager") and self.config.pager != "never"
        page(text, environment, enabled=paged)


def outcome(session: Session, found: Sized) -> ExitStatus:
    """Return the status of a run that looked for something, and say so if there is nothing."""
    if found:
        return ExitStatus.FOUND
    session.tell("nothing found")
    return ExitStatus.NOTHING


def unknown(what: str, asked: str, known: tuple[str, ...]) -> str:
    """Word the complaint about a value that is none, with the nearest known ones."""
    from rapidfuzz.process import extract

    shown = asked[:60]
    near = [name for name, _, _ in extract(asked[:60], known, limit=2, score_cutoff=60)]
    choice = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(known)}"
    return f"{what} {shown!r} is unknown ({choice})"
