"""A list of things in every format: for people, for other documents, for programs."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from lssr_cli.cli.session import Session

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
        session.write(_data(listing, format, "\0" if print0 else "\n"))


def _written(listing: Listing, format: str) -> str:
    if format == "html":
        from lssr_cli.output import html_page

        return html_page.render(listing.document(), listing.title)
    from lssr_cli.output import markdown_list

    return markdown_list.render(listing.document())


def _data(listing: Listing, format: str, end: str) -> str:
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
