"""A collection as far as it can be read: the faults are collected, the rest is there to check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path as FilePath
from typing import Any, Generic, NamedTuple, TypeVar

from lssr_cli import markers
from lssr_cli.check.document import Document, Spot
from lssr_cli.dates import Date, DateError, parse
from lssr_cli.errors import FactFileError
from lssr_cli.factfile.combine import join
from lssr_cli.factfile.door import parse_toml, read_text
from lssr_cli.factfile.faults import Fault, Path
from lssr_cli.factfile.parts import Part, build_part
from lssr_cli.model import Entity, Fact, Facts, Place, Source

Value = TypeVar("Value", Fact, Source, Entity)


class Item(NamedTuple, Generic[Value]):
    """A fact, source or entity with its place in a file."""

    value: Value
    document: Document
    path: Path

    def spot(self, *field: str | int) -> Spot:
        """Return the spot of a field, or of the whole table."""
        return Spot((*self.path, *field))


class Text(NamedTuple):
    """A text that may hold markers: a fact's ``text`` or ``note``."""

    fact: Item[Fact]
    field: str
    written: str
    pieces: list[markers.Piece]

    def spot(self, start: int, end: int) -> Spot:
        """Return the spot of a stretch of the text."""
        return Spot((*self.fact.path, self.field), start=start, end=end)

    @property
    def markers(self) -> Iterator[markers.Marker]:
        """The markers in it."""
        return (piece for piece in self.pieces if isinstance(piece, markers.Marker))

    @property
    def cites(self) -> Iterator[markers.Cite]:
        """Everything it cites."""
        return (cite for marker in self.markers for cite in marker.cites)


class Draft:
    """What could be read of a collection.

    Attributes:
        documents: The files that are TOML, in path order.
        facts, sources, entities: What they state, repeated ids and keys included.
        faults: What the format refuses, each with its file.
        unread: Files that could not be read, each with the reason.
        collection: What ``[collection]`` says.
        today: The day on which the check is made.
    """

    def __init__(self, files: list[FilePath], today: tuple[int, int, int]) -> None:
        self.today = today
        self.faults: list[tuple[Document, Fault]] = []
        self.unread: list[FactFileError] = []
        self.documents = [document for file in files if (document := self._open(file))]
        self._by_file = {document.file: document for document in self.documents}
        parts = [self._part(document) for document in self.documents]
        self.joined: Facts = join(parts, self._clash)
        self.collection = self.joined.collection
        self.facts = [
            Item(fact, self._by_file[part.file], ("facts", fact.order))
            for part in parts
            for fact in part.facts
        ]
        self.sources = [
            Item(source, self._by_file[part.file], ("sources", source.key))
            for part in parts
            for source in part.sources
        ]
        self.entities = [
            Item(entity, self._by_file[part.file], ("entities", entity.key))
            for part in parts
            for entity in part.entities
        ]

    @cached_property
    def source_keys(self) -> frozenset[str]:
        """The keys of all sources, of those too that the format refuses."""
        return frozenset(key for d in self.documents for key in _table(d.toml.get("sources")))

    @cached_property
    def entity_keys(self) -> frozenset[str]:
        """The keys of all entities, of those too that the format refuses."""
        return frozenset(key for d in self.documents for key in _table(d.toml.get("entities")))

    @cached_property
    def fact_ids(self) -> frozenset[str]:
        """The ids of all facts, of those too that the format refuses."""
        return frozenset(id for d in self.documents for id in _ids(d.toml.get("facts")))

    @cached_property
    def texts(self) -> list[Text]:
        """All texts that may hold markers."""
        return [
            Text(item, field, written, markers.parse(written, self.source_keys))
            for item in self.facts
            for field, written in (("text", item.value.text), ("note", item.value.note))
            if written
        ]

    def _open(self, file: FilePath) -> Document | None:
        try:
            text = read_text(file)
            return Document(str(file), text, parse_toml(text, file))
        except FactFileError as error:
            self.unread.append(error)
            return None

    def _part(self, document: Document) -> Part:
        def collect(fault: Fault) -> None:
            self.faults.append((document, fault))

        return build_part(document.file, document.text, document.toml, collect)

    def _clash(self, file: str, fault: Fault, _: Place) -> None:
        self.faults.append((self._by_file[file], fault))


@lru_cache(maxsize=65_536)
def date_of(text: str, calendar: str = "gregorian") -> Date | None:
    """Return a date, or None for none and for what is refused as none."""
    try:
        return parse(text, calendar) if text else None
    except DateError:
        return None


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _ids(facts: object) -> Iterator[str]:
    for fact in facts if isinstance(facts, list) else ():
        id = fact.get("id") if isinstance(fact, dict) else None
        if isinstance(id, str):
            yield id
