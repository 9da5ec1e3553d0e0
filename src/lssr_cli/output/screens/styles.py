"""The screen of ``styles``: ids on the left, titles beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lssr_cli.csl.stylelist import StyleEntry
from lssr_cli.output.document import Document, Row, Span, joined, line, row


def screen(entries: Iterable[StyleEntry]) -> Document:
    """Return the styles in order."""
    return Document(tuple(row_ for entry in entries for row_ in _rows(entry)))


def _rows(entry: StyleEntry) -> Iterator[Row]:
    header = entry.header
    facts = [header.citation_format, f"same as {entry.parent_id}" if entry.parent_id else ""]
    beneath = joined(Span(fact, "quiet") for fact in facts if fact)
    yield row(Span(entry.id, "id"))
    yield Row((line(header.title), beneath), indent=2)
