"""Bibliographies in other people's formats, to and from CSL items.

An item is a mapping of CSL variables by CSL's names, ``id`` and ``type`` included: names as lists
of name parts, dates as EDTF strings, texts with the tags of ``markup``. A source of the model has
it as ``csl``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, cast

from lssr_cli.exchange.entries import Item

WRITERS = {
    "bibtex": "lssr_cli.exchange.bibtex.write:write_bibtex",
    "biblatex": "lssr_cli.exchange.bibtex.write:write_biblatex",
    "ris": "lssr_cli.exchange.ris.write:write",
    "csl-json": "lssr_cli.exchange.csljson:write",
    "wikitext": "lssr_cli.exchange.wikitext.write:write",
}
"""Format → the function that writes it; only the one that is called is loaded."""


def write(items: Iterable[Item], format: str) -> str:
    """Return ``items`` as one text, ending in a line break.

    Args:
        items: CSL items.
        format: A key of :data:`WRITERS`.
    """
    return cast("str", _function(WRITERS[format])(items))


def _function(path: str) -> Callable[[Any], Any]:
    module, _, name = path.partition(":")
    return cast("Callable[[Any], Any]", getattr(import_module(module), name))
