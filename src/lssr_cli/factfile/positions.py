"""Where in a TOML text each key and value stands.

``tomli`` tells no positions, and the libraries that do read TOML 1.0 alone or take a hundred times
as long. A text that ``tomli`` has accepted needs no second parser, only a walk along its tokens;
the walk is made when a position is asked for, so that reading pays nothing for it.
"""

from __future__ import annotations

import contextlib
import re
from typing import NamedTuple, Protocol

import tomli

from lssr_cli.factfile.faults import Path

DEEPEST = 12
"""Values nested deeper than any table of the format are passed over in one go."""

_SPACE = re.compile(r"[ \t\r\n]*")
_COMMENT = re.compile(r"#[^\n]*\n?[ \t\r\n]*")
_BLANKS = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\r\n]+")
_NESTING = re.compile(r"[^\[\]{}\"'#]+")
_ESCAPE = re.compile(
    r"\\(?:(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2})|([ \t]*\r?\n[ \t\r\n]*)|(.))",
    re.DOTALL,
)


class Span(NamedTuple):
    """Offsets of a key and its value; a table's value is its header."""

    key: int
    start: int
    end: int


class Reached(NamedTuple):
    """Offsets of a walk: where the last two headers or keys begin, and how far it came.

    In a string that never ends it comes to where that begins.
    """

    previous: int
    statement: int
    at: int


def scan(text: str) -> dict[Path, Span]:
    """Return where everything in a valid TOML text stands.

    Args:
        text: A document that ``tomli`` accepts, without a byte order mark; line ends as they are.

    Returns:
        The spans by path of keys and indexes, in the order of the text. Tables that no header
        names take the place of the first key that makes them.
    """
    walk = _Walk(text)
    walk.document()
    return walk.spans


class Positions(Protocol):
    """What tells where things are written, such as a dictionary of spans."""

    def get(self, path: Path, /) -> Span | None:
        """Return where what a path names is written, or None if it is not."""


def find(spans: Positions, path: Path) -> Span:
    """Return the span of ``path``, or of the nearest table around it that is written down."""
    for length in range(len(path), 0, -1):
        if span := spans.get(path[:length]):
            return span
    return Span(0, 0, 0)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column of an offset, both counted from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def character_offsets(text: str, span: Span) -> list[int]:
    """Return where each character of a string's value is written, and where the last one ends.

    An edit inside a string's value is made in the file at these offsets.
    """
    literal = text[span.start : span.end]
    quotes = 3 if literal[:3] in {'"""', "'''"} else 1
    start, end = span.start + quotes, span.end - quotes
    if quotes == 3:
        start += text.startswith("\r", start) + text.startswith(("\n", "\r\n"), start)
    offsets = []
    while start < end:
        escape = _ESCAPE.match(text, start, end) if literal[0] == '"' else None
        if escape and escape[2]:
            start = escape.end()
            continue
        if text.startswith("\r\n", start):
            start += 1
        offsets.append(start)
        start = escape.end() if escape else start + 1
    return [*offsets, end]


def reached(text: str, until: int) -> Reached:
    """Walk past the statement that holds an offset, or as far as the text is TOML."""
    walk = _Walk(text)
    # What is wrong may end the walk; where it came to is all that is asked of it.
    with contextlib.suppress(ValueError, IndexError):
        walk.document(until)
    return Reached(walk.previous, walk.statement, walk.at)


def string_end(text: str, start: int) -> int:
    """Return where the string that begins at ``start`` ends, its quotes included."""
    quote = text[start]
    if not text.startswith(quote * 3, start):
        return _closing(text, start + 1, quote) + 1
    end = _closing(text, start + 3, quote * 3) + 3
    # Up to two quotes just before the closing three belong to the value.
    for _ in range(2):
        end += text.startswith(quote, end)
    return end


