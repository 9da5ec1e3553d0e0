"""One fact file as a part of a collection, and parts put together into a collection."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any, NamedTuple, NoReturn

from lssr_cli import __version__
from lssr_cli.errors import FactFileError
from lssr_cli.factfile import fields
from lssr_cli.factfile.door import parse_toml, read_text
from lssr_cli.factfile.faults import Fault, Path, Report, label, quoted
from lssr_cli.factfile.places import Places
from lssr_cli.factfile.positions import find, line_and_column, scan
from lssr_cli.factfile.tables import (
    build_collection,
    build_entity,
    build_fact,
    build_source,
    is_table,
)
from lssr_cli.model import Collection, Entity, Fact, Source

FORMAT = 1
TOP_LEVEL = frozenset({"format", "collection", "sources", "entities", "facts"})


class Part(NamedTuple):
    """What one file says by itself: nothing is linked, nothing compared with other files.

    A part may also be made from a bibliography file; it has sources alone then.
    """

    file: str
    collection: Collection | None = None
    facts: tuple[Fact, ...] = ()
    sources: tuple[Source, ...] = ()
    entities: tuple[Entity, ...] = ()


def read_part(path: FilePath) -> Part:
    """Read one fact file.

    Args:
        path: A TOML file.

    Returns:
        What it says, each value with its place.

    Raises:
        FactFileError: The file cannot be read or the format refuses something in it; the error
            names the first such thing with its line.
    """
    return part_from_text(path, read_text(path))


def part_from_text(path: FilePath, text: str) -> Part:
    """Read a text as the fact file that ``path`` names.

    Raises:
        FactFileError: As :func:`read_part`.
    """
    document = parse_toml(text, path)

    def refuse(fault: Fault) -> NoReturn:
        raise refusal(fault, str(path), text, document)

    return build_part(str(path), text, document, refuse)


def build_part(file: str, text: str, document: dict[str, Any], report: Report) -> Part:
    """Return what a document says; what the format refuses goes to ``report``."""
    _check_top_level(document, report)
    places = Places(file, text, document)
    collection = document.get("collection")
    return Part(
        file,
        build_collection(collection, report)
        if collection is not None and is_table(collection, ("collection",), report)
        else None,
        tuple(_facts(document.get("facts", []), places, report)),
        tuple(_sources(document.get("sources", {}), places, report)),
        tuple(_entities(document.get("entities", {}), places, report)),
    )


def refusal(fault: Fault, file: str, text: str, document: dict[str, Any]) -> FactFileError:
    """Return the error that tells a fault in one line."""
    span = find(scan(text), fault.path)
    line, _ = line_and_column(text, span.key if fault.on_key else span.start)
    return FactFileError(
        fault.message,
        where=f"{file}:{line}",
        field=label(fault.path, document),
        hint=fault.hint,
    )


def _check_top_level(document: dict[str, Any], report: Report) -> None:
    for key, value in document.items():
        if key not in TOP_LEVEL:
            for path in _tables_of(key, value):
                report(fields.unknown_key(key, TOP_LEVEL)._replace(path=path))
    version = document.get("format")
    if version is None:
        report(Fault(("format",), "missing-key", "is missing", f"write format = {FORMAT}"))
    elif type(version) is not int:
        message = f"{fields.kind_of(version)} where a whole number is wanted"
        report(Fault(("format",), "wrong-type", message, f"write format = {FORMAT}"))
    elif version != FORMAT:
        message = f"lssr {__version__} reads format {FORMAT}, not {quoted(version)}"
        report(Fault(("format",), "unknown-format", message, "a later version of lssr may read it"))


def _tables_of(key: str, value: object) -> list[Path]:
    """Return the paths of the tables that stand under a key of the document, else its own."""
    if isinstance(value, list):
        return [(key, at) for at, each in enumerate(value) if isinstance(each, dict)] or [(key,)]
    if isinstance(value, dict):
        return [(key, at) for at, each in value.items() if isinstance(each, dict)] or [(key,)]
    return [(key,)]


def _facts(tables: object, places: Places, report: Report) -> Iterator[Fact]:
    if not isinstance(tables, list):
        message = f"{fields.kind_of(tables)} where a list of tables is wanted"
        report(Fault(("facts",), "wrong-type", message, "each fact begins with [[facts]]"))
        return
    for index, table in enumerate(tables):
        if is_table(table, ("facts", index), report):
            place = places.of_fact(index)
            fact = build_fact(table, ("facts", index), place, index, report)
            if fact:
                yield fact


def _sources(tables: object, places: Places, report: Report) -> Iterator[Source]:
    for key, table in _tables(tables, "sources", report):
        source = build_source(table, key, places.of_table("sources", key), report)
        if source:
            yield source


def _entities(tables: object, places: Places, report: Report) -> Iterator[Entity]:
    for key, table in _tables(tables, "entities", report):
        entity = build_entity(table, key, places.of_table("entities", key), report)
        if entity:
            yield entity


def _tables(tables: object, section: str, report: Report) -> Iterator[tuple[str, dict[str, Any]]]:
    if is_table(tables, (section,), report):
        for key, table in tables.items():
            if is_table(table, (section, key), report):
                yield key, table
