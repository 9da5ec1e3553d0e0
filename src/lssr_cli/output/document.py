"""A screen before it meets a medium: rows of spans, each span with a role instead of a style.

The words of a document are the same on a terminal and in a pipe; colour, wrapping and paging are
what a renderer adds.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A run of text in one role.

    ``role`` is one of ``""``, ``heading``, ``date``, ``match``, ``name``, ``marker``, ``id``,
    ``quiet``, ``warn``, ``error``, ``good``, ``em``, ``strong``; ``link`` is a URL it leads to.
    """

    text: str
    role: str = ""
    link: str = ""


Line = tuple[Span, ...]
SEPARATOR = Span(" · ", "quiet")
"""Stands between the items of a list in one line; the line is broken there if it has to be."""


WIDEST_LEFT = 24
"""Cells of the left column at most."""


class Row(NamedTuple):
    """One entry: a quiet left column and the lines beside it.

    Attributes:
        lines: The lines of the entry; each is wrapped by itself.
        left: What stands in the left column, beside the first line.
        indent: Blanks before every line.
        gap: Whether an empty line stands before the row.
    """

    lines: tuple[Line, ...]
    left: Line = ()
    indent: int = 0
    gap: bool = False


class Document(NamedTuple):
    """Rows in order."""

    rows: tuple[Row, ...]


def columns(rows: Iterable[Row], measure: Callable[[str], int]) -> dict[str, int]:
    """Return how wide the left column is, by role: entries of one kind line up.

    What is wider than :data:`WIDEST_LEFT` does not count: a few long entries do not push all others
    aside.

    Args:
        rows: All rows of a document.
        measure: Gives the width of a text in the medium's cells.
    """
    widths: dict[str, int] = {}
    for row_ in rows:
        if row_.left:
            role = row_.left[0].role
            width = measure(text_of(row_.left))
            widths[role] = max(widths.get(role, 0), width if width <= WIDEST_LEFT else 0)
    return widths


def line(*spans: Span | str) -> Line:
    """Make a line of spans and plain strings."""
    return tuple(Span(span) if isinstance(span, str) else span for span in spans)


def row(*spans: Span | str, gap: bool = False, indent: int = 0) -> Row:
    """Make a row of one line that spans all columns."""
    return Row((line(*spans),), gap=gap, indent=indent)


def joined(spans: Iterable[Span], separator: str = SEPARATOR.text) -> Line:
    """Join spans with a quiet separator between them."""
    result: list[Span] = []
    for span in spans:
        if result:
            result.append(SEPARATOR._replace(text=separator))
        result.append(span)
    return tuple(result)


def text_of(spans: Iterable[Span]) -> str:
    """Return the words of a line."""
    return "".join(span.text for span in spans)
