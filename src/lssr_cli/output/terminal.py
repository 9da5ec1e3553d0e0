"""A document on a terminal: wrapped to the width, styled with Rich, links where they are safe."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from lssr_cli.output.document import Document, Line, Row, Span, columns
from lssr_cli.output.links import link_target
from lssr_cli.output.safe import safe

STYLES = {
    "heading": "bold",
    "date": "cyan",
    "match": "bold yellow",
    "name": "underline",
    "marker": "dim",
    "id": "green",
    "quiet": "dim",
    "warn": "yellow",
    "error": "bold red",
    "good": "green",
    "em": "italic",
    "strong": "bold",
}
GUTTER = 2
NARROW = 60
WIDEST_LEFT = 24


def render(document: Document, *, width: int | None, colour: bool) -> str:
    """Return the document with its styles as escape sequences.

    Args:
        document: What to print; its words are made safe here.
        width: Columns to wrap to, ``None`` for no wrapping.
        colour: Whether to style at all; without, the text is wrapped and nothing more.
    """
    out = io.StringIO()
    console = Console(
        file=out,
        force_terminal=colour,
        color_system="standard" if colour else None,
        width=10_000,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    stacked = width is not None and width < NARROW
    widths = {} if stacked else columns(document.rows, lambda text: cell_len(safe(text)))
    for row in document.rows:
        column = min(widths.get(row.left[0].role, 0), WIDEST_LEFT) if row.left else 0
        for spans in _rows(row, column, width):
            text = Text.assemble(*(_styled(span, colour) for span in spans))
            console.print(text, soft_wrap=True, no_wrap=True, crop=False, overflow="ignore")
    return out.getvalue()


def _styled(span: Span, colour: bool) -> tuple[str, Style]:
    style = Style.parse(STYLES.get(span.role, ""))
    if colour and span.link and (target := link_target(span.link)):
        style += Style(link=target)
    return span.text, style


def _rows(row: Row, column: int, width: int | None) -> Iterator[list[Span]]:
    if row.gap:
        yield []
    indent = [Span(" " * row.indent)] if row.indent else []
    left = [Span(safe(span.text), span.role, span.link) for span in row.left]
    taken = sum(cell_len(span.text) for span in left)
    beside = bool(left) and 0 < taken <= column
    if left and not beside:
        for piece in wrap(tuple(left), width and width - row.indent):
            yield indent + piece
    margin = column + GUTTER if left and column else (GUTTER if left else 0)
    room = width and max(width - margin - row.indent, 1)
    pieces = [piece for spans in row.lines for piece in wrap(spans, room)]
    for number, piece in enumerate(pieces):
        if beside and number == 0:
            yield [*indent, *left, Span(" " * (column - taken + GUTTER)), *piece]
        else:
            yield [*indent, Span(" " * margin), *piece]


def wrap(spans: Line, width: int | None) -> list[list[Span]]:
    """Break a line at blanks into pieces of at most ``width`` cells; a longer word stands whole."""
    lines: list[list[Span]] = [[]]
    used = 0
    for word, size in _words(spans):
        blank = word[0].text.startswith(" ")
        if width is not None and used + size > width and used and not blank:
            _trim(lines[-1])
            lines.append([])
            used = 0
        if blank and not used and len(lines) > 1:
            continue
        lines[-1].extend(word)
        used += size
    _trim(lines[-1])
    return lines


def _words(spans: Line) -> Iterator[tuple[list[Span], int]]:
    """Cut spans into words and runs of blanks; a word may consist of several spans."""
    word: list[Span] = []
    for span in spans:
        for piece in _pieces(safe(span.text)):
            part = Span(piece, span.role, span.link)
            if piece.startswith(" "):
                if word:
                    yield word, sum(cell_len(s.text) for s in word)
                    word = []
                yield [part], cell_len(piece)
            else:
                word.append(part)
    if word:
        yield word, sum(cell_len(s.text) for s in word)


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or (text[at] == " ") != (text[start] == " "):
            yield text[start:at]
            start = at


def _trim(spans: list[Span]) -> None:
    while spans and spans[-1].text == " " * len(spans[-1].text):
        spans.pop()
