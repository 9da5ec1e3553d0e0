"""JSON, JSON Lines, CSV, TSV and bare ids: records for programs, safe for whatever opens them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lssr_cli.output.safe import safe

_ESCAPED = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
LEVELS = 3
"""How deep JSON is spread over lines: a document, its list, a record with a field in each line."""

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_FORMULA = re.compile(r"[=+@\t\r\n＝＋－＠]|-(?!\d[\d./~?%X-]*\Z)")


def to_json(schema: str, **content: Any) -> str:
    """Return one JSON object that names its schema, such as ``lssr.search/1``.

    A field of a record stands in a line of its own, whatever it holds.
    """
    return "".join((*_spread({"schema": schema, **content}, LEVELS), "\n"))


def to_json_object(content: Any) -> str:
    """Return a bare JSON object in the form of another program."""
    return "".join((*_spread(content, LEVELS), "\n"))


def to_json_array(items: Iterable[Any]) -> str:
    """Return a bare JSON array, as CSL-JSON is."""
    return "".join((*_spread(iter(items), LEVELS), "\n"))


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


def _spread(value: Any, levels: int, margin: str = "\n") -> Iterator[str]:
    """Yield the pieces of JSON whose outer levels stand in lines of their own.

    Args:
        value: What is written; an iterator is an array, whose members are made one by one.
        levels: How many levels are spread.
        margin: The line break and the blanks before the value's last line.
    """
    inner = f"{margin}  "
    if levels and isinstance(value, dict):
        opening, closing = "{}"
        members = ((f"{_dump(key)}: ", one) for key, one in value.items())
    elif isinstance(value, Iterator) or (levels and isinstance(value, list)):
        opening, closing = "[]"
        members = (("", one) for one in value)
    else:
        yield _dump(value)
        return
    before = opening
    for key, one in members:
        yield f"{before}{inner}{key}"
        below = _spread(one, max(levels - 1, 0), inner)
        yield from below if levels == LEVELS else ("".join(below),)
        before = ","
    yield f"{margin}{closing}" if before == "," else opening + closing


def _dump(value: Any) -> str:
    """Return JSON in UTF-8 in one line, with the characters that a terminal obeys escaped."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", _ENCODE(value))


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
