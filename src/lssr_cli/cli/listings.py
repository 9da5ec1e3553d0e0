"""Sources, entities and tags in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from lssr_cli.cli.session import Session
from lssr_cli.evidence import Weight
from lssr_cli.model import Entity

SOURCE_COLUMNS = ("key", "title", "type", "issued", "level", "facts", "alone")
ENTITY_COLUMNS = ("key", "kind", "name", "aliases", "note", "born", "died", "began", "ended")
TAG_COLUMNS = ("tag", "count")
Record = dict[str, Any]


def write_sources(session: Session, weights: Sequence[Weight], format: str) -> None:
    """Write sources and what leans on each in ``format``."""

    def records() -> list[Record]:
        from lssr_cli.output.records import source_record

        made = [(source_record(w.source, session.index()), w.alone) for w in weights]
        return [{**record, "alone": list(alone)} for record, alone in made]

    if format == "text":
        from lssr_cli.output.screens.sources import screen

        session.show(screen(weights))
    elif format == "csv":
        rows = ({**dict.fromkeys(SOURCE_COLUMNS), **r["csl"], **r} for r in records())
        _write(session, format, "sources", SOURCE_COLUMNS, lambda: rows)
    else:
        _write(
            session, format, "sources", ("key", "label", "count"), records, _source_rows(weights)
        )


def write_entities(session: Session, entities: Sequence[Entity], format: str) -> None:
    """Write entities and their names in ``format``."""

    def records() -> list[Record]:
        from lssr_cli.output.records import entity_record

        return [entity_record(entity, session.index()) for entity in entities]

    if format == "text":
        from lssr_cli.output.screens.entities import screen

        session.show(screen(entities, session.index()))
    else:
        rows = ((e.key, e.kind, e.name, "; ".join(e.aliases)) for e in entities)
        _write(session, format, "entities", ENTITY_COLUMNS, records, rows)


def write_tags(session: Session, tags: Sequence[tuple[str, int]], format: str) -> None:
    """Write tags and their counts in ``format``."""
    if format == "text":
        from lssr_cli.output.screens.entities import tag_screen

        session.show(tag_screen(tags))
    else:
        records = [{"tag": tag, "count": count} for tag, count in tags]
        rows = ((tag, str(count)) for tag, count in tags)
        _write(session, format, "tags", TAG_COLUMNS, lambda: records, rows)


def _write(
    session: Session,
    format: str,
    name: str,
    columns: Sequence[str],
    records: Callable[[], Iterable[Record]],
    rows: Iterable[Sequence[str]] = (),
) -> None:
    from lssr_cli.output import data

    match format:
        case "ids":
            session.write("".join(f"{row[0]}\n" for row in rows))
        case "tsv":
            session.write(data.to_tsv(rows))
        case "csv":
            session.write(data.to_csv(columns, records()))
        case "jsonl":
            session.write(data.to_jsonl(records()))
        case _:
            session.write(data.to_json(f"lssr.{name}/1", **{name: list(records())}))


def _source_rows(weights: Sequence[Weight]) -> Iterable[Sequence[str]]:
    from lssr_cli.output.screens.statement import source_label

    return ((w.source.key, source_label(w.source), str(len(w.facts))) for w in weights)
