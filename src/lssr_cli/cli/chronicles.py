"""A chronology, or the anniversaries of a day, in every format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lssr_cli.chronology import Anniversary, Chronology, Day
from lssr_cli.cli.delivery import DATA, Delivery
from lssr_cli.cli.session import Session
from lssr_cli.model import Fact

if TYPE_CHECKING:
    from lssr_cli.output.publication import Publication, Terms
    from lssr_cli.output.records import Record


class Result(NamedTuple):
    """What a command found, ready to become any format.

    Attributes:
        facts: The facts in order.
        record: Makes the record of a fact.
        head: What stands before the facts in JSON, the schema's name first.
        publish: Makes the publication, in which names are found if asked for.
    """

    facts: Sequence[Fact]
    record: Callable[[Fact], Record]
    head: dict[str, object]
    publish: Callable[[bool], Publication]


def write_chronology(session: Session, found: Chronology, terms: Terms, delivery: Delivery) -> None:
    """Write a chronology."""

    def published(named: bool) -> Publication:
        from lssr_cli.output.publication import publish

        return publish(found, session.index(), _for(delivery, terms, named))

    def record(fact: Fact) -> Record:
        from lssr_cli.output.records import fact_record

        return fact_record(fact, session.index())

    result = Result(found.facts, record, {"schema": "lssr.timeline/1"}, published)
    write_result(session, result, delivery)


def write_anniversaries(
    session: Session, found: Sequence[Anniversary], day: Day, terms: Terms, delivery: Delivery
) -> None:
    """Write the anniversaries of a day."""
    by_id = {one.fact.id: one for one in found}

    def published(named: bool) -> Publication:
        from lssr_cli.output.publication import publish_anniversaries

        return publish_anniversaries(found, day, session.index(), _for(delivery, terms, named))

    def record(fact: Fact) -> Record:
        from lssr_cli.output.records import fact_record

        one = by_id[fact.id]
        return {
            **fact_record(fact, session.index()),
            "years_ago": one.years,
            "certain": one.certain,
        }

    facts = [one.fact for one in found]
    month_and_day = f"{day[1]:02}-{day[2]:02}"
    head = {"schema": "lssr.today/1", "year": day[0], "day": month_and_day}
    write_result(session, Result(facts, record, head, published), delivery)


def _for(delivery: Delivery, terms: Terms, named: bool) -> Terms:
    """Return the terms for a format; wikitext has templates for citations, unless a style is named."""
    formatted = terms.style is not None or delivery.format != "wikitext"
    return terms._replace(named=named, formatted=formatted)


def write_result(session: Session, result: Result, delivery: Delivery) -> None:
    """Write what was found; a document of text goes to the terminal as one."""
    if delivery.format != "text":
        made = _data if delivery.format in DATA else _document
        session.deliver(made(session, result, delivery), delivery.output)
        return
    from lssr_cli.output.screens.timeline import screen

    document = screen(result.publish(False))
    if delivery.output is None:
        session.show(document)
        return
    from lssr_cli.output.plain import render

    session.deliver(render(document), delivery.output)


def _data(_: Session, result: Result, delivery: Delivery) -> str:
    if delivery.format == "ids":
        return "".join(f"{fact.id}{delivery.end}" for fact in result.facts)
    from lssr_cli.output import data

    if delivery.format == "tsv":
        return data.to_tsv(((f.id, f.when, f.text) for f in result.facts), delivery.end)
    records = [result.record(fact) for fact in result.facts]
    if delivery.format == "csv":
        from lssr_cli.output.tables import FACT_COLUMNS

        return data.to_csv(FACT_COLUMNS, records)
    if delivery.format == "jsonl":
        return data.to_jsonl(records)
    return data.to_json(**result.head, facts=records)  # type: ignore[arg-type]


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
        facts = "1 fact is" if left_out == 1 else f"{left_out} facts are"
        session.tell(f"{facts} left out: {delivery.format} has no place for their dates")
    return text
