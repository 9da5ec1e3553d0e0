"""Citation styles: which there are, and as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lssr_cli.cli.environment import cache_folder
from lssr_cli.cli.listing import Listing, Record, tell_corrections
from lssr_cli.cli.session import Session
from lssr_cli.csl.stylelist import Found, StyleEntry, StyleList

if TYPE_CHECKING:
    from lssr_cli.output.document import Document

STYLE_COLUMNS = ("id", "title", "parent", "citation_format", "fields", "default_locale")


def find_styles(query: str, limit: int) -> Found:
    """Return the installed styles that a query finds."""
    with StyleList(cache_folder()) as styles:
        return styles.search(query, limit)


def tell_about(session: Session, found: Found) -> None:
    """Say on standard error which words were corrected and how many styles are not shown."""
    tell_corrections(session, found.corrections)
    if found.total > len(found.entries):
        session.tell(f"{found.total - len(found.entries):,} more; --limit shows them")


def styles_listing(found: Found) -> Listing:
    """Return styles as a list."""

    def document() -> Document:
        from lssr_cli.output.screens.styles import screen

        return screen(found.entries)

    def records() -> list[Record]:
        return [_record(entry) for entry in found.entries]

    return Listing(
        "lssr.styles/1",
        title="Citation styles",
        document=document,
        rows=lambda: ((entry.id, entry.header.title) for entry in found.entries),
        records=records,
        columns=lambda: STYLE_COLUMNS,
        content=lambda: {"total": found.total, "styles": records()},
    )


def _record(entry: StyleEntry) -> Record:
    return {"id": entry.id, **entry.header._asdict(), "parent": entry.parent_id}
