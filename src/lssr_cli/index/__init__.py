"""Compiled collections: made from fact files, kept in a cache, opened without reading TOML."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

from lssr_cli.index.cache import cache_file, discard
from lssr_cli.index.fresh import open_fresh
from lssr_cli.index.store import Index, steady
from lssr_cli.model import Facts

__all__ = ["Index", "compile_facts", "open_index", "steady"]


def open_index(
    path: Path,
    cache: Path | None = None,
    *,
    progress: Callable[[float], None] | None = None,
    rebuild: bool = False,
) -> Index:
    """Open the collection at ``path``, compiled; compile what is not compiled yet.

    Args:
        path: A fact file or a directory of them.
        cache: The folder for compiled copies, made if need be; without one, or if it cannot be
            written to, the collection is held in memory.
        progress: Told the share of the work that is done, now and then, while compiling.
        rebuild: Whether to compile although the copy is fresh.

    Raises:
        FactFileError: A file cannot be read or is refused.
    """
    file = cache_file(path, cache) if cache else None

    def compiled() -> sqlite3.Connection:
        from lssr_cli.index import compiler  # reads TOML, which a warm start must not

        make = compiler.compile_path if rebuild else compiler.renew_path
        return make(path, file, progress)

    def renewed() -> sqlite3.Connection:
        if file:
            discard(file)
        return compiled()

    db = None if rebuild or file is None else open_fresh(file, path)
    return Index(db or compiled(), path, renewed)


def compile_facts(facts: Facts, path: Path = Path()) -> Index:
    """Compile a collection in memory.

    Args:
        facts: The collection.
        path: Where its files are, for the places of what is read back.
    """
    from lssr_cli.index.compiler import compile_in_memory

    return Index(compile_in_memory(facts, path), path)
