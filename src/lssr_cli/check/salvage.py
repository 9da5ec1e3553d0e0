"""What can be read of a file that is not TOML: all lines but those with a fault.

A line with a fault is left out and the rest is read again, so that one forgotten quote does not
hide what else is wrong. Where that does not help, since a string or a list goes on over several
lines, its whole table is left out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from lssr_cli.errors import FactFileError
from lssr_cli.factfile.blame import EACH_FACT
from lssr_cli.factfile.door import parse_toml

PATIENCE = 60_000_000
"""After so many characters have been read, again and again, what is left of a file is given up."""

_HEADER = re.compile(r"\s*\[(?:[\s\[]*[\w\"']|\s*\]\s*(?:#|\Z))")
_HALF_HEADER = re.compile(r"\s*(?:\[|[\w.\"'-]+\s*\]+)\s*(?:#.*)?\Z")
_MEANT = re.compile(
    r"\s*\[*\s*(?:(?P<facts>facts)|(?P<section>sources|entities)\s*[.\s]\s*(?P<key>[^\s\[\]#\"']+))"
    r"\s*\]*\s*(?:#.*)?"
)
_PAIR = re.compile(r"\s*[^\s\[\]{}=\"][^\[\]{}=\"]*=")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_WORD = re.compile(r"[^\s\[\],;\"'=]+")


class Salvaged(NamedTuple):
    """What is left of a text.

    Attributes:
        text: The text with what is not TOML blanked out; every line keeps its number.
        toml: What it says.
        faults: Why the rest could not be read.
        lost: The words of what was left out: ids, keys and markers are among them.
        damaged: The lines, from 1, with which tables begin that may not be whole.
    """

    text: str
    toml: dict[str, Any]
    faults: tuple[FactFileError, ...] = ()
    lost: frozenset[str] = frozenset()
    damaged: frozenset[int] = frozenset()


def decode(data: bytes, path: Path) -> tuple[str, list[FactFileError]]:
    """Return the text of a file without its byte order mark, and an error for each odd line.

    What is not UTF-8 in such a line is read as U+FFFD.

    Raises:
        FactFileError: It is UTF-16.
    """
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            hint = "save it as UTF-8, not UTF-16"
            raise FactFileError("not UTF-8", where=f"{path}:1", hint=hint) from error
    faults = []
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            line.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            message = f"not UTF-8: byte 0x{line[error.start]:02x}"
            column = len(line[: error.start].decode()) + 1
            faults.append(FactFileError(message, where=f"{path}:{number}", column=column))
    return data.decode("utf-8-sig", "replace"), faults


def salvage(text: str, path: Path, faults: list[FactFileError] | None = None) -> Salvaged:
    """Read as much of a text as is TOML.

    Args:
        text: The text.
        path: The file, for the faults to name.
        faults: What is wrong with some of its lines in any case.
    """
    rest = _Rest(text)
    for fault in faults or ():
        rest.give_up(fault)
    read = 0
    while True:
        read += len(text)
        text = rest.text
        try:
            toml = parse_toml(text, path)
        except FactFileError as error:
            if read > PATIENCE or not rest.give_up(error):
                rest.faults = rest.faults or [error]
                rest.cut(0, len(rest.lines))
        else:
            lost, damaged = frozenset(rest.lost), frozenset(rest.damaged)
            return Salvaged(text, toml, tuple(rest.faults), lost, damaged)


class _Rest:
    """The lines of a text that are left."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.faults: list[FactFileError] = []
        self.lost: set[str] = set()
        self.damaged: set[int] = set()
        self.is_whole = True
        self._open: set[int] = set()
        self._text = text

    @property
    def text(self) -> str:
        """The text that is left; the very same object if nothing was taken out."""
        return self._text if self.is_whole else "\n".join(self.lines)

    def give_up(self, error: FactFileError) -> bool:
        """Take out what an error blames; return whether there was anything to take out."""
        at = _line_of(error)
        line = self.lines[at]
        first, end = self._table(at)
        if first in self._open and not _PAIR.match(line):
            return self.cut(first, end)
        self.faults.append(error)
        if _HEADER.match(line) or _HALF_HEADER.match(line):
            meant = _meant_header(line)
            return self._put(at, meant) if meant != line else self.cut(at, self._end(at))
        if error.hint == EACH_FACT and at and not self.lines[at - 1].strip():
            return self._put(at - 1, "[[facts]]")
        self.damaged.add(first + 1)
        if _opens(line):
            self._open.add(first)
        return self.cut(at, at + 1) or self.cut(first, end)

    def cut(self, start: int, end: int) -> bool:
        """Take lines out; return whether anything stood there."""
        taken = self.lines[start:end]
        self.lines[start:end] = [""] * len(taken)
        self.is_whole = False
        for line in taken:
            words = _WORD.findall(line)
            self.lost.update(words)
            if _HEADER.match(line):
                self.lost.update(word.rpartition(".")[2] for word in words)
        return any(map(str.strip, taken))

    def _put(self, at: int, line: str) -> bool:
        self.lines[at] = line
        self.is_whole = False
        self.damaged.add(at + 1)
        return True

    def _table(self, at: int) -> tuple[int, int]:
        """Return the lines of the table in which a line stands, its header included."""
        start = at
        while start > 0 and not _HEADER.match(self.lines[start]):
            start -= 1
        return start, self._end(at)

    def _end(self, at: int) -> int:
        """Return the line after a table's last one."""
        end = at + 1
        while end < len(self.lines) and not _HEADER.match(self.lines[end]):
            end += 1
        return end


def _meant_header(line: str) -> str:
    """Return the header that a line was meant to be, or the line itself."""
    found = _MEANT.fullmatch(line)
    if not found:
        return line
    return "[[facts]]" if found["facts"] else f'[{found["section"]}."{found["key"]}"]'


def _opens(line: str) -> bool:
    """Tell whether a string, a list or a table may begin in a line and not end there."""
    if "'''" in line or '"""' in line:
        return True
    bare = _STRING.sub("", line)
    return '"' in bare or sum(map(bare.count, "[{")) > sum(map(bare.count, "]}"))


def _line_of(error: FactFileError) -> int:
    """Return the line that an error names, counted from 0."""
    number = error.where.rpartition(":")[2]
    return int(number) - 1 if number.isdecimal() else 0
