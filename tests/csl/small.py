"""Styles of a few lines, to try one rule of CSL at a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lssr_cli.csl import Processor, Style

HEAD = (
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="{kind}" version="1.0" {options}>'
    "<info><title>Small</title><id>small</id><updated>2026-01-01T00:00:00Z</updated></info>"
)
Item = Mapping[str, Any]


def style(
    layout: str,
    *,
    kind: str = "in-text",
    options: str = 'default-locale="en-US"',
    before: str = "",
    citation: str = "",
    inside: str = "",
    around: str = "",
    bibliography: str = "",
) -> Style:
    """Make a style.

    Args:
        layout: What stands in the layout of ``cs:citation``.
        kind: The class of the style.
        options: Attributes of ``cs:style``.
        before: Macros and locales.
        citation: Attributes of ``cs:citation``.
        inside: What stands in ``cs:citation`` before the layout, such as ``cs:sort``.
        around: Attributes of the layout.
        bibliography: The whole ``cs:bibliography``.
    """
    return Style.from_xml(
        f"{HEAD.format(kind=kind, options=options)}{before}<citation {citation}>{inside}"
        f"<layout {around}>{layout}</layout></citation>{bibliography}</style>"
    )


def cited(layout: str, item: Item, *, output: str = "text", **parts: str) -> str:
    """Return how a layout cites one item; ``locator`` and ``label`` may be given in ``parts``."""
    cite = {"id": "a", **{key: parts.pop(key) for key in ("locator", "label") if key in parts}}
    locale = parts.pop("locale", None)
    processor = Processor(
        style(layout, **parts), [{"id": "a", "type": "book", **item}], locale, output
    )
    return processor.cite([{"citationItems": [cite]}])[0]
