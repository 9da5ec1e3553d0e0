"""A list of things in every format: for people, for other documents, for programs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lssr_cli.cli.session import Session
from lssr_cli.model import Fact

if TYPE_CHECKING:
    from lssr_cli.output.document import Document

FORMATS = ("text", "tsv", "json", "jsonl", "csv", "markdown", "html", "ids")
Record = dict[str, Any]


class Listing(NamedTuple):
    """What is listed; each part is made only if the format asks for it.

    Attributes:
        schema: The name of the JSON document, such as ``lssr.search/1``.
        title: The title of an HTML page.
        document: Makes what a person sees.
        rows: Makes a line of fields for each thing, its id first.
        records: Makes all that is known of each thing.
        columns: Names the fields of a record that CSV shows.
        content: Makes what JSON says beside the schema; the records under the list's name.
        cells: Makes records that have the columns as fields, where :attr:`records` have not.
    """

    schema: str
    title: str
    document: "Callable[[], Document]"
    rows: Callable[[], Iterable[Sequence[str]]]
    records: Callable[[], Iterable[Record]]
    columns: Callable[[], Sequence[str]]
    content: Callable[[], Record]
    cells: Callable[[], Iterable[Record]] | None = None


def write_listing(session: Session, listing: Listing, format: str, *, print0: bool = False) -> None:
    """Write a list in ``format``; with ``print0`` its lines end with NUL."""
    if format == "text":
        session.show(listing.document())
    elif format in {"markdown", "html"}:
        session.write(_written(listing, format))
    else:
        session.write(data_text(listing, format, "\0" if print0 else "\n"))


def fact_row(fact: Fact) -> tuple[str, str, str]:
    """Return a fact as the fields of one line: id, date in words, text."""
    return fact.id, fact.when, fact.text


def fact_columns() -> tuple[str, ...]:
    """Return the fields of a fact's record that CSV shows."""
    from lssr_cli.output.tables import FACT_COLUMNS

    return FACT_COLUMNS


def tell_corrections(session: Session, used: Mapping[str, str]) -> None:
    """Say on standard error what was searched for instead of what was typed, by the latter."""
    if used:
        pairs = ", ".join(f"{word} instead of {typed}" for typed, word in used.items())
        session.tell(f"showing results for {pairs}")


def _written(listing: Listing, format: str) -> str:
    if format == "html":
        from lssr_cli.output import html_page

        return html_page.render(listing.document(), listing.title)
    from lssr_cli.output import markdown_list

    return markdown_list.render(listing.document())


def data_text(listing: Listing, format: str, end: str) -> str:
    """Return a list for programs: ``ids``, ``tsv``, ``csv``, ``jsonl`` or ``json``.

    Args:
        listing: What is listed.
        format: One of these.
        end: What ends a record of ``ids`` and ``tsv``.
    """
    if format == "ids":
        return "".join(f"{row[0]}{end}" for row in listing.rows())
    from lssr_cli.output import data

    if format == "tsv":
        return data.to_tsv(listing.rows(), end)
    if format == "csv":
        return data.to_csv(listing.columns(), (listing.cells or listing.records)())
    if format == "jsonl":
        return data.to_jsonl(listing.records())
    return data.to_json(listing.schema, **listing.content())
