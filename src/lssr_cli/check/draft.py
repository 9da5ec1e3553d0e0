"""A collection as far as it can be read: the faults are collected, the rest is there to check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, TypeVar, cast

from lssr_cli import markers
from lssr_cli.check.document import Document
from lssr_cli.check.items import Item, String, Text
from lssr_cli.check.partial import partial_entities, partial_facts, partial_sources
from lssr_cli.check.salvage import decode, salvage
from lssr_cli.check.strings import strings_of
from lssr_cli.errors import FactFileError
from lssr_cli.exchange.entries import Problem
from lssr_cli.factfile.bibliography import Named, named_files, read_bibliography_file
from lssr_cli.factfile.combine import join
from lssr_cli.factfile.door import read_bytes
from lssr_cli.factfile.faults import Fault, Path, label, quoted
from lssr_cli.factfile.parts import TOP_LEVEL, Part, build_part
from lssr_cli.model import Entity, Fact, Facts, Place, Source

Day = tuple[int, int, int]
Made = TypeVar("Made")


class Draft:
    """What could be read of a collection.

    Args:
        files: The files, in path order.
        today: The day on which the check is made.
        texts: Texts to read in place of what stands in some of the files.

    Attributes:
        documents: The files that are TOML.
        facts, sources, entities: What they state, repeated and partly refused ones included.
        borrowed: The sources of the bibliography files that they name.
        faults: What the format refuses, each with its file.
        bad_entries: Why bibliography files, or entries of theirs, cannot be used.
        unread: Why files, or tables of the document beside it, could not be read.
        lost: The words of what could not be read; a name among them may well be defined.
        damaged: The lines, by file, with which tables begin that could not be read whole.
        joined: The collection without what is refused.
    """

    def __init__(
        self, files: Sequence[FilePath], today: Day, texts: Mapping[FilePath, str] | None = None
    ) -> None:
        self.today = today
        self._made: dict[Callable[[Draft], Any], Any] = {}
        self.faults: list[tuple[Document, Fault]] = []
        self.unread: list[tuple[Document | None, FactFileError]] = []
        self.lost: frozenset[str] = frozenset()
        self.damaged: set[tuple[str, int]] = set()
        self.documents = list(filter(None, (self._open(file, texts or {}) for file in files)))
        self._by_file = {document.file: document for document in self.documents}
        self.facts: list[Item[Fact]] = []
        self.sources: list[Item[Source]] = []
        self.entities: list[Item[Entity]] = []
        self.borrowed: list[Source] = []
        self.bad_entries: list[FactFileError] = []
        parts = [self._part(document) for document in self.documents]
        parts += filter(None, [self._bibliography(named) for named in named_files(parts)])
        self.joined: Facts = join(parts, self._clash)

    @cached_property
    def source_keys(self) -> dict[str, None]:
        """The keys of all sources, of those too that the format refuses."""
        return dict.fromkeys(source.key for source in self.all_sources)

    @property
    def all_sources(self) -> Iterator[Source]:
        """The sources of the fact files and of their bibliographies."""
        yield from (item.value for item in self.sources)
        yield from self.borrowed

    @cached_property
    def entity_keys(self) -> dict[str, None]:
        """The keys of all entities, of those too that the format refuses."""
        return dict.fromkeys(item.value.key for item in self.entities)

    @cached_property
    def fact_ids(self) -> dict[str, None]:
        """The ids of all facts, of those too that the format refuses."""
        return dict.fromkeys(item.value.id for item in self.facts if item.value.id)

    @cached_property
    def cited_keys(self) -> frozenset[str]:
        """The keys of all sources, and the words that may be keys in what could not be read."""
        return self.lost.union(self.source_keys)

    @property
    def tables(self) -> Iterator[tuple[Document, Path, Mapping[str, Any]]]:
        """Every table of the format, as TOML gives it."""
        for document in self.documents:
            if isinstance(collection := document.toml.get("collection"), dict):
                yield document, ("collection",), collection
        items: tuple[Item[Any], ...] = (*self.facts, *self.sources, *self.entities)
        for item in items:
            section, name = item.path
            yield item.document, item.path, item.document.toml[str(section)][name]

    def listed(self, field: str) -> Iterator[tuple[Document, list[str]]]:
        """Yield a list of strings of ``[collection]`` from each file that has it."""
        for document in self.documents:
            yield document, _strings(document.toml.get("collection"), field)

    def settings(self, field: str) -> Iterator[tuple[Document, list[str]]]:
        """Yield a list of strings of ``[collection.check]`` from each file that has it."""
        for document in self.documents:
            collection = document.toml.get("collection")
            check = collection.get("check") if isinstance(collection, dict) else None
            yield document, _strings(check, field)

    def entities_of(self, item: Item[Fact]) -> tuple[str, ...]:
        """Return the keys of all entities a fact is about, those that its text names included."""
        whole = self.joined.facts.get(item.value.id)
        linked = whole.linked if whole and whole.text == item.value.text else ()
        return tuple(dict.fromkeys((*item.value.about, *linked)))

    def once(self, make: Callable[[Draft], Made]) -> Made:
        """Return what ``make`` makes of this draft; it is made once, however many rules ask."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    @cached_property
    def strings(self) -> list[String]:
        """Every string that somebody reads."""
        return list(strings_of(self))

    @cached_property
    def texts(self) -> list[Text]:
        """All texts that may hold markers."""
        facts = {(item.document.file, item.path): item for item in self.facts}
        return [
            Text(
                facts[string.document.file, string.path[:2]],
                string,
                markers.parse(string.value, self.cited_keys),
            )
            for string in self.strings
            if string.is_prose
        ]

    def _open(self, file: FilePath, texts: Mapping[FilePath, str]) -> Document | None:
        try:
            text, faults = (texts[file], []) if file in texts else decode(read_bytes(file), file)
        except FactFileError as error:
            self.unread.append((None, error))
            return None
        found = salvage(text, file, faults)
        document = Document(str(file), text, found.text, found.toml)
        self.unread += [(document, fault) for fault in found.faults]
        self.lost = self.lost.union(found.lost, _misplaced(found.toml))
        self.damaged.update((document.file, line) for line in found.damaged)
        return document

    def _part(self, document: Document) -> Part:
        def collect(fault: Fault) -> None:
            if not (fault.path == ("format",) and "format" in self.lost):
                self.faults.append((document, fault))

        part = build_part(document.file, document.readable, document.toml, collect)
        self.facts += _in_order(
            [Item(fact, document, ("facts", fact.order)) for fact in part.facts]
            + list(partial_facts(document, part))
        )
        self.sources += [Item(s, document, ("sources", s.key)) for s in part.sources]
        self.sources += partial_sources(document, part)
        self.entities += [Item(e, document, ("entities", e.key)) for e in part.entities]
        self.entities += partial_entities(document, part)
        return part

    def _bibliography(self, named: Named) -> Part | None:
        if named.fault:
            self.faults.append((self._by_file[named.fact_file], named.fault))
        if named.fault or not named.path.is_file():
            return None
        try:
            part, problems = read_bibliography_file(named.path)
        except FactFileError as error:
            self.bad_entries.append(error)
            return None
        self.borrowed += part.sources
        self.bad_entries += (_entry_error(named.path, problem) for problem in problems)
        return part

    def _clash(self, file: str, fault: Fault, place: Place) -> None:
        if file in self._by_file:
            self.faults.append((self._by_file[file], fault))
        else:
            field = label(fault.path, {})
            self.bad_entries.append(FactFileError(fault.message, where=str(place), field=field))


def _entry_error(path: FilePath, problem: Problem) -> FactFileError:
    entry = f"entry {quoted(problem.key)} left out: " if problem.key else ""
    return FactFileError(f"{entry}{problem.message}", where=f"{path}:{problem.line}")


def _misplaced(toml: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys and ids of tables that stand under a top-level name that there is not."""
    for name, value in toml.items():
        if name not in TOP_LEVEL:
            yield from value if isinstance(value, dict) else ()
            tables = value if isinstance(value, list) else ()
            yield from (
                str(table["id"]) for table in tables if isinstance(table, dict) and "id" in table
            )


def _strings(table: object, field: str) -> list[str]:
    values = table.get(field) if isinstance(table, dict) else None
    return [v for v in values if isinstance(v, str)] if isinstance(values, list) else []


def _in_order(facts: list[Item[Fact]]) -> list[Item[Fact]]:
    return sorted(facts, key=lambda item: item.value.order)
