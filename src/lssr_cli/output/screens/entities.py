"""The screens of ``entities`` and ``tags``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lssr_cli.index import Index
from lssr_cli.model import Entity
from lssr_cli.output.document import Document, Row, Span, joined, line
from lssr_cli.output.screens.statement import fact_count


def screen(entities: Iterable[Entity], index: Index) -> Document:
    """Return entities, each with its other names and the number of its facts."""
    return Document(tuple(_row(entity, len(index.about(entity.key))) for entity in entities))


def tag_screen(tags: Sequence[tuple[str, int]]) -> Document:
    """Return tags with the number of facts that bear each."""
    return Document(tuple(Row((line(fact_count(n)),), left=(Span(tag, "id"),)) for tag, n in tags))


def _row(entity: Entity, count: int) -> Row:
    beneath = [Span(entity.kind, "quiet"), fact_count(count)]
    if entity.aliases:
        beneath.append(Span(", ".join(entity.aliases), "quiet"))
    name = line(Span(entity.name, "name"))
    return Row((name, joined(beneath)), left=(Span(entity.key, "id"),))
