"""A document in a pipe: the words alone, a line each, nothing wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from lssr_cli.output.document import Document, Row, columns, text_of
from lssr_cli.output.safe import safe

GUTTER = 2


def render(document: Document) -> str:
    """Return the document as plain lines; entries of one kind line up beside their left column."""
    widths = columns(document.rows, lambda text: len(safe(text)))
    lines = (text for row in document.rows for text in _lines(row, widths))
    return "".join(f"{text.rstrip()}\n" for text in lines)


def _lines(row: Row, widths: dict[str, int]) -> Iterator[str]:
    if row.gap:
        yield ""
    indent = " " * row.indent
    if not row.left:
        yield from (indent + safe(text_of(spans)) for spans in row.lines)
        return
    width = widths[row.left[0].role]
    left = safe(text_of(row.left))
    for number, spans in enumerate(row.lines):
        beside = (left if number == 0 else "").ljust(width)
        yield f"{indent}{beside}{' ' * GUTTER}{safe(text_of(spans))}"
