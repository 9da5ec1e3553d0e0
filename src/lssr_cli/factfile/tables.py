"""How the tables of a fact file become the model's values.

Each builder hands what the format refuses to ``report`` and goes on with the rest; where ``report``
raises, reading stops at the first fault, where it collects, checking learns of all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

from lssr_cli.factfile import fields
from lssr_cli.factfile.faults import Fault, Path, Report, Wrong
from lssr_cli.factfile.vocabulary import (
    CALENDARS,
    CONFIDENCES,
    DATE_VARIABLES,
    ENTITY_KINDS,
    LEVELS,
    NAME_VARIABLES,
    NUMBER_VARIABLES,
    OTHER_NAMES,
    TEXT_VARIABLES,
)
from lssr_cli.model import Collection, Entity, Fact, Place, Settings, Source

Fields = Mapping[str, fields.Convert]
Table = dict[str, Any]

CHECK_FIELDS: Fields = {
    "select": fields.strings,
    "ignore": fields.strings,
    "ambiguous": fields.strings,
}

COLLECTION_FIELDS: Fields = {
    "title": fields.string,
    "description": fields.string,
    "language": fields.string,
    "license": fields.string,
    "style": fields.string,
    "bibliography": fields.strings,
    "curators": fields.strings,
}

CSL_FIELDS: Fields = {
    "type": fields.filled,
    **dict.fromkeys(TEXT_VARIABLES, fields.string),
    **dict.fromkeys(NUMBER_VARIABLES, fields.number),
    **dict.fromkeys(DATE_VARIABLES, fields.real_date),
    **dict.fromkeys(NAME_VARIABLES, fields.names),
    "title": fields.filled,
}

OWN_SOURCE_FIELDS: Fields = {
    "level": fields.choice(*LEVELS),
    "derives_from": fields.strings,
    "remark": fields.string,
    "seen": fields.one_or_more,
}

SOURCE_FIELDS: Fields = {**CSL_FIELDS, **OWN_SOURCE_FIELDS}

ENTITY_FIELDS: Fields = {
    "name": fields.filled,
    "kind": fields.choice(*ENTITY_KINDS),
    "aliases": fields.strings,
    "note": fields.string,
    "born": fields.real_date,
    "died": fields.real_date,
    "began": fields.real_date,
    "ended": fields.real_date,
}

FACT_FIELDS: Fields = {
    "id": fields.identifier,
    "text": fields.prose,
    "date": fields.date,
    "date_text": fields.string,
    "calendar": fields.choice(*CALENDARS),
    "about": fields.strings,
    "tags": fields.strings,
    "confidence": fields.choice(*CONFIDENCES),
    "contradicts": fields.strings,
    "see": fields.strings,
    "disputed": fields.flag,
    "note": fields.string,
    "quote": fields.string,
    "quote_language": fields.string,
}


def build_fact(table: Table, path: Path, place: Place, order: int, report: Report) -> Fact | None:
    """Return the fact that a table states, or None if it has no usable id or text."""
    values = convert(table, FACT_FIELDS, path, report)
    require(table, ("id", "text"), path, report)
    when = _in_words(values, path, report)
    if "id" not in values or "text" not in values:
        return None
    return Fact(**values, place=place, order=order, when=values.get("date_text") or when)


def build_source(table: Table, key: str, place: Place, report: Report) -> Source | None:
    """Return the source that a table describes, or None if it has no usable type or title."""
    path = ("sources", key)
    values = convert(table, SOURCE_FIELDS, path, report)
    require(table, ("type", "title"), path, report)
    own = {name: values.pop(name) for name in OWN_SOURCE_FIELDS if name in values}
    if not _sound_key(key, path, report) or "type" not in values or "title" not in values:
        return None
    return Source(key, {"id": key, **values}, **own, place=place)


def build_entity(table: Table, key: str, place: Place, report: Report) -> Entity | None:
    """Return the entity that a table describes, or None if it has no usable name."""
    path = ("entities", key)
    values = convert(table, ENTITY_FIELDS, path, report)
    require(table, ("name",), path, report)
    if not _sound_key(key, path, report) or "name" not in values:
        return None
    return Entity(key, **values, place=place)


def build_collection(table: Table, report: Report) -> Collection:
    """Return what the ``[collection]`` table says."""
    rest = dict(table)
    settings = rest.pop("check", {})
    check = Settings()
    if is_table(settings, ("collection", "check"), report):
        check = Settings(**convert(settings, CHECK_FIELDS, ("collection", "check"), report))
    known = frozenset((*COLLECTION_FIELDS, "check"))
    return Collection(
        **convert(rest, COLLECTION_FIELDS, ("collection",), report, known=known), check=check
    )


def convert(
    table: Table,
    known_fields: Fields,
    path: Path,
    report: Report,
    *,
    known: frozenset[str] = frozenset(),
) -> dict[str, Any]:
    """Return the values of a table that the format takes, and report the others."""
    values = {}
    for key, value in table.items():
        field = known_fields.get(key)
        if field is None:
            meant = OTHER_NAMES.get(key)
            hint = f"did you mean {meant}?" if meant in known_fields else ""
            fault = fields.unknown_key(key, known or frozenset(known_fields), hint)
            report(fault.under(*path))
            continue
        try:
            values[key] = field(value)
        except Wrong as error:
            _tell(error, (*path, key), report)
    return values


def require(table: Table, keys: tuple[str, ...], path: Path, report: Report) -> None:
    """Report those of ``keys`` that a table lacks."""
    for key in keys:
        if key not in table:
            report(Fault((*path, key), "missing-key", "is missing"))


def is_table(value: object, path: Path, report: Report) -> TypeGuard[Table]:
    """Tell whether ``value`` is a table; report it if not."""
    if isinstance(value, dict):
        return True
    report(Fault(path, "wrong-type", f"{fields.kind_of(value)} where a table is wanted"))
    return False


def _in_words(values: dict[str, Any], path: Path, report: Report) -> str:
    """Return a fact's date in words; report one that does not exist and take it out."""
    if "date" not in values:
        return ""
    try:
        return fields.date_in_words(values["date"], values.get("calendar", "gregorian"))
    except Wrong as error:
        _tell(error, (*path, "date"), report)
        del values["date"]
        return ""


def _sound_key(key: str, path: Path, report: Report) -> bool:
    try:
        fields.check_key(key)
    except Wrong as error:
        _tell(error, path, report, on_key=True)
        return False
    return True


def _tell(error: Wrong, path: Path, report: Report, *, on_key: bool = False) -> None:
    for fault in error.faults:
        report(fault.under(*path)._replace(on_key=on_key or fault.on_key))
