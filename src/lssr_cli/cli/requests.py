"""Arguments and options that several commands share, and how a query is put together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from lssr_cli.cli.session import Session
from lssr_cli.errors import UsageError

Day = tuple[int, int, int]
MAX_QUERY = 256
MAX_LIMIT = 1_000_000
MAX_IDS = 1_000_000


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


def typed_ids(ids: Sequence[str]) -> list[str]:
    """Return ids, those of standard input in the place of ``-``.

    Raises:
        UsageError: There are none.
    """
    found = [name for id in ids for name in (_piped() if id == "-" else [id])]
    if not found:
        raise UsageError("no id on standard input")
    return found


def typed_span(start: str | None, end: str | None) -> tuple[Day | None, Day | None]:
    """Return the first and last day that ``--from`` and ``--to`` leave in."""
    if start is None and end is None:
        return None, None
    from lssr_cli.chronology import span

    first, last = span(start, end)
    return first, last


def query_text(words: list[str] | None, session: Session) -> str:
    """Join the words of a query; one of more than 256 characters is cut, and that is said."""
    # An argument that is not UTF-8 holds lone surrogates, which no index can be asked for.
    query = " ".join(words or ()).encode(errors="replace").decode()
    if "date:" in query:
        query = session.settled(query)
    if len(query) > MAX_QUERY:
        session.tell(f"the query is cut to its first {MAX_QUERY} characters")
    return query[:MAX_QUERY]


def _piped() -> list[str]:
    """Return the first field of each record on standard input, as ``--format tsv`` writes them."""
    if sys.stdin is None:
        return []
    records = sys.stdin.read().replace("\0", "\n").split("\n")
    return [id for record in records if (id := record.partition("\t")[0].strip())][:MAX_IDS]
