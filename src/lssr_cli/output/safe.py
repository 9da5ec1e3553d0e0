"""The one door out: foreign text is made harmless for a terminal, visibly, losing no place.

Control characters become marks that a reader sees (``␛``, ``<U+009B>``). Nothing is deleted: a
deleted character joins its neighbours into something the author never wrote.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_LINE_BREAKS = re.compile(r"\r\n|[\n\t]")
_PRINTABLE_URL = re.compile(r"https?://[!-~]+\Z", re.IGNORECASE)


def safe(text: str) -> str:
    """Return ``text`` as one line with every control, bidi and surrogate character made visible."""
    if text.isprintable():
        return text
    return _HARMFUL.sub(_mark, _LINE_BREAKS.sub(" ", text))


def safe_block(text: str) -> str:
    """Return ``text`` made safe line by line, its line breaks kept."""
    return "\n".join(safe(line) for line in text.split("\n"))


def link_target(url: str) -> str:
    """Return ``url`` if it may become a link: http or https, printable ASCII; else nothing."""
    encoded = quote(url, safe="!#$%&'()*+,/:;=?@[]~") if url.isprintable() else url
    return encoded if _PRINTABLE_URL.match(encoded) else ""


def _mark(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
