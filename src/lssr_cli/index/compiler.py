"""Compile the collection at a path: read its files, fill the tables, keep a copy in the cache.

Not needed, nor imported, where the cached copy is fresh.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from pathlib import Path

from lssr_cli import factfile
from lssr_cli.index import cache
from lssr_cli.index.build import Builder, File, Progress
from lssr_cli.index.schema import TABLES, signature
from lssr_cli.model import Facts

_READING = 0.4
"""The share of the work that reading the files is, roughly."""


def compile_path(path: Path, file: Path | None, progress: Progress | None) -> sqlite3.Connection:
    """Compile the collection at ``path`` and return it, open.

    Args:
        path: A fact file or a directory of them.
        file: Where a copy is to be kept, ``None`` for nowhere.
        progress: Told the share of the work that is done, now and then.

    Raises:
        FactFileError: A file cannot be read or is refused.
    """
    read_at = time.time_ns()
    found = factfile.discover(path)
    files = [_file(each, path) for each in found]
    folders = [File(name, cache.stamp(path / name), "") for name in _folders(found, path)]
    tell = progress or (lambda _share: None)
    parts = []
    for each in found:
        parts.append(factfile.read_part(each))
        tell(_READING * len(parts) / len(found))
    facts = factfile.combine(parts)
    rest = 1 - _READING
    db = compile_in_memory(
        facts, path, (files, folders), lambda share: tell(_READING + rest * share)
    )
    if file is not None:
        cache.save(db, file, read_at)
    return db


def compile_in_memory(
    facts: Facts,
    path: Path,
    files: tuple[list[File], list[File]] = ([], []),
    progress: Progress | None = None,
) -> sqlite3.Connection:
    """Return a database in memory that holds a collection."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA temp_store = MEMORY")
    db.executescript(TABLES)
    db.execute("BEGIN")
    Builder(db, facts, path, progress).build(*files)
    told = {
        "signature": signature(),
        "path": os.path.abspath(path),
        "compiled": str(int(time.time())),
    }
    db.executemany("INSERT INTO meta VALUES (?, ?)", told.items())
    db.execute("COMMIT")
    return db


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes.

    Raises:
        FactFileError: The file cannot be read.
    """
    return hashlib.sha256(factfile.read_bytes(path)).hexdigest()


def _file(each: Path, path: Path) -> File:
    name = "" if each == path else str(each.relative_to(path))
    # The stamp comes first: a change while the bytes are read then shows as a later stamp.
    told = cache.stamp(each)
    return File(name, told, digest(each))


def _folders(found: list[Path], path: Path) -> list[str]:
    """Return the directories whose listings decide which files there are, the top one as ``.``."""
    if found == [path]:
        return []
    names = {"."}
    for root, folders, _ in os.walk(path):
        folders[:] = [folder for folder in folders if not folder.startswith(".")]
        names |= {os.path.relpath(os.path.join(root, folder), path) for folder in folders}
    return sorted(names)
