"""Language tags by BCP 47: ``en``, ``lt-LT``, ``zh-Hant``.

Source: RFC 5646, section 2.1; codes of two letters are those of ISO 639-1 and ISO 3166-1.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lssr_cli.language_codes import LONG_CODES, REGIONS, SHORT_CODES

_TAG = re.compile(
    r"(?P<language>[A-Za-z]{2,3})(?:-[A-Za-z]{3}){0,3}"
    r"(?:-(?P<script>[A-Za-z]{4}))?"
    r"(?:-(?P<region>[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-x(?:-[A-Za-z0-9]{1,8})+)?"
)
_COMMON_REGIONS = {"UK": "GB", "EN": "GB"}
_PRIVATE_REGION = re.compile("AA|Q[M-Z]|X[A-Z]|ZZ")


class TagFault(NamedTuple):
    """What is wrong with a language tag, and what to write."""

    message: str
    hint: str = ""


def fault_of_tag(tag: str) -> TagFault | None:
    """Return what is wrong with a language tag, or None."""
    shown = repr(tag[:60])
    found = _TAG.fullmatch(tag)
    if not found:
        hint = f"write {tag.replace('_', '-')}" if _TAG.fullmatch(tag.replace("_", "-")) else ""
        return TagFault(f"{shown} is no language tag of BCP 47", hint or "such as en or lt-LT")
    language = found["language"].lower()
    if language in LONG_CODES:
        return TagFault(f"{shown} is not the shortest code", f"write {LONG_CODES[language]}")
    if len(language) == 2 and language not in SHORT_CODES:
        return TagFault(f"{shown} names no language")
    region = (found["region"] or "").upper()
    if len(region) == 2 and region not in REGIONS and not _PRIVATE_REGION.fullmatch(region):
        near = _COMMON_REGIONS.get(region, "")
        return TagFault(f"{shown} names no country", f"write {near}" if near else "")
    return None
