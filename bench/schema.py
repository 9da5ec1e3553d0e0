"""Write the JSON Schema of fact files from what the reader takes.

    python bench/schema.py [--check]

Writes ``src/lssr_cli/data/fact-file.schema.json``, which editors with Taplo complete and check by;
with ``--check`` writes nothing, and the status is 1 if the file is not what the reader says.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generated import is_settled

from lssr_cli.factfile import fields, tables, vocabulary
from lssr_cli.factfile.parts import FORMAT

FILE = Path(__file__).resolve().parents[1] / "src" / "lssr_cli" / "data" / "fact-file.schema.json"

Schema = dict[str, Any]

MARK = "[?~%]?"
YEAR = r"-?[0-9X]{4}(?:S[0-9]+)?|Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?"
MONTH = rf"-{MARK}[0-9X]{{2}}{MARK}"
SINGLE = rf"{MARK}(?:{YEAR}){MARK}(?:{MONTH}(?:{MONTH})?)?"
CLOCK = r"T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[-+][0-9]{2}(?::[0-9]{2})?)?"
SPAN = rf"(?:{SINGLE}|\.\.)?/(?:{SINGLE}|\.\.)?"
SET = r"[\[{][^\]}]+[\]}]"
EDTF = rf"^(?:{SINGLE}|{SPAN}|{SET}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{CLOCK})$"
KEY = "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$"
FILLED: Schema = {"type": "string", "pattern": r"\S"}
STRINGS: Schema = {"type": "array", "items": FILLED}

FRAGMENTS: Mapping[Any, Schema] = {
    fields.string: {"type": "string"},
    fields.filled: FILLED,
    fields.prose: {**FILLED, "maxLength": fields.MAX_TEXT_BYTES},
    fields.identifier: {"type": "string", "pattern": KEY},
    fields.flag: {"type": "boolean"},
    fields.strings: STRINGS,
    fields.one_or_more: {"anyOf": [{"type": "string"}, STRINGS]},
    fields.date: {"$ref": "#/definitions/date"},
    fields.real_date: {"$ref": "#/definitions/date"},
    fields.number: {"type": ["string", "integer"]},
    fields.names: {"$ref": "#/definitions/names"},
}
CHOICES = {
    "level": vocabulary.LEVELS,
    "kind": vocabulary.ENTITY_KINDS,
    "calendar": vocabulary.CALENDARS,
    "confidence": vocabulary.CONFIDENCES,
}

TOLD = {
    "collection.title": "What the collection is about.",
    "collection.language": "Language of the statements, as BCP 47: en, lt-LT.",
    "collection.license": "Under what terms others may use it.",
    "collection.style": "Citation style of the collection; lssr styles finds one.",
    "collection.bibliography": "BibTeX, RIS or CSL-JSON files beside this one whose entries are "
    "sources.",
    "collection.curators": "Who keeps it.",
    "collection.check": "Which rules lssr check applies.",
    "check.select": "The only rules to apply; all: every one.",
    "check.ignore": "Rules to do without.",
    "check.ambiguous": "Names that several entities rightly share; they link by about alone.",
    "source.type": "What kind of work it is, in the terms of CSL.",
    "source.level": "How near to the events it stands.",
    "source.derives_from": "Keys of the sources that it relies on itself.",
    "source.remark": "The curator's own words, never printed.",
    "source.seen": "Where it was looked at.",
    "entity.name": "What it is called; it links wherever a statement has it.",
    "entity.kind": "What it is.",
    "entity.aliases": "Other names and spellings, declined forms too; they link as the name does.",
    "entity.note": "The curator's own words.",
    "entity.born": "When a person was born, as EDTF.",
    "entity.died": "When a person died, as EDTF.",
    "entity.began": "When it came to be, as EDTF.",
    "entity.ended": "When it ceased to be, as EDTF.",
    "fact.id": "Its name for ever: lower-case-words-with-hyphens.",
    "fact.text": "The statement, with markers such as [4, p. 188] behind what sources support.",
    "fact.date": "When it was, as EDTF: 1918-12-16, 1918-12, 1918~, 1918-12/1919-02.",
    "fact.date_text": "Other words for the date; it is sorted and found by date all the same.",
    "fact.calendar": "The calendar of the date.",
    "fact.about": "Keys of entities that the statement does not name itself.",
    "fact.tags": "lower-case-words-with-hyphens.",
    "fact.confidence": "How good the evidence is.",
    "fact.contradicts": "Ids of facts that say otherwise.",
    "fact.see": "Ids of facts to look at too.",
    "fact.disputed": "Whether a rival account is known that is no fact of its own.",
    "fact.note": "What is worth knowing besides; it may hold markers.",
    "fact.quote": "The words of a source.",
    "fact.quote_language": "Their language, as BCP 47.",
}
"""What an editor says of a field."""


def schema() -> Schema:
    """Return the schema of a fact file."""
    name_parts = {part: {"type": "string"} for part in sorted(vocabulary.NAME_PARTS)}
    name_flags = {flag: {"type": "boolean"} for flag in sorted(vocabulary.NAME_FLAGS)}
    needed = [{"required": [p], "properties": {p: {"minLength": 1}}} for p in _NEEDED]
    name = {**_table({**name_parts, **name_flags}), "anyOf": needed}
    source = _fields("source", dict(sorted(tables.SOURCE_FIELDS.items())))
    source["type"] = {"enum": sorted(vocabulary.CSL_TYPES), "description": TOLD["source.type"]}
    collection = _fields("collection", tables.COLLECTION_FIELDS)
    check = _table(_fields("check", tables.CHECK_FIELDS))
    collection["check"] = {**check, "description": TOLD["collection.check"]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Fact file of lssr",
        **_table(
            {
                "format": {"const": FORMAT, "description": "The version of the format."},
                "collection": _table(collection),
                "sources": _keyed({"$ref": "#/definitions/source"}),
                "entities": _keyed({"$ref": "#/definitions/entity"}),
                "facts": {"type": "array", "items": {"$ref": "#/definitions/fact"}},
            },
            "format",
        ),
        "definitions": {
            "date": {
                "anyOf": [
                    {"type": "string", "maxLength": 200, "pattern": EDTF},
                    {"type": "integer", "minimum": -9999, "maximum": 9999},
                ]
            },
            "names": {"anyOf": [FILLED, {"type": "array", "items": {"anyOf": [FILLED, name]}}]},
            "source": _table(source, "type", "title"),
            "entity": _table(_fields("entity", tables.ENTITY_FIELDS), "name"),
            "fact": {
                **_table(_fields("fact", tables.FACT_FIELDS), "id", "text"),
                "x-taplo": {"initKeys": ["id", "date", "text"]},
            },
        },
    }


_NEEDED = ("family", "given", "literal")


def _fields(table: str, known: tables.Fields) -> Schema:
    properties: Schema = {}
    for field, convert in known.items():
        fragment = {"enum": [*CHOICES[field]]} if field in CHOICES else FRAGMENTS[convert]
        told = TOLD.get(f"{table}.{field}")
        properties[field] = {**fragment, "description": told} if told else fragment
    return properties


def _table(properties: Schema, *required: str) -> Schema:
    table: Schema = {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    return {**table, "required": [*required]} if required else table


def _keyed(value: Schema) -> Schema:
    return {"type": "object", "patternProperties": {KEY: value}, "additionalProperties": False}


def main() -> None:
    """Write the file, or compare it."""
    text = json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"
    complaint = f"{FILE.name} is not what the reader says: run python bench/schema.py"
    sys.exit(not is_settled(FILE, text, complaint))


if __name__ == "__main__":
    main()
