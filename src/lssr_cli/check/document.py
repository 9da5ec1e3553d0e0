"""A file under check: its text, what it says, and where in it everything stands."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from lssr_cli.factfile.faults import Path
from lssr_cli.factfile.positions import Span, character_offsets, find, line_and_column, scan


class Spot(NamedTuple):
    """A value in a file, or a stretch of one.

    ``start`` and ``end`` count characters of the string at ``path``; without them the whole value
    is meant, or its key if ``on_key``.
    """

    path: Path
    on_key: bool = False
    start: int = -1
    end: int = -1


class Position(NamedTuple):
    """A stretch of one line of a file: line and columns counted from 1, and the whole line."""

    line: int
    column: int
    end_column: int
    source: str


class Document:
    """A fact file as text and as what TOML makes of it.

    Args:
        file: Its name as messages give it.
        text: Its text, without a byte order mark.
        toml: What the text says.
    """

    def __init__(self, file: str, text: str, toml: dict[str, Any]) -> None:
        self.file = file
        self.text = text
        self.toml = toml

    @property
    def newline(self) -> str:
        """The line end that the file uses."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    def beside(self, name: str) -> FilePath:
        """Return the path of a file named relative to this one."""
        return FilePath(self.file).parent / name

    @cached_property
    def spans(self) -> dict[Path, Span]:
        """Where every key and value stands; worked out when it is first asked for."""
        return scan(self.text)

    def stretch(self, spot: Spot) -> tuple[int, int]:
        """Return the offsets of a spot in the text of the file."""
        span = find(self.spans, spot.path)
        is_there = spot.path in self.spans
        if spot.on_key and is_there:
            return span.key, self._key_end(span)
        if spot.start < 0 or not is_there:
            return span.start, span.end
        offsets = character_offsets(self.text, span)
        last = len(offsets) - 1
        return offsets[min(spot.start, last)], offsets[min(spot.end, last)]

    def position(self, spot: Spot) -> Position:
        """Return where a spot stands, as much of it as its first line holds."""
        return self.at(*self.stretch(spot))

    def at(self, start: int, end: int) -> Position:
        """Return the line and columns of a stretch of the text."""
        line, column = line_and_column(self.text, start)
        first = start - column + 1
        last = self.text.find("\n", start)
        last = len(self.text) if last < 0 else last
        source = self.text[first:last].rstrip("\r")
        length = max(min(end, first + len(source)) - start, 1)
        return Position(line, column, column + length, source)

    def _key_end(self, span: Span) -> int:
        if span.key == span.start:
            return span.end
        return span.key + len(self.text[span.key : span.start].rstrip("= \t"))
