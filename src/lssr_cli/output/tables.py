"""What facts are in a table: the columns of CSV, and words escaped for Markdown."""

from __future__ import annotations

import re

from lssr_cli.output.safe import safe

FACT_COLUMNS = (
    "id",
    "date",
    "date_text",
    "calendar",
    "earliest",
    "latest",
    "display",
    "text",
    "statement",
    "sources",
    "people",
    "places",
    "about",
    "tags",
    "confidence",
    "is_disputed",
    "contradicts",
    "see",
    "note",
    "quote",
    "quote_language",
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#|~!&])")


def escape_markdown(text: str) -> str:
    """Return ``text`` safe inside a line of Markdown: no markup, no HTML, no link."""
    return _SPECIAL.sub(r"\\\1", safe(text))
