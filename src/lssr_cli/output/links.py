"""Addresses that may become links."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote


def link_target(url: str) -> str:
    """Return ``url`` if it may become a link: http or https, printable ASCII; else nothing."""
    encoded = quote(url, safe="!#$%&'()*+,/:;=?@[]~") if url.isprintable() else url
    is_web = encoded.lower().startswith(("http://", "https://"))
    whole = encoded.isascii() and encoded.isprintable() and " " not in encoded
    return encoded if is_web and whole and not encoded.endswith("://") else ""


def web_address(csl: Mapping[str, Any]) -> str:
    """Return the address of a source, its DOI's or its URL; nothing if it has none that is safe."""
    doi = str(csl.get("DOI", ""))
    url = f"https://doi.org/{quote(doi, safe='/:;()._-')}" if doi else str(csl.get("URL", ""))
    return link_target(url)
