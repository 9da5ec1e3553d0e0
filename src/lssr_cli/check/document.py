"""A file under check: its text, what it says, and where in it everything stands."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from lssr_cli.factfile.faults import Path
from lssr_cli.factfile.positions import Span, character_offsets, find
from lssr_cli.factfile.tablespans import Lines, TableSpans

_LAST_PART = re.compile(r"""("(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)\Z""")


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
        readable: The text with the lines blanked out that are not TOML.
        toml: What the readable text says.
    """

    def __init__(self, file: str, text: str, readable: str, toml: dict[str, Any]) -> None:
        self.file = file
        self.text = text
        self.readable = readable
        self.toml = toml

    @property
    def is_partial(self) -> bool:
        """Whether a part of it is not TOML."""
        return self.readable is not self.text

    @property
    def newline(self) -> str:
        """The line end that the file uses."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    def beside(self, name: str) -> FilePath:
        """Return the path of a file named relative to this one."""
        return FilePath(self.file).parent / name

    @cached_property
    def spans(self) -> TableSpans:
        """Where every key and value stands."""
        return TableSpans(self.readable, self.toml)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the readable text."""
        return Lines(self.readable)

    def stretch(self, spot: Spot) -> tuple[int, int]:
        """Return the offsets of a spot in the readable text."""
        span = find(self.spans, spot.path)
        is_there = self.spans.get(spot.path) is not None
        if spot.on_key and is_there:
            return self._key(span)
        if spot.start < 0 or not is_there:
            return span.start, span.end
        offsets = character_offsets(self.readable, span)
        last = len(offsets) - 1
        return offsets[min(spot.start, last)], offsets[min(spot.end, last)]

    def position(self, spot: Spot) -> Position:
        """Return where a spot stands, as much of it as its first line holds."""
        return self.at(*self.stretch(spot))

    def line(self, number: int) -> str:
        """Return a line of the text by its number, without its line end."""
        return self.text.split("\n")[number - 1].rstrip("\r")

    def at(self, start: int, end: int) -> Position:
        """Return the line and columns of a stretch of the readable text."""
        line, column = self.lines.position(start)
        first = start - column + 1
        last = self.readable.find("\n", start)
        last = len(self.readable) if last < 0 else last
        source = self.readable[first:last].rstrip("\r")
        length = max(min(end, first + len(source)) - start, 1)
        return Position(line, column, column + length, source)

    def _key(self, span: Span) -> tuple[int, int]:
        """Return where a key stands, the last part of a dotted one; a table's is its header."""
        if span.key == span.start:
            return span.start, span.end
        written = self.readable[span.key : span.start].rstrip(" \t").removesuffix("=").rstrip(" \t")
        last = _LAST_PART.search(written)
        start = span.key + (last.start() if last else 0)
        return start, span.key + len(written)
