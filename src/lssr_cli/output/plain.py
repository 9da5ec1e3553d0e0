"""A document in a pipe: the words alone, a line each, nothing wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from lssr_cli.output.document import Document, Row, text_of
from lssr_cli.output.safe import safe

GUTTER = 2


def render(document: Document) -> str:
    """Return the document as plain lines; the left column is as wide as its widest entry."""
    width = max((len(safe(text_of(row.left))) for row in document.rows), default=0)
    lines = (text for row in document.rows for text in _lines(row, width + GUTTER))
    return "".join(f"{text.rstrip()}\n" for text in lines)


def _lines(row: Row, column: int) -> Iterator[str]:
    if row.gap:
        yield ""
    margin = " " * row.indent
    left = safe(text_of(row.left))
    for number, spans in enumerate(row.lines):
        if row.left:
            margin = " " * row.indent + (left if number == 0 else "").ljust(column)
        yield margin + safe(text_of(spans))
