"""A fact file under edit: locked, changed, checked, written in one step."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from lssr_cli.errors import FactFileError, WriteError
from lssr_cli.factfile import discover, with_bibliographies
from lssr_cli.factfile.combine import combine
from lssr_cli.factfile.door import read_bytes
from lssr_cli.factfile.parts import Part, part_from_text, read_part
from lssr_cli.factfile.write import write_atomically

BOM = b"\xef\xbb\xbf"


class FileText(NamedTuple):
    """A file's text as characters, with what is needed to write it back byte for byte."""

    path: Path
    text: str
    bom: bool

    @property
    def newline(self) -> str:
        """The line end that the file uses."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    def encoded(self, text: str) -> bytes:
        """Return ``text`` as the bytes of this file."""
        return (BOM if self.bom else b"") + text.encode("utf-8")


class Change(NamedTuple):
    """A file's text before, and its new one."""

    old: FileText
    new: str


Make = Callable[[FileText], str]


def read_for_edit(path: Path) -> FileText:
    """Return a fact file's text.

    Raises:
        FactFileError: It cannot be read or is not UTF-8.
    """
    data = read_bytes(path)
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FactFileError("not UTF-8", where=f"{path}:{line}") from error
    return FileText(path, text, data.startswith(BOM))


def change(root: Path, paths: Sequence[Path], make: Make) -> dict[Path, Change]:
    """Change files of a collection under a lock; nothing is written unless the result is sound.

    Args:
        root: The collection: the file itself or the folder.
        paths: The files to change.
        make: Makes the new text of an old one.

    Returns:
        What changed, by file.

    Raises:
        FactFileError: A file or the result is refused by the format.
        WriteError: A file cannot be written, or was changed by somebody else meanwhile.
    """
    with locked(paths[0]):
        changes = plan(root, paths, make)
        for made in changes.values():
            replace(made.old, made.new)
    return changes


def plan(root: Path, paths: Sequence[Path], make: Make) -> dict[Path, Change]:
    """Work out what :func:`change` would change, and write nothing."""
    made = (Change(old, make(old)) for old in map(read_for_edit, paths))
    changes = {change.old.path: change for change in made if change.new != change.old.text}
    verify(root, {path: change.new for path, change in changes.items()})
    return changes


def replace(old: FileText, new: str) -> None:
    """Write ``new`` in place of ``old`` if the file still is what was read.

    Raises:
        WriteError: It is not, or it cannot be written.
    """
    if read_bytes(old.path) != old.encoded(old.text):
        raise WriteError(
            "changed by another program meanwhile; nothing written", where=str(old.path)
        )
    write_atomically(old.path, old.encoded(new))


def verify(root: Path, texts: Mapping[Path, str]) -> None:
    """Read a collection with the texts of some files replaced.

    Raises:
        FactFileError: The format refuses it.
    """
    by_place = {path.resolve(): text for path, text in texts.items()}
    files = discover(root)
    parts = [_part(file, by_place.get(file.resolve())) for file in files]
    combine(with_bibliographies(parts))


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock on a file's folder; other editing commands wait for it."""
    try:
        folder = os.open(path.resolve().parent, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise FactFileError(str(error.strerror).lower(), where=str(path)) from error
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _part(file: Path, text: str | None) -> Part:
    return read_part(file) if text is None else part_from_text(file, text)
