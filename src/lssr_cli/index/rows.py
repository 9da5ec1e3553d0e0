"""Facts, sources and entities as rows of a table, and back.

Most fields of most facts have their default value; a row keeps those as NULL.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from lssr_cli.model import Collection, Entity, Fact, Place, Settings, Source

_JOIN = "\x1f"

Row = tuple[Any, ...]

FACT_COLUMNS = (
    "id, text, date, date_text, calendar, about, linked, tags, confidence, contradicts, see,"
    ' disputed, note, quote, quote_language, spoken, line, "column"'
)


def fact_row(fact: Fact) -> Row:
    """Return a fact's columns in the order of :data:`FACT_COLUMNS`."""
    join = _JOIN.join
    return (
        fact.id,
        fact.text,
        fact.date or None,
        fact.date_text or None,
        None if fact.calendar == "gregorian" else fact.calendar,
        join(fact.about) if fact.about else None,
        join(fact.linked) if fact.linked else None,
        join(fact.tags) if fact.tags else None,
        None if fact.confidence == "high" else fact.confidence,
        join(fact.contradicts) if fact.contradicts else None,
        join(fact.see) if fact.see else None,
        1 if fact.disputed else None,
        fact.note or None,
        fact.quote or None,
        fact.quote_language or None,
        fact.when or None,
        fact.place.line,
        fact.place.column,
    )


def fact_from(row: Row, file: str, order: int, rivals: Iterable[str]) -> Fact:
    """Make a fact of its columns, the file it stands in and the ids of facts that contradict it."""
    contradicts = _split(row[9])
    return Fact(
        id=row[0],
        text=row[1],
        date=row[2] or "",
        date_text=row[3] or "",
        calendar=row[4] or "gregorian",
        about=_split(row[5]),
        linked=_split(row[6]),
        tags=_split(row[7]),
        confidence=row[8] or "high",
        contradicts=contradicts,
        rivals=tuple(rivals),
        see=_split(row[10]),
        disputed=bool(row[11]),
        note=row[12] or "",
        quote=row[13] or "",
        quote_language=row[14] or "",
        place=Place(file, row[16], row[17]),
        order=order,
        when=row[15] or "",
    )


def source_text(source: Source) -> str:
    """Return a source as JSON."""
    return json.dumps(
        [source.key, dict(source.csl), *source[2:]], ensure_ascii=False, separators=(",", ":")
    )


def source_from(text: str) -> Source:
    """Make a source of its JSON."""
    key, csl, level, derives_from, remark, seen, place = json.loads(text)
    return Source(key, csl, level, tuple(derives_from), remark, tuple(seen), Place(*place))


def entity_text(entity: Entity) -> str:
    """Return an entity as JSON."""
    return json.dumps(entity, ensure_ascii=False, separators=(",", ":"))


def entity_from(text: str) -> Entity:
    """Make an entity of its JSON."""
    key, name, kind, aliases, note, born, died, began, ended, place = json.loads(text)
    names = (key, name, kind, tuple(aliases))
    return Entity(*names, note, born, died, began, ended, Place(*place))


def collection_text(collection: Collection) -> str:
    """Return the ``[collection]`` table as JSON."""
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":"))


def collection_from(text: str) -> Collection:
    """Make the ``[collection]`` table of its JSON."""
    title, description, language, licence, style, bibliography, curators, check = json.loads(text)
    return Collection(
        title, description, language, licence, style, tuple(bibliography), tuple(curators),
        Settings(*map(tuple, check)),
    )  # fmt: skip


def _split(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split(_JOIN)) if joined else ()
