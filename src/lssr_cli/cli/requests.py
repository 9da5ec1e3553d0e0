"""Arguments and options that several commands share, and how a query is put together."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lssr_cli.cli.session import Session

Day = tuple[int, int, int]
MAX_QUERY = 256
MAX_LIMIT = 1_000_000


class Sort(StrEnum):
    """Order of hits."""

    relevance = "relevance"
    date = "date"


Query = Annotated[
    list[str] | None, typer.Argument(help='Words, "phrases", -exclusions, field:value.')
]
Limit = Annotated[
    int, typer.Option("--limit", "-n", min=1, max=MAX_LIMIT, help="How many at most.")
]


def typed_span(start: str | None, end: str | None) -> tuple[Day | None, Day | None]:
    """Return the first and last day that ``--from`` and ``--to`` leave in."""
    if start is None and end is None:
        return None, None
    from lssr_cli.chronology import span

    return tuple(span(start, end))


def query_text(words: list[str] | None, session: Session) -> str:
    """Join the words of a query; one of more than 256 characters is cut, and that is said."""
    query = " ".join(words or ())
    if len(query) > MAX_QUERY:
        session.tell(f"the query is cut to its first {MAX_QUERY} characters")
    return query[:MAX_QUERY]
