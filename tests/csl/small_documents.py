"""Documents of a few citations, to try one rule of CSL at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from csl.small import style
from lssr_cli.csl import Processor

AUTHOR_DATE = (
    '<group delimiter=" "><names variable="author"><name form="short" and="text"/></names>'
    '<date variable="issued"><date-part name="year"/></date></group>'
)


def book(key: str, *names: str, year: int = 0, title: str = "") -> dict[str, Any]:
    """Make a book; a name is "Family, Given"."""
    people = [dict(zip(("family", "given"), name.split(", "), strict=False)) for name in names]
    item: dict[str, Any] = {"id": key, "type": "book", "author": people}
    if year:
        item["issued"] = {"date-parts": [[year]]}
    return item | ({"title": title} if title else {})


def document(
    layout: str, items: Sequence[Mapping[str, Any]], *clusters: Sequence[Any], **parts: str
) -> list[str]:
    """Return the citations of a document, one note for each cluster of ids or cites."""
    processor = Processor(style(layout, **parts), items, output="text")
    return processor.cite(
        {
            "citationItems": [{"id": cite} if isinstance(cite, str) else cite for cite in cluster],
            "properties": {"noteIndex": note},
        }
        for note, cluster in enumerate(clusters, 1)
    )


def entries(bibliography: str, items: Sequence[Mapping[str, Any]], **parts: str) -> list[str]:
    """Return the bibliography of all items as text.

    Args:
        bibliography: What stands in the layout of ``cs:bibliography``, or the whole of it.
        items: The items.
        parts: As for ``style``.
    """
    if not bibliography.startswith("<bibliography"):
        bibliography = f"<bibliography><layout>{bibliography}</layout></bibliography>"
    layout = parts.pop("layout", '<text variable="title"/>')
    made = style(layout, bibliography=bibliography, **parts)
    return [entry.text for entry in Processor(made, items, output="text").bibliography()]
