"""The one writer: a file is the old one or the new one, never anything between."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from lssr_cli.errors import WriteError


def write_atomically(path: Path, content: str | bytes) -> None:
    """Replace or create a file in one step.

    The new content is written beside the file a link leads to, flushed to the disk and moved into
    place; mode is kept. Whatever goes wrong, the old file stays and nothing is left behind.

    Args:
        path: The file; a link is followed, so that it stays a link.
        content: Text is written as UTF-8.

    Raises:
        WriteError: The file cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        target = path.resolve()
        _replace(target, data, _mode(target))
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise WriteError(f"cannot write: {reason}", where=str(path)) from error


def _mode(target: Path) -> int:
    try:
        found = target.stat()
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
    if not stat.S_ISREG(found.st_mode):
        raise ValueError("not a regular file")
    return stat.S_IMODE(found.st_mode)


def _replace(target: Path, data: bytes, mode: int) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(descriptor, mode)
            os.fsync(descriptor)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
        raise
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
