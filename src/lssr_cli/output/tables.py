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
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#|~!&$^@]|-(?=-)|\.(?=\.))")
_LEADING = re.compile(r"(?:\d+|[A-Za-z]|[ivxlcdm]+)(?=\.\s)|(?=[-+:]\s)", re.IGNORECASE)


def escape_markdown(text: str) -> str:
    """Return ``text`` safe inside a line of Markdown: no markup, no HTML, no link.

    That holds for CommonMark and for Pandoc, which also knows formulas, raised letters, citation
    keys, and dashes and dots that it joins.
    """
    return _SPECIAL.sub(r"\\\1", safe(text))


def escape_block(markdown: str) -> str:
    """Return a block of Markdown so that it does not begin like an item of a list."""
    found = _LEADING.match(markdown)
    return f"{found[0]}\\{markdown[found.end() :]}" if found else markdown
