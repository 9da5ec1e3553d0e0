"""Compiled copies seen from outside: what is kept of a collection, and removing all of them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple

from lssr_cli.index.cache import cache_file, discard
from lssr_cli.index.fresh import open_fresh

_OURS = re.compile(r"\.?[A-Za-z0-9-]{1,40}-[0-9a-f]{8}\.sqlite(?:\.[0-9]+\.tmp(?:-journal)?)?")


class Copy(NamedTuple):
    """A compiled copy that is up to date.

    Attributes:
        file: Where it is.
        size: Its bytes.
        facts: How many facts it holds.
        compiled: When the facts were read, in seconds since 1970.
    """

    file: Path
    size: int
    facts: int
    compiled: int


def copy_of(path: Path, folder: Path) -> Copy | None:
    """Return the copy of the collection at ``path``, ``None`` if it is not up to date."""
    file = cache_file(path, folder)
    db = open_fresh(file, path)
    if db is None:
        return None
    try:
        [(facts,)] = db.execute("SELECT sum(facts) FROM files")
        [(compiled,)] = db.execute("SELECT value FROM meta WHERE key = 'compiled'")
        return Copy(file, os.path.getsize(file), facts or 0, int(compiled))
    finally:
        db.close()


def clear(folder: Path) -> list[Path]:
    """Remove all compiled copies from a folder, and nothing else; return what was removed."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    found = [folder / name for name in names if _OURS.fullmatch(name)]
    return [file for file in found if discard(file)]
