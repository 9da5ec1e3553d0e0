"""Positions looked up a table at a time, so that one mistake in a large file costs little.

Where headers are written in an odd way, or a string holds a line that looks like one, the whole
text is walked instead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from lssr_cli.factfile.faults import Path
from lssr_cli.factfile.positions import Span, scan

_HEADER = re.compile(
    r"^[ \t]*(?:\[\[[ \t]*(facts)[ \t]*\]\]"
    r"|\[[ \t]*(?:(sources|entities)[ \t]*\.[ \t]*([A-Za-z0-9_-]+)|(collection)[^\]\n]*)[ \t]*\])",
    re.MULTILINE,
)

Spans = dict[Path, Span]


class TableSpans:
    """Where everything in a text stands, as :func:`scan` tells it.

    Args:
        text: A document that ``tomli`` accepts.
        document: What it says.
    """

    def __init__(self, text: str, document: dict[str, Any]) -> None:
        self._text = text
        self._document = document
        self._whole: Spans | None = None
        self._tables: dict[Path, Spans] = {}
        self._chunks: dict[Path, tuple[int, int]] | None = None

    def get(self, path: Path) -> Span | None:
        """Return where what a path names is written, or None if it is not."""
        if self._whole is None:
            table = self._table(path[:2]) if len(path) > 1 else None
            if table is not None:
                return table.get(path)
            self._whole = scan(self._text)
        return self._whole.get(path)

    def _table(self, path: Path) -> Spans | None:
        """Return the spans of one table, if it can be walked by itself."""
        if path not in self._tables:
            if self._chunks is None:
                self._chunks = self._find_chunks()
            if path not in self._chunks:
                return None
            spans = self._walk(path, *self._chunks[path])
            if spans is None:
                return None
            self._tables[path] = spans
        return self._tables[path]

    def _walk(self, path: Path, start: int, end: int) -> Spans | None:
        """Return the spans of a stretch of the text if it holds all of a table and nothing else."""
        try:
            spans = scan(self._text[start:end])
        except (ValueError, IndexError):
            return None
        section, name = path
        inner = 0 if section == "facts" else name
        table = self._document[str(section)][name]
        keys = {step[2] for step in spans if len(step) == 3 and step[:2] == (section, inner)}
        if not isinstance(table, dict) or keys != table.keys():
            return None
        return {
            (step[0], name, *step[2:]) if len(step) > 1 else step: _shifted(span, start)
            for step, span in spans.items()
        }

    def _find_chunks(self) -> dict[Path, tuple[int, int]]:
        """Return where the tables with plain headers begin and end."""
        headers = list(_HEADER.finditer(self._text))
        ends = [*(header.start() for header in headers[1:]), len(self._text)]
        count = sum(1 for header in headers if header[1])
        facts = self._document.get("facts")
        counts = isinstance(facts, list) and count == len(facts)
        chunks: dict[Path, tuple[int, int]] = {}
        number = 0
        for header, end in zip(headers, ends, strict=False):
            if header[1]:
                if counts:
                    chunks["facts", number] = header.start(), end
                number += 1
            elif header[2]:
                chunks[header[2], header[3]] = header.start(), end
        return chunks


class Lines:
    """The lines of a text, found by offset."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _shifted(span: Span, by: int) -> Span:
    return Span(span.key + by, span.start + by, span.end + by)
