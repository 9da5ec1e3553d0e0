"""Sources, entities and tags in every format."""

from __future__ import annotations

from lssr_cli.cli.session import Session
from lssr_cli.evidence import Weight


def write_sources(session: Session, weights: list[Weight], format: str) -> None:
    """Write sources and what leans on each in ``format``."""
    if format == "text":
        from lssr_cli.output.screens.sources import screen

        session.show(screen(weights))
    elif format == "ids":
        session.write("".join(f"{weight.source.key}\n" for weight in weights))
    else:
        session.write(_sources(session, weights, format))


def _sources(session: Session, weights: list[Weight], format: str) -> str:
    from lssr_cli.output import data
    from lssr_cli.output.records import source_record
    from lssr_cli.output.screens.statement import source_label

    if format == "tsv":
        return data.to_tsv(
            (w.source.key, source_label(w.source), str(len(w.facts))) for w in weights
        )
    records = [
        {**source_record(w.source, session.index()), "alone": list(w.alone)} for w in weights
    ]
    if format == "csv":
        columns = ("key", "title", "type", "issued", "level", "facts", "alone")
        return data.to_csv(
            columns, [{**r["csl"], "issued": r["csl"].get("issued"), **r} for r in records]
        )
    if format == "jsonl":
        return data.to_jsonl(records)
    return data.to_json("lssr.sources/1", sources=records)
