"""A document on a terminal: laid out in columns, wrapped to the width, styled.

Of the sixteen colours only red and magenta can be read on white and on black alike, so that the
language is one of ink: bold leads, dim steps back, magenta marks what was looked for, red what is
in doubt or wrong. Hyperlinks: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.cells import cell_len

from lssr_cli.output.document import Document, Line, Row, Span, columns
from lssr_cli.output.links import link_target
from lssr_cli.output.safe import safe
from lssr_cli.output.wrap import trim, wrap

BOLD, DIM, ITALIC, UNDERLINE, RED, MAGENTA = "1", "2", "3", "4", "31", "35"
STYLES = {
    "heading": (BOLD,),
    "date": (DIM,),
    "match": (BOLD, MAGENTA),
    "name": (UNDERLINE,),
    "marker": (DIM,),
    "quiet": (DIM,),
    "warn": (RED,),
    "error": (BOLD, RED),
    "em": (ITALIC,),
    "strong": (BOLD,),
}
"""Role → parameters of ECMA-48's Select Graphic Rendition; other roles are plain ink."""

GUTTER = 2
NARROW = 60
"""Columns below which the left column stands above its entry instead of beside it."""

MEASURE = 100
"""Cells of text in a line at most: longer lines cannot be read, however wide the window is."""


def render(document: Document, *, width: int | None, colour: bool, links: bool = False) -> str:
    """Return the document as it is to appear.

    Args:
        document: What to print; its words are made safe here.
        width: Columns to wrap to, ``None`` for no wrapping.
        colour: Whether to style at all; without, the text is wrapped and nothing more.
        links: Whether the terminal is told where links lead.
    """
    stacked = width is not None and width < NARROW
    widths = {} if stacked else columns(document.rows, lambda text: cell_len(safe(text)))
    lines: list[str] = []
    for row in document.rows:
        column = widths.get(row.left[0].role, 0) if row.left else 0
        for spans in _rows(row, column, width):
            trim(spans)
            lines.append("".join(_styled(run, colour, links) for run in _runs(spans)) + "\n")
    return "".join(lines)


def _runs(spans: Iterable[Span]) -> Iterator[Span]:
    """Put neighbours together that look alike and lead to the same place."""
    for look, alike in groupby(spans, key=lambda span: span[1:]):
        yield Span("".join(span.text for span in alike), *look)


def _styled(span: Span, colour: bool, links: bool) -> str:
    codes = STYLES.get(span.role, ()) if colour and span.text.strip() else ()
    text = f"\x1b[{';'.join(codes)}m{span.text}\x1b[0m" if codes else span.text
    if colour and links and span.link and (target := link_target(span.link)):
        return f"\x1b]8;;{target}\x1b\\{text}\x1b]8;;\x1b\\"
    return text


def _rows(row: Row, column: int, width: int | None) -> Iterator[list[Span]]:
    if row.gap:
        yield []
    indent = [Span(" " * row.indent)] if row.indent else []
    left: Line = tuple(span._replace(text=safe(span.text)) for span in row.left)
    taken = sum(cell_len(span.text) for span in left)
    beside = 0 < taken <= column
    margin = column + GUTTER if left and column else (GUTTER if left else 0)
    if left and not beside:
        for piece in wrap(left, width and width - row.indent):
            yield indent + piece
    room = width and min(max(width - margin - row.indent, 1), MEASURE)
    pieces = [piece for spans in row.lines for piece in wrap(spans, room)]
    for number, piece in enumerate(pieces):
        if beside and number == 0:
            yield [*indent, *left, Span(" " * (column - taken + GUTTER)), *piece]
        else:
            yield [*indent, Span(" " * margin), *piece]
