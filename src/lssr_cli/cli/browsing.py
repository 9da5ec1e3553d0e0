"""A source's address, and the browser."""

from __future__ import annotations

import webbrowser

from lssr_cli.errors import NotFoundError, WriteError
from lssr_cli.model import Entity, Fact, Source
from lssr_cli.output.links import web_address


def address(source: Source | Fact | Entity) -> str:
    """Return the web address of a source: its DOI, else its URL.

    Raises:
        NotFoundError: It has neither, or none that is safe to open.
    """
    found = web_address(source.csl) if isinstance(source, Source) else ""
    if not found:
        raise NotFoundError(f"source {getattr(source, 'key', '')!r} has no web address")
    return found


def launch(url: str) -> None:
    """Open an address in the user's browser.

    Raises:
        WriteError: There is no browser.
    """
    if not webbrowser.open(url):
        raise WriteError("no browser could be started")
