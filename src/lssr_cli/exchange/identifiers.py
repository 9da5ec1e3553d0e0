"""Identifiers are text: DOI, ISBN and ISSN out of the fields that hold them, digits untouched.

Sources: DOI Handbook §2.2 (syntax) and §3.8 (resolver URLs); ISBN Users' Manual §5; ISO 3297.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

_RESOLVER = re.compile(
    r"(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*(?:https?://\S*?doi\.org/)?", re.IGNORECASE
)
_WITHIN_ADDRESS = re.compile(r"https?://\S*?/(?=10\.[0-9]{4,9}/)", re.IGNORECASE)
_NEXT_DOI = re.compile(r"\s+|[,;](?=\s*(?:https?:|doi:|10\.[0-9]))", re.IGNORECASE)
_DIGIT_RUN = re.compile(r"[0-9][0-9Xx‐–-]*")
_ISSN = re.compile(r"(?<![0-9-])([0-9]{4})[-–‐]?([0-9]{3}[0-9Xx])(?![0-9-])")
_NOT_DIGITS = re.compile(r"[^0-9Xx]")
_DASHES = re.compile(r"[‐–]")


def dois(text: str, *, anywhere: bool = False) -> list[str]:
    """Return the DOIs in ``text``, without resolver or prefix; anything else is left out.

    Args:
        text: One or several identifiers.
        anywhere: Whether any web address with a DOI in it counts, not a resolver's alone.
    """
    found = []
    for piece in _NEXT_DOI.split(text.strip()):
        match = _RESOLVER.match(piece) or (_WITHIN_ADDRESS.match(piece) if anywhere else None)
        bare = piece[match.end() :] if match else piece
        if match and match[0].lower().startswith("http") and "%" in bare:
            bare = unquote(bare)
        if bare.startswith("10."):
            found.append(bare.rstrip(".,;") if piece != text.strip() else bare)
    return list(dict.fromkeys(found))


def isbns(text: str) -> list[str]:
    """Return the ISBNs in ``text``, hyphens as written; blanks within one become hyphens."""
    found: list[str] = []
    pending: list[str] = []
    runs = (_DASHES.sub("-", digits).strip("-") for digits in _DIGIT_RUN.findall(text))
    for run in runs:
        pending = [run] if _length(run) in (10, 13) else [*pending, run]
        joined = "-".join(pending)
        length = _length(joined)
        if length == 13 or (length == 10 and not joined.startswith(("978", "979"))):
            found.append(joined)
            pending = []
        elif length > 13:
            pending = []
    return list(dict.fromkeys(found))


def issns(text: str) -> list[str]:
    """Return the ISSNs in ``text``, each with its hyphen."""
    return list(dict.fromkeys(f"{m[1]}-{m[2]}" for m in _ISSN.finditer(text)))


def _length(text: str) -> int:
    return len(_NOT_DIGITS.sub("", text))


def isbn_digits(text: str) -> str:
    """Return an ISBN as its 13 digits without the check digit's difference, to compare by.

    A ten-digit ISBN and its thirteen-digit form give the same.
    """
    digits = _NOT_DIGITS.sub("", text).upper()
    if len(digits) == 10:
        return f"978{digits[:9]}"
    return digits[:12]


def percent_encoded(url: str, unfit: re.Pattern[str]) -> str:
    """Return a web address with what matches ``unfit`` in percent encoding (RFC 3986, 2.1)."""
    return unfit.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), url)


def tidy(item: dict[str, Any]) -> dict[str, Any]:
    """Return ``item`` with a resolver's address in ``URL`` moved to ``DOI``, where it belongs."""
    url = str(item.get("URL", ""))
    match = _RESOLVER.match(url)
    if not match or not (found := dois(url)):
        return item
    if str(item.setdefault("DOI", found[0])).lower() == found[0].lower():
        del item["URL"]
    return item
