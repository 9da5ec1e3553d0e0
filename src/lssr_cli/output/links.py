"""Addresses that may become links."""

from urllib.parse import quote


def link_target(url: str) -> str:
    """Return ``url`` if it may become a link: http or https, printable ASCII; else nothing."""
    encoded = quote(url, safe="!#$%&'()*+,/:;=?@[]~") if url.isprintable() else url
    is_web = encoded.lower().startswith(("http://", "https://"))
    whole = encoded.isascii() and encoded.isprintable() and " " not in encoded
    return encoded if is_web and whole and not encoded.endswith("://") else ""
