"""The screens of ``entities`` and ``tags``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lssr_cli.index import Index
from lssr_cli.model import Entity
from lssr_cli.output.document import Document, Row, Span, joined, line


def screen(entities: Iterable[Entity], index: Index) -> Document:
    """Return entities, each with its other names and the number of its facts."""
    return Document(tuple(_row(entity, len(index.about(entity.key))) for entity in entities))


def tag_screen(tags: Sequence[tuple[str, int]]) -> Document:
    """Return tags with the number of facts that bear each."""
    return Document(tuple(Row((line(_count(n)),), left=(Span(tag, "id"),)) for tag, n in tags))


def _row(entity: Entity, count: int) -> Row:
    beneath = [Span(entity.kind, "quiet"), _count(count)]
    if entity.aliases:
        beneath.append(Span(", ".join(entity.aliases), "quiet"))
    name = line(Span(entity.name, "name"))
    return Row((name, joined(beneath)), left=(Span(entity.key, "id"),))


def _count(number: int) -> Span:
    return Span(f"{number} fact" if number == 1 else f"{number} facts", "quiet")
