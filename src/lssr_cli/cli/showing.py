"""Facts, sources and entities in full, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lssr_cli.cli.listing import Listing, Record
from lssr_cli.cli.session import Session
from lssr_cli.things import Thing, kind_of

if TYPE_CHECKING:
    from lssr_cli.output.document import Document

LISTS = {"fact": "facts", "source": "sources", "entity": "entities"}
COLUMNS = ("id", "is", "date", "text")


def things_listing(session: Session, things: Sequence[Thing]) -> Listing:
    """Return things of all kinds as a list."""
    index = session.index()

    def document() -> Document:
        from lssr_cli.output.screens.show import screen

        return screen(things, index)

    def content() -> Record:
        from lssr_cli.output.records import thing_record

        return {
            name: [thing_record(thing, index) for thing in things if kind_of(thing) == kind]
            for kind, name in LISTS.items()
        }

    def records() -> list[Record]:
        from lssr_cli.output.records import thing_record

        return [{"is": kind_of(thing), **thing_record(thing, index)} for thing in things]

    def rows() -> list[tuple[str, ...]]:
        from lssr_cli.output.screens.show import in_a_line

        return [in_a_line(thing) for thing in things]

    return Listing(
        "lssr.show/1",
        title="lssr show",
        document=document,
        rows=rows,
        records=records,
        columns=lambda: COLUMNS,
        content=content,
        cells=lambda: [dict(zip(COLUMNS, row, strict=True)) for row in rows()],
    )
