"""JSON, JSON Lines, CSV, TSV and bare ids: records for programs, safe for whatever opens them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from lssr_cli.output.safe import safe

_ESCAPED = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_FORMULA = re.compile(r"[=+@\t\r\n＝＋－＠]|-(?!\d[\d./~?%X-]*\Z)")


def to_json(schema: str, **content: Any) -> str:
    """Return one JSON object that names its schema, such as ``lssr.search/1``."""
    return _dump({"schema": schema, **content}, indent=2) + "\n"


def to_json_object(content: Any) -> str:
    """Return a bare JSON object in the form of another program."""
    return _dump(content, indent=2) + "\n"


def to_json_array(items: Iterable[Any]) -> str:
    """Return a bare JSON array, as CSL-JSON is."""
    return _dump(list(items), indent=2) + "\n"


def to_jsonl(records: Iterable[Any]) -> str:
    """Return one JSON object a line."""
    return "".join(_dump(record) + "\n" for record in records)


def to_csv(columns: Sequence[str], records: Iterable[Any]) -> str:
    """Return records as CSV with a header; no cell is a formula to a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([_guarded(_cell(record[column])) for column in columns])
    return out.getvalue()


def to_tsv(rows: Iterable[Sequence[str]], end: str = "\n") -> str:
    """Return one record a line, its fields between tabs; ``end`` may be NUL."""
    return "".join("\t".join(safe(field) for field in row) + end for row in rows)


def _dump(value: Any, indent: int | None = None) -> str:
    """Return JSON in UTF-8, with the characters that a terminal obeys escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "; ".join(_cell(part) for part in value)
    if isinstance(value, dict):
        return _dump(value)
    return "\n".join(safe(line) for line in str(value).split("\n"))


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
