"""Facts and sources as Markdown lists and as the columns of CSV."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lssr_cli import markers
from lssr_cli.index import Index
from lssr_cli.model import Fact
from lssr_cli.output.safe import safe
from lssr_cli.things import SourceKeys

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


def facts_markdown(facts: Iterable[Fact], index: Index) -> str:
    """Return facts as a Markdown list, each with its date and the sources it cites."""
    keys = SourceKeys(index)
    return "".join(f"- {_entry(fact, keys)}\n" for fact in facts)


def _entry(fact: Fact, keys: SourceKeys) -> str:
    shown = "".join(
        piece.written if isinstance(piece, markers.Marker) else piece.text
        for piece in markers.parse(fact.text, keys)
    )
    when = f"**{escape_markdown(fact.when)}** " if fact.when else ""
    return when + escape_markdown(shown)
