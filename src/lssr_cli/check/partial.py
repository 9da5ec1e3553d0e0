"""Facts, sources and entities that the format refuses for one fault, as far as they are sound.

The rest of them is checked all the same, so that one run tells all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lssr_cli.check.document import Document
from lssr_cli.check.items import Item
from lssr_cli.factfile.faults import Fault, Path
from lssr_cli.factfile.fields import Convert
from lssr_cli.factfile.parts import Part
from lssr_cli.factfile.tables import (
    ENTITY_FIELDS,
    FACT_FIELDS,
    OWN_SOURCE_FIELDS,
    SOURCE_FIELDS,
    convert,
)
from lssr_cli.model import Entity, Fact, Place, Source


def partial_facts(document: Document, part: Part) -> Iterator[Item[Fact]]:
    """Yield the facts of a document that are not in its part, an id or text perhaps empty."""
    whole = {fact.order for fact in part.facts}
    tables = document.toml.get("facts")
    for order, table in enumerate(tables if isinstance(tables, list) else ()):
        if order not in whole and isinstance(table, dict):
            path = ("facts", order)
            values = {"id": "", "text": "", **_sound(table, FACT_FIELDS, path)}
            yield Item(Fact(**values, place=_place(document, path), order=order), document, path)


def partial_sources(document: Document, part: Part) -> Iterator[Item[Source]]:
    """Yield the sources of a document that are not in its part, type or title perhaps empty."""
    for key, path, table in _refused(document, "sources", {source.key for source in part.sources}):
        values = {"id": key, "type": "", "title": "", **_sound(table, SOURCE_FIELDS, path)}
        own = {name: values.pop(name) for name in OWN_SOURCE_FIELDS if name in values}
        yield Item(Source(key, values, **own, place=_place(document, path)), document, path)


def partial_entities(document: Document, part: Part) -> Iterator[Item[Entity]]:
    """Yield the entities of a document that are not in its part, the name perhaps empty."""
    known = {entity.key for entity in part.entities}
    for key, path, table in _refused(document, "entities", known):
        values = {"name": "", **_sound(table, ENTITY_FIELDS, path)}
        yield Item(Entity(key, **values, place=_place(document, path)), document, path)


def _refused(
    document: Document, section: str, known: set[str]
) -> Iterator[tuple[str, Path, dict[str, Any]]]:
    tables = document.toml.get(section)
    for key, table in tables.items() if isinstance(tables, dict) else ():
        if key not in known and isinstance(table, dict):
            yield key, (section, key), table


def _sound(table: dict[str, Any], fields: Mapping[str, Convert], path: Path) -> dict[str, Any]:
    """Return the values that the format takes; what it refuses was told already."""
    told: list[Fault] = []
    return convert(table, fields, path, told.append)


def _place(document: Document, path: Path) -> Place:
    span = document.spans.get(path)
    return Place(document.file, document.lines.position(span.start)[0] if span else 1)
