"""The cached copy of a compiled collection: where it is, opening and saving it.

One SQLite file a collection in a folder the caller names. It may vanish, be damaged, be a link or a
directory at any time: then the collection is compiled anew, and held in memory if need be.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import zlib
from pathlib import Path
from urllib.parse import quote

from lssr_cli.index.schema import signature

GRAIN = 2_000_000_000
"""Nanoseconds within which a second change may leave a file's times as they were (FAT: 2 s)."""

SMALL = 8 * 1024 * 1024
"""Bytes up to which a cached copy is summed up before it is believed."""

_PAGE = 4096
_SUM = slice(68, 72)
"""Where SQLite's header keeps the application id, which holds our sum of all other pages."""


def cache_file(path: Path, folder: Path) -> Path:
    """Return where the compiled copy of the collection at ``path`` is kept in ``folder``."""
    absolute = os.path.abspath(path)
    name = "".join(c if c.isascii() and c.isalnum() else "-" for c in Path(absolute).name)[:40]
    return folder / f"{name}-{zlib.crc32(os.fsencode(absolute)):08x}.sqlite"


def open_copy(file: Path, path: Path, mode: str = "ro") -> sqlite3.Connection | None:
    """Open the cached copy if it is one, undamaged, of this collection and of this version."""
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode) or not _sound(file):
            return None
        db = connect(file, mode)
    except (OSError, ValueError, sqlite3.Error):
        return None
    try:
        told = dict(db.execute("SELECT key, value FROM meta WHERE key IN ('signature', 'path')"))
    except sqlite3.Error:
        told = {}
    if told == {"signature": signature(), "path": os.path.abspath(path)}:
        return db
    db.close()
    return None


def connect(file: Path, mode: str) -> sqlite3.Connection:
    """Open a database file that exists; statements outside a transaction stand alone."""
    db = sqlite3.connect(f"file:{quote(os.fsencode(file))}?mode={mode}", uri=True)
    db.isolation_level = None
    db.execute("PRAGMA temp_store = MEMORY")
    return db


def stamp(path: str | Path) -> str:
    """Return what the system says of a file's identity and last change; empty if it is gone."""
    try:
        status = os.stat(path)
    except OSError:
        return ""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def last_change(told: str) -> int:
    """Return when a file last changed, in nanoseconds, by its stamp."""
    _, modified, changed, _ = told.split(" ")
    return max(int(modified), int(changed))


def save(db: sqlite3.Connection, file: Path, read_at: int) -> bool:
    """Write a compiled collection to the cache, whole or not at all.

    Args:
        db: The database, in memory or not.
        file: Where the copy is to be; whatever stands there is replaced, a link not followed.
        read_at: When the facts were about to be read, in nanoseconds; it becomes the copy's time.

    Returns:
        Whether it was written.
    """
    temporary = None
    try:
        temporary = claim(file)
        db.execute("VACUUM INTO ?", (str(temporary),))
        publish(temporary, file, read_at)
    except (OSError, ValueError, sqlite3.Error):
        if temporary:
            discard(temporary)
        return False
    return True


def claim(file: Path) -> Path:
    """Make an empty file beside a copy, for this process alone, and return its path.

    Raises:
        OSError: It cannot be made.
    """
    temporary = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    os.makedirs(file.parent, mode=0o700, exist_ok=True)
    os.chmod(file.parent, 0o700)
    temporary.unlink(missing_ok=True)
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return temporary


def publish(temporary: Path, file: Path, read_at: int) -> None:
    """Put a complete database in the place of a cached copy, in one step.

    Raises:
        OSError: It cannot be done; the copy is as it was.
    """
    _sum_up(temporary)
    os.utime(temporary, ns=(read_at, read_at))
    if file.is_dir() and not file.is_symlink():
        file.rmdir()
    os.replace(temporary, file)
    _sweep(file)


def discard(file: Path) -> bool:
    """Remove a cached copy, or a link in its place, and tell whether there is none any more."""
    try:
        file.unlink(missing_ok=True)
    except (OSError, ValueError):
        return False
    return True


def _sweep(file: Path) -> None:
    """Remove what processes left that were killed while they wrote a copy."""
    beginning = f".{file.name}."
    for left in file.parent.glob(f"{beginning}*.tmp*"):
        if not _runs(left.name.removeprefix(beginning).partition(".")[0]):
            discard(left)


def _runs(process: str) -> bool:
    """Tell whether there is a process of this number."""
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError, ValueError):
        return True
    return True


def _sound(file: Path) -> bool:
    """Tell whether a small copy is as it was written; a large one is believed until it fails."""
    if os.path.getsize(file) > SMALL:
        return True
    content = file.read_bytes()
    return content[_SUM] == _sum(content)


def _sum(content: bytes) -> bytes:
    return zlib.crc32(content[_PAGE:]).to_bytes(4, "big")


def _sum_up(file: Path) -> None:
    if os.path.getsize(file) > SMALL:
        return
    with open(file, "r+b") as opened:
        told = _sum(opened.read())
        opened.seek(_SUM.start)
        opened.write(told)
