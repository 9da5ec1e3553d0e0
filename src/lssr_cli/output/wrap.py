"""Lines broken at blanks; where a line is a list, between its items rather than inside one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from lssr_cli.output.document import SEPARATOR, Line, Span
from lssr_cli.output.safe import safe

Piece = tuple[list[Span], int]
"""Spans that stay together, and their width in cells."""


def wrap(spans: Line, width: int | None) -> list[list[Span]]:
    """Break a line into pieces of at most ``width`` cells; a longer word stands whole."""
    lines: list[list[Span]] = [[]]
    used = 0
    for piece, size in _pieces(spans, width):
        blank = piece[0].text.startswith(" ")
        if width is not None and used + size > width and used and not blank:
            trim(lines[-1])
            lines.append([])
            used = 0
        if blank and not used and len(lines) > 1:
            continue
        lines[-1].extend(piece)
        used += size
    trim(lines[-1])
    return lines


def trim(spans: list[Span]) -> None:
    """Take the blanks from the end of a line."""
    while spans and not spans[-1].text.strip(" "):
        spans.pop()


def _pieces(spans: Line, width: int | None) -> Iterator[Piece]:
    """Yield items of a list that fit into a line as one piece each, all else word by word."""
    items = _items(spans)
    for item in items if width is not None and len(items) > 1 else [list(spans)]:
        words = list(_words(item))
        while words and words[-1][0][0].text.startswith(" "):
            words.pop()
        size = sum(size for _, size in words)
        if width is not None and len(items) > 1 and size <= width:
            yield [span for word, _ in words for span in word], size
        else:
            yield from words
        if len(items) > 1:
            yield [Span(" ")], 1


def _items(spans: Line) -> list[list[Span]]:
    """Cut a line behind its separators."""
    items: list[list[Span]] = [[]]
    for span in spans:
        items[-1].append(span)
        if span == SEPARATOR:
            items.append([])
    return [item for item in items if item]


def _words(spans: Iterable[Span]) -> Iterator[Piece]:
    """Cut spans into words and runs of blanks; a word may consist of several spans."""
    word: list[Span] = []
    for span in spans:
        for text in _runs(safe(span.text)):
            part = span._replace(text=text)
            if not text.startswith(" "):
                word.append(part)
                continue
            if word:
                yield word, sum(cell_len(s.text) for s in word)
                word = []
            yield [part], len(text)
    if word:
        yield word, sum(cell_len(s.text) for s in word)


def _runs(text: str) -> Iterator[str]:
    """Cut a text where blanks begin and end."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or (text[at] == " ") != (text[start] == " "):
            yield text[start:at]
            start = at
