"""Whether a cached copy still says what the files say.

Files are looked at, not read: size, times and inode must be those of the compilation. A file that
changed within the grain of the clock before it is compared by its bytes.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from lssr_cli.index.cache import GRAIN, last_change, open_copy, stamp
from lssr_cli.index.home import Home, home_of


def open_fresh(file: Path, path: Path) -> sqlite3.Connection | None:
    """Open the cached copy of a collection if it is up to date.

    Args:
        file: The cached copy, there or not.
        path: The fact file or directory that it was compiled from.
    """
    now = time.time_ns()
    db = open_copy(file, path)
    if db is None:
        return None
    home = home_of(path)
    try:
        known = db.execute("SELECT path, stamp, digest FROM watched").fetchall()
        checked = os.stat(file).st_mtime_ns
    except (OSError, sqlite3.Error):
        known = []
    if known and all(stamp(home.file(name)) == told for name, told, _ in known):
        doubtful = [name for name, told, _ in known if last_change(told) + GRAIN >= checked]
        if not doubtful or _same_bytes(doubtful, known, home, file, now):
            return db
    db.close()
    return None


def _same_bytes(
    doubtful: list[str], known: list[tuple[str, str, str]], home: Home, file: Path, now: int
) -> bool:
    """Compare files by their bytes; if they are the same, remember when that was found."""
    from lssr_cli.index.watch import digest  # seldom needed

    digests = {name: told for name, _, told in known}
    for name in doubtful:
        if not digests[name] or digest(home.file(name)) != digests[name]:
            return False
    with suppress(OSError):
        os.utime(file, ns=(now, now))
    return True
