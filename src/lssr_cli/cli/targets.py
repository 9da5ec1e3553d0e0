"""Which file an editing command may change."""

from __future__ import annotations

from pathlib import Path

from lssr_cli.cli.session import Session
from lssr_cli.errors import UsageError
from lssr_cli.shipped import shipped_file


def target(session: Session, into: Path | None = None) -> Path:
    """Return the file to change.

    Args:
        session: Names the collection.
        into: The file of a folder that new entries go to.

    Raises:
        UsageError: It is the shipped collection, or a folder without ``into``.
    """
    refuse_shipped(session)
    root = session.file
    if not root.is_dir():
        return root
    if into is None:
        raise UsageError(f"{root} is a folder; say which file with --into FILE")
    return into


def refuse_shipped(session: Session) -> None:
    """Refuse to change the collection that comes with the program."""
    if _same(session.file, shipped_file()):
        raise UsageError("the shipped collection is not changed; lssr init makes one of your own")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
