"""Facts with sources, at the terminal and from Python.

>>> import lssr_cli
>>> facts = lssr_cli.load()
>>> facts.search("vilnius congres")[0].fact.id
'cpl-first-congress'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lssr_cli.errors import (
    FactFileError,
    LssrError,
    NotFoundError,
    UsageError,
    WriteError,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lssr_cli.factbase import FactBase
    from lssr_cli.model import Fact, Source
    from lssr_cli.search import Hit

__version__ = "0.1.0"
__all__ = [
    "Fact",
    "FactBase",
    "FactFileError",
    "Hit",
    "LssrError",
    "NotFoundError",
    "Source",
    "UsageError",
    "WriteError",
    "load",
]

_HOMES = {
    "Fact": "lssr_cli.model",
    "FactBase": "lssr_cli.factbase",
    "Hit": "lssr_cli.search",
    "Source": "lssr_cli.model",
}


def load(path: str | Path | None = None, *, cache: str | Path | None = None) -> FactBase:
    """Open a fact file, or a folder of them.

    Args:
        path: The file or folder; without one, the collection that ships with the package, whatever
            the environment says.
        cache: A folder to keep the compiled index in; without one it is built in memory.

    Raises:
        FactFileError: The file cannot be read or is refused by the format.
    """
    from lssr_cli.factbase import open_factbase

    return open_factbase(path, cache)


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
