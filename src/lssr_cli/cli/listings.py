"""Sources, entities, tags and styles as lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lssr_cli.cli.listing import Listing, Record
from lssr_cli.cli.session import Session
from lssr_cli.evidence import Weight
from lssr_cli.model import Entity

if TYPE_CHECKING:
    from lssr_cli.output.document import Document

SOURCE_COLUMNS = ("key", "title", "type", "issued", "level", "facts", "alone")
ENTITY_COLUMNS = ("key", "kind", "name", "aliases", "note", "born", "died", "began", "ended")
TAG_COLUMNS = ("tag", "count")


def sources_listing(
    session: Session, weights: Sequence[Weight], *, evidence: bool = False
) -> Listing:
    """Return sources and what leans on each; with ``evidence``, what would be uncited."""

    def document() -> Document:
        from lssr_cli.output.screens.sources import screen

        return screen(weights, evidence=evidence)

    def rows() -> list[tuple[str, ...]]:
        from lssr_cli.output.screens.statement import source_label

        return [(w.source.key, source_label(w.source), str(len(w.facts))) for w in weights]

    def records() -> list[Record]:
        from lssr_cli.output.records import source_record

        made = [(source_record(w.source, session.index()), w) for w in weights]
        return [
            {**record, "alone": list(weight.alone), "uncited": list(weight.uncited)}
            for record, weight in made
        ]

    def cells() -> list[Record]:
        return [{**dict.fromkeys(SOURCE_COLUMNS), **one["csl"], **one} for one in records()]

    return Listing(
        "lssr.sources/1",
        title="Sources",
        document=document,
        rows=rows,
        records=records,
        columns=lambda: SOURCE_COLUMNS,
        content=lambda: {"sources": records()},
        cells=cells,
    )


def entities_listing(session: Session, entities: Sequence[Entity]) -> Listing:
    """Return entities and their names."""

    def document() -> Document:
        from lssr_cli.output.screens.entities import screen

        return screen(entities, session.index())

    def records() -> list[Record]:
        from lssr_cli.output.records import entity_record

        return [entity_record(entity, session.index()) for entity in entities]

    return Listing(
        "lssr.entities/1",
        title="Entities",
        document=document,
        rows=lambda: ((e.key, e.kind, e.name, "; ".join(e.aliases)) for e in entities),
        records=records,
        columns=lambda: ENTITY_COLUMNS,
        content=lambda: {"entities": records()},
    )


def tags_listing(tags: Sequence[tuple[str, int]]) -> Listing:
    """Return tags and their counts."""

    def document() -> Document:
        from lssr_cli.output.screens.entities import tag_screen

        return tag_screen(tags)

    def records() -> list[Record]:
        return [{"tag": tag, "count": count} for tag, count in tags]

    return Listing(
        "lssr.tags/1",
        title="Tags",
        document=document,
        rows=lambda: ((tag, str(count)) for tag, count in tags),
        records=records,
        columns=lambda: TAG_COLUMNS,
        content=lambda: {"tags": records()},
    )
