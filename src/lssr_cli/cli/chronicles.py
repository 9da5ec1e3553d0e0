"""A chronology, or the anniversaries of a day, in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lssr_cli.chronology import Anniversary, Chronology, Day
from lssr_cli.cli.delivery import DATA, Delivery
from lssr_cli.cli.listing import Listing, Record, data_text, fact_columns, fact_row
from lssr_cli.cli.session import Session
from lssr_cli.model import Fact
from lssr_cli.output.counts import counted

if TYPE_CHECKING:
    from lssr_cli.output.document import Document
    from lssr_cli.output.publication import Publication, Terms


Recorder = Callable[[Fact], Record]
"""Makes a fact a record."""


class Result(NamedTuple):
    """What a command found, ready to become any format.

    Attributes:
        listing: The facts as a list.
        publish: Makes the publication, in which names are found if asked for.
    """

    listing: Listing
    publish: Callable[[bool], Publication]


def write_chronology(session: Session, found: Chronology, terms: Terms, delivery: Delivery) -> None:
    """Write a chronology."""

    def published(named: bool) -> Publication:
        from lssr_cli.output.publication import publish

        return publish(found, session.index(), _for(delivery, terms, named))

    def recorder() -> Recorder:
        from lssr_cli.output.records import FactRecords

        return FactRecords(session.index())

    listing = _listing("lssr.timeline/1", found.facts, recorder, {}, published)
    write_result(session, Result(listing, published), delivery)


def write_anniversaries(
    session: Session, found: Sequence[Anniversary], day: Day, terms: Terms, delivery: Delivery
) -> None:
    """Write the anniversaries of a day."""
    by_id = {one.fact.id: one for one in found}

    def published(named: bool) -> Publication:
        from lssr_cli.output.publication import publish_anniversaries

        return publish_anniversaries(found, day, session.index(), _for(delivery, terms, named))

    def recorder() -> Recorder:
        from lssr_cli.output.records import FactRecords

        told = FactRecords(session.index())

        def record(fact: Fact) -> Record:
            one = by_id[fact.id]
            return {**told(fact), "years_ago": one.years, "certain": one.certain}

        return record

    facts = [one.fact for one in found]
    head: Record = {"year": day[0], "day": f"{day[1]:02}-{day[2]:02}"}
    listing = _listing("lssr.today/1", facts, recorder, head, published)
    write_result(session, Result(listing, published), delivery)


def _listing(
    schema: str,
    facts: Sequence[Fact],
    recorder: Callable[[], Recorder],
    head: Record,
    published: Callable[[bool], Publication],
) -> Listing:
    """Return facts in order of time as a list; ``head`` stands before them in JSON."""

    def document() -> Document:
        from lssr_cli.output.screens.timeline import screen

        return screen(published(False))

    def records() -> Iterable[Record]:
        return map(recorder(), facts)

    return Listing(
        schema,
        title="",
        document=document,
        rows=lambda: map(fact_row, facts),
        records=records,
        columns=fact_columns,
        content=lambda: {**head, "facts": records()},
    )


def _for(delivery: Delivery, terms: Terms, named: bool) -> Terms:
    """Return the terms for a format; wikitext cites in templates, unless a style is named."""
    formatted = terms.style is not None or delivery.format != "wikitext"
    alone = delivery.format in {"ics", "timelinejs"}
    listed = delivery.format != "text"
    return terms._replace(named=named, formatted=formatted, alone=alone, listed=listed)


def write_result(session: Session, result: Result, delivery: Delivery) -> None:
    """Write what was found; a document of text goes to the terminal as one."""
    if delivery.format in DATA:
        text = data_text(result.listing, delivery.format, delivery.end)
        session.deliver(text, delivery.output)
    elif delivery.format != "text":
        session.deliver(_document(session, result, delivery), delivery.output)
    elif delivery.output is None:
        session.show(result.listing.document())
    else:
        from lssr_cli.output.plain import render

        session.deliver(render(result.listing.document()), delivery.output)


def _document(session: Session, result: Result, delivery: Delivery) -> str:
    publication = result.publish(delivery.format == "html")
    match delivery.format:
        case "html":
            from lssr_cli.output.html import render
        case "markdown":
            from lssr_cli.output.markdown import render
        case "latex":
            from lssr_cli.output.latex import render
        case "wikitext":
            from lssr_cli.output.wikitext import render
        case _:
            return _for_a_program(session, publication, delivery)
    return render(publication)


def _for_a_program(session: Session, publication: Publication, delivery: Delivery) -> str:
    """Return a publication for a program that has no place for every date; say what is left out."""
    if delivery.format == "timelinejs":
        from lssr_cli.output import timelinejs

        text, left_out = timelinejs.render(publication)
    else:
        from lssr_cli.cli.clock import today
        from lssr_cli.output import icalendar

        text, left_out = icalendar.render(publication, today(), yearly=delivery.yearly)
    if left_out:
        facts = counted(left_out, "fact")
        session.tell(f"{facts} left out, whose dates {delivery.format} cannot hold")
    return text
