"""The one door through which files that somebody else wrote come in.

A file is looked at before it is opened, so that a pipe, a device or a gigabyte of nothing is turned
away at once. Every way in which reading can fail ends in one error of one line.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

from lssr_cli.errors import FactFileError
from lssr_cli.factfile.blame import culprit
from lssr_cli.factfile.faults import LONGEST_ECHO

MAX_BYTES = 64 * 1024 * 1024

_LONG_INTEGER = re.compile(r"[0-9_]{4301}")


def read_bytes(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """Return what a regular file of at most ``limit`` bytes holds.

    Raises:
        FactFileError: There is no such file, it is none to read, or it is too large.
    """
    try:
        _look(path.stat(), path, limit)
        # Without O_NONBLOCK a pipe put there since the look would hold the program up for ever.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            _look(os.fstat(file.fileno()), path, limit)
            return file.read(limit + 1)
    except OSError as error:
        raise FactFileError(_reason(error), where=_shown(path, error)) from error
    except ValueError as error:
        raise FactFileError("no file can have this name", where=str(path)) from error
    except MemoryError as error:
        raise FactFileError("too large for the memory there is", where=str(path)) from error


def read_text(path: Path, *, limit: int = MAX_BYTES) -> str:
    """Return the text of a UTF-8 file, without its byte order mark, line ends as they are.

    Raises:
        FactFileError: As :func:`read_bytes`, and if the file is not UTF-8.
    """
    data = read_bytes(path, limit=limit)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        hint = "save it as UTF-8, not UTF-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ""
        message = f"not UTF-8: byte 0x{data[error.start]:02x}"
        raise FactFileError(message, where=f"{path}:{line}", hint=hint) from error


def parse_toml(text: str, path: Path) -> dict[str, Any]:
    """Return the document that ``text`` is, of TOML 1.0 or 1.1.

    Raises:
        FactFileError: It is not TOML; ``where`` names the line.
    """
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        line, column, message, hint = culprit(error)
        raise FactFileError(message, where=f"{path}:{line}", hint=hint, column=column) from error
    except RecursionError as error:
        where = f"{path}:{_most_nested_line(text)}"
        raise FactFileError("not TOML: nested too deep", where=where) from error
    except MemoryError as error:
        raise FactFileError("too large for the memory there is", where=str(path)) from error
    except ValueError as error:
        found = _LONG_INTEGER.search(text)
        line = text.count("\n", 0, found.start() if found else 0) + 1
        raise FactFileError("not TOML: a number too long", where=f"{path}:{line}") from error


def discover(path: Path) -> list[Path]:
    """Return the fact files that ``path`` names: itself, or those of a directory in path order.

    Of a directory all ``*.toml`` files count, those in subdirectories too, except hidden files and
    what stands in hidden subdirectories. Links to directories are not followed.

    Raises:
        FactFileError: There is no such path, or a directory cannot be read or holds no fact file.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISDIR(mode):
            return [path]
        files = sorted(_walk(path))
    except OSError as error:
        raise FactFileError(_reason(error), where=_shown(path, error)) from error
    except ValueError as error:
        raise FactFileError("no file can have this name", where=str(path)) from error
    if not files:
        raise FactFileError("no fact files (*.toml) in this directory", where=str(path))
    return files


def _walk(root: Path) -> Iterator[Path]:
    waiting = [root]
    while waiting:
        directory = waiting.pop()
        with os.scandir(directory) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(directory / entry.name)
                elif entry.name.endswith(".toml") and not entry.is_dir():
                    yield directory / entry.name


def _look(status: os.stat_result, path: Path, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FactFileError("a directory, not a file", where=str(path))
    if not stat.S_ISREG(status.st_mode):
        raise FactFileError("not a regular file", where=str(path))
    if status.st_size > limit:
        message = f"larger than {limit // 2**20} MB ({status.st_size:,} bytes)"
        raise FactFileError(message, where=str(path))


def _shown(path: Path, error: OSError) -> str:
    """Return a path as a message names it: cut if no file can have so long a name."""
    return str(path)[:LONGEST_ECHO] if error.errno == errno.ENAMETOOLONG else str(path)


def _reason(error: OSError) -> str:
    return _lower_first(error.strerror or "cannot be read")


def _lower_first(message: str) -> str:
    return message[:1].lower() + message[1:]


def _most_nested_line(text: str) -> int:
    lines = text.split("\n")
    return 1 + max(range(len(lines)), key=lambda at: sum(map(lines[at].count, "[{.")))
