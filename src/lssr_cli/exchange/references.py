"""Characters as HTML refers to them (``&amp;``, ``&#228;``), which publishers leave in exports.

Source: HTML Living Standard §13.1.4, "Character references"; only those that end in a semicolon.
"""

from __future__ import annotations

import re
from html import unescape

_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")


def resolved(text: str) -> str:
    """Return ``text`` with the characters that it refers to in their place."""
    return _REFERENCE.sub(lambda match: unescape(match[0]), text) if "&" in text else text


def guarded(text: str) -> str:
    """Return ``text`` so that :func:`resolved` gives it back, whatever stands in it."""
    return _REFERENCE.sub(lambda match: f"&amp;{match[0][1:]}", text)
