"""The screen of ``styles``: ids on the left, titles beside them."""

from __future__ import annotations

from collections.abc import Iterable

from lssr_cli.csl.stylelist import StyleEntry
from lssr_cli.output.document import Document, Row, Span, joined, line


def screen(entries: Iterable[StyleEntry]) -> Document:
    """Return the styles in order."""
    return Document(tuple(_row(entry) for entry in entries))


def _row(entry: StyleEntry) -> Row:
    header = entry.header
    facts = [header.citation_format, f"same as {entry.parent_id}" if entry.parent_id else ""]
    beneath = joined((Span(fact, "quiet") for fact in facts if fact), " · ")
    return Row((line(Span(entry.id, "id")), line(header.title), beneath))