def _closing(text: str, start: int, quotes: str) -> int:
    while True:
        found = text.index(quotes, start)
        before = found
        while quotes[0] == '"' and text[before - 1] == "\\":
            before -= 1
        if (found - before) % 2 == 0:
            return found
        start = found + 1


class _Walk:
    """One pass along the tokens of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.statement = self.previous = 0
        self.spans: dict[Path, Span] = {}
        self.lengths: dict[Path, int] = {}

    def document(self, until: int | None = None) -> None:
        table: Path = ()
        end = len(self.text) if until is None else until
        self.space()
        while self.at < len(self.text):
            self.previous, self.statement = self.statement, self.at
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)
            if self.at >= end:
                return
            self.space()

    def take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise ValueError(f"not TOML at offset {self.at}")
        self.at = found.end()
        return found[0]

    def space(self) -> None:
        self.take(_SPACE)
        while self.text.startswith("#", self.at):
            self.take(_COMMENT)

    def string(self) -> str:
        start, self.at = self.at, string_end(self.text, self.at)
        return self.text[start : self.at]

    def header(self) -> Path:
        start = self.at
        many = self.text.startswith("[[", start)
        self.at += 2 if many else 1
        *parents, last = self.dotted_key()
        self.at = self.text.index("]", self.at) + (2 if many else 1)
        path = self.reached(parents)
        path = (*path, last)
        if many:
            index = self.lengths[path] = self.lengths.get(path, -1) + 1
            self.spans.setdefault(path, Span(start, start, self.at))
            path = (*path, index)
        self.enter(path, Span(start, start, self.at))
        return path

    def reached(self, keys: list[str]) -> Path:
        """Return the path that a header's ``keys`` mean: through a list, its latest table."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self.lengths:
                path = (*path, self.lengths[path])
        return path

    def enter(self, path: Path, span: Span) -> None:
        for length in range(1, len(path)):
            self.spans.setdefault(path[:length], span)
        self.spans[path] = span

    def pair(self, table: Path) -> None:
        key = self.at
        path = (*table, *self.dotted_key())
        self.at += 1
        self.take(_BLANKS)
        start = self.at
        self.value(path)
        self.enter(path, Span(key, start, self.at))

    def dotted_key(self) -> list[str]:
        parts = []
        while True:
            self.take(_BLANKS)
            parts.append(self.key())
            self.take(_BLANKS)
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def key(self) -> str:
        if self.text[self.at] in "\"'":
            return next(iter(tomli.loads(f"{self.string()} = 0")))
        return self.take(_BARE_KEY)

    def value(self, path: Path) -> None:
        sign = self.text[self.at]
        if sign in "\"'":
            self.string()
        elif sign not in "[{":
            scalar = self.take(_SCALAR)
            self.at -= len(scalar) - len(scalar.rstrip(" \t"))
        elif len(path) > DEEPEST:
            self.nested()
        elif sign == "[":
            self.array(path)
        else:
            self.inline_table(path)

    def array(self, path: Path) -> None:
        index = 0
        while self.another("]"):
            start = self.at
            element = (*path, index)
            self.value(element)
            self.spans[element] = Span(start, start, self.at)
            index += 1

    def inline_table(self, path: Path) -> None:
        while self.another("}"):
            self.pair(path)

    def another(self, close: str) -> bool:
        """Step over a bracket or comma; tell whether an element follows or the ``close``."""
        if self.text[self.at] in "[{,":
            self.at += 1
        self.space()
        if self.text[self.at] == ",":
            self.at += 1
            self.space()
        if self.text[self.at] == close:
            self.at += 1
            return False
        return True

    def nested(self) -> None:
        depth = 0
        while True:
            sign = self.text[self.at]
            if sign in "\"'":
                self.string()
            elif sign == "#":
                self.space()
            elif sign not in "[]{}":
                self.take(_NESTING)
            else:
                depth += 1 if sign in "[{" else -1
                self.at += 1
                if not depth:
                    return
