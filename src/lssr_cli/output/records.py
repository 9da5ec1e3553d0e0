"""Facts, sources and entities as plain records for JSON, CSV and every other data format.

Within a schema's number, keys are only ever added.
"""

from __future__ import annotations

from typing import Any

from lssr_cli import dates, markers
from lssr_cli.evidence import independent
from lssr_cli.index import Index
from lssr_cli.model import Citation, Entity, Fact, Source
from lssr_cli.things import SourceKeys, Thing

Record = dict[str, Any]


class FactRecords:
    """Makes records of facts; what many of them have in common is looked up once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._keys = SourceKeys(index)
        self._kinds: dict[str, str] = {}
        self._independent: dict[tuple[str, ...], int] = {}

    def __call__(self, fact: Fact) -> Record:
        """Return all there is to say of a fact.

        ``text`` stands as in the file; ``statement`` is without markers. ``bounds`` are the
        earliest start, latest start, earliest end and latest end, ``null`` where the date is open.
        """
        cited = markers.citations(fact.text, self._keys)
        sources = tuple(dict.fromkeys(cite.key for cite in cited))
        return {
            "id": fact.id,
            **_date(fact),
            "text": fact.text,
            "statement": markers.plain(fact.text, self._keys),
            "citations": [citation_record(cite) for cite in cited],
            "sources": list(sources),
            "independent": self._grounds(sources),
            "about": list(fact.about),
            "linked": list(fact.linked),
            "people": self._of_kind(fact, "person"),
            "places": self._of_kind(fact, "place"),
            "tags": list(fact.tags),
            "confidence": fact.confidence,
            "contradicts": list(fact.contradicts),
            "rivals": list(fact.rivals),
            "see": list(fact.see),
            "disputed": fact.disputed,
            "is_disputed": fact.is_disputed,
            "note": fact.note,
            "quote": fact.quote,
            "quote_language": fact.quote_language,
            "file": fact.place.file,
            "line": fact.place.line,
        }

    def _grounds(self, sources: tuple[str, ...]) -> int:
        """Return how many of these sources are independent of each other."""
        if sources not in self._independent:
            found = filter(None, map(self._index.source, sources))
            self._independent[sources] = independent(self._index, found)
        return self._independent[sources]

    def _of_kind(self, fact: Fact, kind: str) -> list[str]:
        return [key for key in fact.entities if self._kind(key) == kind]

    def _kind(self, key: str) -> str:
        if key not in self._kinds:
            entity = self._index.entity(key)
            self._kinds[key] = entity.kind if entity else ""
        return self._kinds[key]


def citation_record(cite: Citation) -> Record:
    """Return a citation: its source and locator."""
    return {"source": cite.key, "label": cite.label, "locator": cite.locator}


def source_record(source: Source, index: Index) -> Record:
    """Return a source: its CSL variables, and what leans on it."""
    return {
        "key": source.key,
        "csl": dict(source.csl),
        "level": source.level,
        "derives_from": list(source.derives_from),
        "remark": source.remark,
        "seen": list(source.seen),
        "facts": index.citing(source.key),
        "file": source.place.file,
        "line": source.place.line,
    }


def entity_record(entity: Entity, index: Index) -> Record:
    """Return an entity and the facts about it."""
    return {
        "key": entity.key,
        "kind": entity.kind,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "note": entity.note,
        "born": entity.born,
        "died": entity.died,
        "began": entity.began,
        "ended": entity.ended,
        "facts": index.about(entity.key),
        "file": entity.place.file,
        "line": entity.place.line,
    }


def thing_record(thing: Thing, index: Index) -> Record:
    """Return a fact, a source or an entity as a record of its kind."""
    match thing:
        case Fact():
            return FactRecords(index)(thing)
        case Source():
            return source_record(thing, index)
    return entity_record(thing, index)


def collection_record(index: Index) -> Record:
    """Return the ``[collection]`` table."""
    collection = index.collection
    return {
        "title": collection.title,
        "description": collection.description,
        "language": collection.language,
        "license": collection.license,
        "style": collection.style,
        "bibliography": list(collection.bibliography),
        "curators": list(collection.curators),
        "check": {
            "select": list(collection.check.select),
            "ignore": list(collection.check.ignore),
            "ambiguous": list(collection.check.ambiguous),
        },
    }


def _date(fact: Fact) -> Record:
    record: Record = {
        "date": fact.date or None,
        "date_text": fact.date_text or None,
        "calendar": fact.calendar,
        "display": fact.when,
        "earliest": None,
        "latest": None,
        "bounds": [None, None, None, None],
        "uncertain": False,
        "approximate": False,
    }
    if fact.date:
        date = dates.parse(fact.date, fact.calendar)
        record |= {
            "earliest": _day(date.earliest),
            "latest": _day(date.latest),
            "bounds": [_day(bound) for bound in date.bounds],
            "uncertain": date.uncertain,
            "approximate": date.approximate,
        }
    return record


def _day(day: tuple[int, int, int] | None) -> str | None:
    if day is None:
        return None
    year, month, number = day
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{number:02d}"
