"""The page on JSON is what the schemas say, and the schemas are what the program prints."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from lssr_cli import load
from program import HEAD, Program

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS: dict[str, Any] = json.loads(
    (files("lssr_cli") / "data" / "schemas.json").read_text("utf-8")
)
EVERY_FIELD = (
    HEAD.replace(
        "[sources.4]", '[sources.4]\nlevel = "secondary"\nseen = ["a library"]', 1
    ).replace(
        "[sources.13]", '[sources.13]\nderives_from = ["4"]\nremark = "As \\"it\\" stands."', 1
    )
    + """
[collection]
title = "A collection"
language = "en"
license = "CC0"
style = "apa"
curators = ["A. B."]
[collection.check]
ignore = ["uncited"]
ambiguous = ["Vilna"]
[entities."smith.jones"]
kind = "person"
name = "Smith Jones"
born = "1880-04-07"
died = "1935~"
[[facts]]
id = "f1"
date = "1919-01-05/1919-01"
text = '''A \\[bracket\\], "quotes",
and a line.[4, p. 188][13]'''
about = ["smith.jones"]
tags = ["army"]
confidence = "medium"
contradicts = ["f2"]
note = "So it says.[13]"
quote = "Vilnius paimtas"
quote_language = "lt"
[[facts]]
id = "f2"
date = 1918-12-16
calendar = "julian"
date_text = "late in December"
text = "Vilna was taken.[4, p. 12]"
see = ["f1"]
disputed = true
[[facts]]
id = "f3"
date = -43
text = "A year before our era."
[[facts]]
id = "f4"
text = "Undated.[4]"
"""
)
COMMANDS = [
    ("export",),
    ("timeline",),
    ("timeline", "--from", "1918"),
    ("today", "5 jan"),
    ("search", "vilnus"),
    ("search", "nothing-of-the-kind"),
    ("show", "f1", "4", "vilnius"),
    ("sources",),
    ("entities",),
    ("tags",),
    ("cite", "f1", "f2", "--with-text"),
    ("cite", "source:4", "--form", "both"),
    ("cite", "4", "--missing", "--style", "apa"),
    ("styles", "harvard"),
    ("index",),
    ("index", "--clear"),
    ("import", "refs.bib"),
]
BIBLIOGRAPHY = """
@book{new, title = {New}, author = {Anybody}, year = 1999, publisher = {Vaga}}
@book{davies, title = {Europe: A History}, author = {Davies, Norman}, year = 1998}
@book{none, titel = {None}}
"""


def test_the_page_is_what_the_schemas_say() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "json_reference.py"), "--check"],
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_the_schemas_are_sound() -> None:
    Draft202012Validator.check_schema(SCHEMAS)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_is_printed_is_valid_and_every_field_is_described(
    run: Program, command: tuple[str, ...]
) -> None:
    run.file(EVERY_FIELD)
    run.file(BIBLIOGRAPHY, "refs.bib")
    told = run("-f", "facts.toml", *command, "--format", "json").json
    assert told["schema"] in SCHEMAS["properties"]["schema"]["enum"]
    Draft202012Validator(closed(SCHEMAS, part=True)).validate(told)


@pytest.mark.parametrize("command", [("export",), ("sources",), ("today", "16 dec")], ids=" ".join)
def test_the_shipped_collection_is_printed_validly(run: Program, command: tuple[str, ...]) -> None:
    Draft202012Validator(SCHEMAS).validate(run(*command, "--format", "json").shows().json)


def test_a_line_of_jsonl_is_a_fact(run: Program) -> None:
    run.file(EVERY_FIELD)
    lines = run("-f", "facts.toml", "export", "--format", "jsonl").shows().lines
    validator = Draft202012Validator({**SCHEMAS["$defs"]["fact"], "$defs": SCHEMAS["$defs"]})
    for line in lines:
        validator.validate(json.loads(line))


@pytest.mark.parametrize("file", ["facts.toml", None], ids=["every field", "shipped"])
def test_the_fact_file_can_be_made_of_its_export_again(run: Program, file: str | None) -> None:
    run.file(EVERY_FIELD)
    told = run(*(("-f", file) if file else ()), "export").shows().json
    run.file(rebuilt(told), "again.toml")
    with load(run.folder / file if file else None) as old, load(run.folder / "again.toml") as new:
        assert new.collection == old.collection._replace(bibliography=())
        for everything in (_facts, _sources, _entities):
            assert everything(new) == everything(old)


def closed(schema: Any, *, part: bool = False) -> Any:
    """Return a schema that allows no field which it does not describe.

    Definitions stay open, since others extend them; what refers to them is closed.
    """
    if isinstance(schema, list):
        return [closed(one, part=part) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {
        key: one if key == "if" else closed(one, part=key == "allOf") for key, one in schema.items()
    }
    for key in ("properties", "$defs"):
        if key in schema:
            made[key] = {
                name: closed(one, part=key == "$defs") for name, one in schema[key].items()
            }
    is_whole = not part and ("$ref" in made or "properties" in made)
    return {**made, "unevaluatedProperties": False} if is_whole else made


def rebuilt(told: Mapping[str, Any]) -> str:
    """Return the fact file that an export was made of."""
    collection = dict(told["collection"], bibliography=[])
    settings = collection.pop("check")
    lines = ["format = 1", *table("[collection]", collection)]
    lines += table("[collection.check]", settings)
    for source in told["sources"]:
        own = written(source, "source")
        values = {**own.pop("csl"), **own}
        del values["id"]
        lines += table(f"[sources.{value(own.pop('key'))}]", {**values, "key": ""})
    for entity in told["entities"]:
        values = written(entity, "entity")
        lines += table(f"[entities.{value(values.pop('key'))}]", values)
    for fact in told["facts"]:
        lines += table("[[facts]]", written(fact, "fact"))
    return "\n".join(lines) + "\n"


def written(record: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """Return the fields of a record that the file has."""
    described = SCHEMAS["$defs"][kind]["properties"]
    return {name: told for name, told in record.items() if "readOnly" not in described[name]}


def table(head: str, values: Mapping[str, Any]) -> list[str]:
    """Return a table of TOML; what is empty is left out."""
    told = {
        name: content for name, content in values.items() if content not in ("", [], None, False)
    }
    return [head, *(f"{value(name)} = {value(content)}" for name, content in told.items())]


def value(content: Any) -> str:
    """Return a value of TOML in one line."""
    if isinstance(content, dict):
        return f"{{ {', '.join(f'{value(k)} = {value(v)}' for k, v in content.items())} }}"
    if isinstance(content, list):
        return f"[{', '.join(map(value, content))}]"
    return json.dumps(content, ensure_ascii=False)


def _facts(base: Any) -> list[Any]:
    index = base.index
    return [fact._replace(place=None) for fact in index.facts(index.ids())]


def _sources(base: Any) -> list[Any]:
    return [source._replace(place=None) for source in base.index.sources()]


def _entities(base: Any) -> list[Any]:
    return [entity._replace(place=None) for entity in base.index.entities()]
