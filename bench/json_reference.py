"""Write the reference of the JSON documents, read from their schemas.

    python bench/json_reference.py [--check]

Writes ``docs/json.md``; with ``--check`` writes nothing, and the status is 1 if the page is not
what the schemas say.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generated import is_settled

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = ROOT / "src" / "lssr_cli" / "data" / "schemas.json"
PAGE = ROOT / "docs" / "json.md"
HEAD = """\
# JSON

Written by `python bench/json_reference.py`; edit `src/lssr_cli/data/schemas.json` instead.

`--format json` prints one object, which names its schema; `--format jsonl` prints the members of
its list, one a line. The JSON Schema of all of them ships with the package, as
`lssr_cli/data/schemas.json`.

Within a schema's number fields are only ever added. Text is UTF-8; characters that a terminal
obeys are escaped. Every field is always there: what a file does not say is `""`, `[]`, `false` or
`null`.

    $ lssr tags --format json | head -2
    {
      "schema": "lssr.tags/1",

`lssr export --format json` holds all that a fact file says. To make the file again, take the
fields of facts, sources and entities except those that are worked out on reading (marked below,
and `readOnly` in the schema). Sources that came from a bibliography file are among the sources, so
leave the collection's `bibliography` out as well.

`lssr export --format jsonl` and `--format csv` have a row for each fact: `sqlite-utils insert
facts.db facts facts.csv --csv` and `pandas.read_csv("facts.csv")` take them as they are.
"""


def page() -> str:
    """Return the page."""
    definitions = json.loads(SCHEMAS.read_text("utf-8"))["$defs"]
    documents = [name for name in definitions if "/" in name]
    parts = [name for name in definitions if "/" not in name]
    lines = [HEAD, "## Documents", ""]
    for name in documents:
        lines += _section(f"`{name}`", definitions[name])
    lines += ["## What they hold", ""]
    for name in sorted(parts):
        lines += _section(name, definitions[name])
    return "\n".join(lines)


def _section(title: str, definition: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"### {title}", "", definition["description"], "")
    if "properties" in definition:
        yield from ("| field | type | |", "|---|---|---|")
        yield from _rows(definition["properties"], "")
        yield ""


def _rows(properties: Mapping[str, Any], within: str) -> Iterator[str]:
    for name, schema in properties.items():
        yield f"| `{within}{name}` | {_type(schema)} | {_told(schema)} |"
        if schema.get("type") == "object":
            yield from _rows(schema["properties"], f"{within}{name}.")
        if "properties" in schema.get("items", {}):
            yield from _rows(schema["items"]["properties"], f"{within}{name}[].")


def _type(schema: Mapping[str, Any]) -> str:
    if reference := schema.get("$ref"):
        name = reference.rpartition("/")[2]
        return f"[{name}](#{name})"
    if "const" in schema:
        return f"`{schema['const']}`"
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if kinds != ["array"]:
        return " or ".join(kinds)
    return f"list of {_type(schema['items'])}"


def _told(schema: Mapping[str, Any]) -> str:
    told = schema.get("description", "")
    if choices := [f"`{choice}`" for choice in schema.get("enum", ()) if choice]:
        told = f"{told} One of {', '.join(choices)}."
    return f"{told} *Worked out on reading.*" if schema.get("readOnly") else told


def main() -> None:
    """Write the page, or compare it."""
    complaint = "docs/json.md is not what the schemas say: run python bench/json_reference.py"
    sys.exit(not is_settled(PAGE, page(), complaint))


if __name__ == "__main__":
    main()
