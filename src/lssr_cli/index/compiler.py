"""Compile the collection at a path: read its files, fill the tables, keep a copy in the cache.

Not needed, nor imported, where the cached copy is fresh.
"""

import gc
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from lssr_cli import factfile
from lssr_cli.factfile.bibliography import bibliography_files
from lssr_cli.index import cache
from lssr_cli.index.build import Builder, File, Progress
from lssr_cli.index.home import Home, home_of
from lssr_cli.index.refresh import refreshed
from lssr_cli.index.schema import INDEXES, TABLES, signature
from lssr_cli.index.vocabulary import add_words
from lssr_cli.index.watch import Watched, folders, shared_digest, watched
from lssr_cli.model import Fact, Facts

_READING = 0.4
"""The share of the work that reading the files is, roughly."""


def renew_path(path: Path, file: Path | None, progress: Progress | None) -> sqlite3.Connection:
    """Bring the cached copy up to date file by file, or compile the collection where that fails.

    Args:
        path: A fact file or a directory of them.
        file: Where a copy is or is to be kept, ``None`` for nowhere.
        progress: Told the share of the work that is done, now and then.

    Raises:
        FactFileError: A file cannot be read or is refused.
    """
    with _no_collections():
        db = refreshed(path, file, progress) if file else None
    return db or compile_path(path, file, progress)


def compile_path(path: Path, file: Path | None, progress: Progress | None) -> sqlite3.Connection:
    """Compile the collection at ``path`` and return it, open.

    Args, Raises: As :func:`renew_path`.
    """
    with _no_collections():
        return _compile(path, file, progress)


def _compile(path: Path, file: Path | None, progress: Progress | None) -> sqlite3.Connection:
    read_at = time.time_ns()
    home = home_of(path)
    found = factfile.discover(path)
    known = [watched(str(each), home) for each in found] + folders(home)
    tell = progress or (lambda _share: None)
    parts = []
    for each in found:
        parts.append(factfile.read_part(each))
        tell(_READING * len(parts) / len(found))
    files = {
        part.file: File(number, number, home.name(part.file), shared_digest(part))
        for number, part in enumerate(parts)
    }
    known += [watched(str(each), home) for each in bibliography_files(parts)]
    facts = factfile.combine(factfile.with_bibliographies(parts))
    del parts
    db = _compiled(facts, home, files, known, lambda s: tell(_READING + (1 - _READING) * s))
    if file is not None:
        cache.save(db, file, read_at)
    return db


@contextmanager
def _no_collections() -> Iterator[None]:
    """Keep the garbage collector away: no cycles are made, and it would look at all facts."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def compile_in_memory(facts: Facts, path: Path) -> sqlite3.Connection:
    """Return a database in memory that holds a collection whose files are at ``path``."""
    home = home_of(path)
    names = dict.fromkeys(fact.place.file for fact in facts.facts.values())
    files = {name: File(n, n, home.name(name)) for n, name in enumerate(names)}
    return _compiled(facts, home, files, ())


def _compiled(
    facts: Facts,
    home: Home,
    files: Mapping[str, File],
    known: Iterable[Watched],
    progress: Progress | None = None,
) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA temp_store = MEMORY")
    db.executescript(TABLES)
    db.execute("BEGIN")
    builder = Builder(db, facts, home, progress)
    by_file: dict[str, list[Fact]] = {name: [] for name in files}
    for fact in facts.facts.values():
        by_file[fact.place.file].append(fact)
    for name, held in by_file.items():
        builder.add_file(files[name], held)
    builder.add_shared()
    add_words(db, builder.words)
    told = {
        "signature": signature(),
        "path": os.path.abspath(home.path),
        "compiled": str(int(time.time())),
    }
    db.executemany("INSERT INTO meta VALUES (?, ?)", told.items())
    db.executemany("INSERT INTO watched VALUES (?, ?, ?)", known)
    db.execute("COMMIT")
    db.executescript(INDEXES)
    return db
