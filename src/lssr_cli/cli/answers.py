"""An answer of the search in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lssr_cli.cli.listing import (
    Listing,
    Record,
    fact_columns,
    fact_row,
    tell_corrections,
    write_listing,
)
from lssr_cli.cli.session import Session
from lssr_cli.search import Answer, Hit

if TYPE_CHECKING:
    from lssr_cli.output.document import Document

SCHEMA = "lssr.search/1"


def write_answer(
    session: Session, answer: Answer, *, format: str, explain: bool = False, print0: bool = False
) -> None:
    """Write the hits in ``format``, and what was corrected to standard error."""
    tell_corrections(session, {made.typed: made.used for made in answer.corrections})
    write_listing(session, listing(session, answer, explain=explain), format, print0=print0)


def listing(session: Session, answer: Answer, *, explain: bool = False) -> Listing:
    """Return the hits as a list, the best first."""
    index = session.index()

    def document() -> Document:
        from lssr_cli.output.screens.search import screen

        return screen(answer, index, explain=explain, marked=session.colour)

    def records() -> list[Record]:
        from lssr_cli.output.records import FactRecords

        record = FactRecords(index)
        return [{**record(hit.fact), **_found(hit)} for hit in answer.hits]

    def content() -> Record:
        made = [correction._asdict() for correction in answer.corrections]
        head = {"query": answer.query.text, "total": answer.total, "corrections": made}
        return {**head, "hits": records()}

    return Listing(
        SCHEMA,
        title=answer.query.text,
        document=document,
        rows=lambda: (fact_row(hit.fact) for hit in answer.hits),
        records=records,
        columns=lambda: (*fact_columns(), "score"),
        content=content,
    )


def _found(hit: Hit) -> Record:
    return {
        "score": round(hit.score, 4),
        "matches": [list(span) for span in hit.matches],
        "why": [reason._asdict() for reason in hit.why.reasons],
    }
