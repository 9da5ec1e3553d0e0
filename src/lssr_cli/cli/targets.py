"""Which file an editing command may change."""

from __future__ import annotations

from pathlib import Path

from lssr_cli.cli.session import Session
from lssr_cli.errors import UsageError
from lssr_cli.factfile import discover
from lssr_cli.shipped import shipped_file


def target(session: Session, into: Path | None = None) -> Path:
    """Return the file to change.

    Args:
        session: Names the collection.
        into: The file of a folder that new entries go to.

    Raises:
        UsageError: It is the shipped collection, a folder without ``into``, or no file of it.
    """
    refuse_shipped(session)
    root = session.file
    if into is None:
        if root.is_dir():
            raise UsageError(f"{root} is a folder; say which file with --into FILE")
        return root
    for file in discover(root):
        if _same(file, into) or _same(file, root / into):
            return file
    raise UsageError(f"{str(into)[:60]} is no fact file of {root}")


def refuse_shipped(session: Session) -> None:
    """Refuse to change the collection that comes with the program."""
    if _same(session.file, shipped_file()):
        raise UsageError("the shipped collection is not changed; lssr init makes one of your own")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
