"""Addresses that may become links."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

_ADDRESS = r"(?i:https?://)\S+"
_CLOSING = ".,;:!?”’\"'»"


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


def addresses(words: str) -> Iterator[tuple[str, str]]:
    """Cut words at the web addresses in them; yield each piece, with its target if it is one."""
    last = 0
    for found in re.finditer(_ADDRESS, words):
        address = _without_closing(found[0])
        if target := link_target(address):
            yield words[last : found.start()], ""
            yield address, target
            last = found.start() + len(address)
    yield words[last:], ""


def _without_closing(address: str) -> str:
    """Return an address without the stops of the sentence around it; its own brackets pair up."""
    while address and (
        address[-1] in _CLOSING or (address[-1] == ")" and address.count(")") > address.count("("))
    ):
        address = address[:-1]
    return address
