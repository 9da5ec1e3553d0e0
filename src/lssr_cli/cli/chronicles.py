"""A chronology in every format."""

from __future__ import annotations

from lssr_cli.chronology import Chronology
from lssr_cli.cli.session import Session

SCHEMA = "lssr.timeline/1"


def write_chronology(
    session: Session, chronology: Chronology, *, format: str, group: str = "month"
) -> None:
    """Write the facts of a chronology in ``format``."""
    if format == "text":
        from lssr_cli.output.screens.timeline import screen

        session.show(screen(chronology, session.index(), group=group))
    elif format == "ids":
        session.write("".join(f"{fact.id}\n" for fact in chronology.facts))
    elif format == "tsv":
        from lssr_cli.output.data import to_tsv

        session.write(to_tsv((f.id, f.when, f.text) for f in chronology.facts))
    else:
        session.write(_records(session, chronology, format))


def _records(session: Session, chronology: Chronology, format: str) -> str:
    from lssr_cli.output import data
    from lssr_cli.output.records import fact_record
    from lssr_cli.output.tables import FACT_COLUMNS, facts_markdown

    index = session.index()
    if format == "markdown":
        return facts_markdown(chronology.facts, index)
    records = [fact_record(fact, index) for fact in chronology.facts]
    if format == "csv":
        return data.to_csv(FACT_COLUMNS, records)
    return data.to_jsonl(records) if format == "jsonl" else data.to_json(SCHEMA, facts=records)
