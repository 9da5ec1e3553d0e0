"""A source's address, and the browser."""

from __future__ import annotations

import webbrowser

from lssr_cli.errors import NotFoundError, WriteError
from lssr_cli.index import Index
from lssr_cli.model import Fact, Source
from lssr_cli.output.links import web_address
from lssr_cli.output.screens.statement import sources_of
from lssr_cli.things import SourceKeys, Thing, kind_of


def address(thing: Thing, index: Index) -> str:
    """Return the web address of a source, or of the first source of a fact that has one.

    Raises:
        NotFoundError: There is none, or none that is safe to open.
    """
    sources = [thing] if isinstance(thing, Source) else []
    if isinstance(thing, Fact):
        keys = sources_of(thing, SourceKeys(index))
        sources = [source for key in keys if (source := index.source(key))]
    found = next(filter(None, (web_address(source.csl) for source in sources)), "")
    if not found:
        raise NotFoundError(f"{kind_of(thing)} {thing[0]!r} has no web address")
    return found


def launch(url: str) -> None:
    """Open an address in the user's browser.

    Raises:
        WriteError: There is no browser.
    """
    if not webbrowser.open(url):
        raise WriteError("no browser could be started")
