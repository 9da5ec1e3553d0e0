"""CSL-JSON, in and out.

What the data schema has no place for (some variables, EDTF beyond date parts) stands in ``custom``,
which the schema keeps for such things, under CSL's own names.
Source: CSL 1.0.2 data schema, ``csl-data.json``; Crossref REST API, "Works" (types, lists of one).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from lssr_cli.dates import parse, to_csl
from lssr_cli.exchange.dating import from_csl
from lssr_cli.exchange.entries import Item
from lssr_cli.exchange.variables import DATES, NAMES, TEXTS
from lssr_cli.exchange.wordlist import words

NOT_IN_SCHEMA = words("editor-translator license part-number printing-number supplement-number")
"""Variables of CSL 1.0.2 that its data schema does not know."""

NAME_PARTS = words(
    """family given dropping-particle non-dropping-particle suffix comma-suffix static-ordering
    literal parse-names"""
)

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def write(items: Iterable[Item]) -> str:
    """Return ``items`` as a CSL-JSON array that satisfies the schema."""
    text = json.dumps([_written(item) for item in items], ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _written(item: Item) -> dict[str, Any]:
    made: dict[str, Any] = {"id": str(item.get("id", "")), "type": item.get("type", "document")}
    custom: dict[str, Any] = {}
    for variable, value in item.items():
        if variable in NAMES or variable in DATES or variable in TEXTS:
            told, is_whole = _value(variable, value)
            if told is not None:
                made[variable] = told
            if not is_whole:
                custom[variable] = value
    return {**made, "custom": custom} if custom else made


def _value(variable: str, value: Any) -> tuple[Any, bool]:
    """Return a value as the schema has it, and whether it says all."""
    if variable in NOT_IN_SCHEMA:
        return None, False
    if variable in DATES:
        date = to_csl(parse(str(value)))
        return date, from_csl(date) == value
    if variable in NAMES:
        names = [{part: name[part] for part in name if part in NAME_PARTS} for name in value]
        return names, names == list(map(dict, value))
    return value, True
