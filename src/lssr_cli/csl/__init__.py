"""A CSL 1.0.2 processor that knows nothing of facts.

Its names are loaded when they are first asked for: finding a style needs no processor.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from lssr_cli.csl.errors import CslError

if TYPE_CHECKING:
    from lssr_cli.csl.processor import BibliographyEntry, Processor
    from lssr_cli.csl.style import Style

__all__ = ["BibliographyEntry", "CslError", "Processor", "Style"]

_HOMES = {
    "BibliographyEntry": "lssr_cli.csl.processor",
    "Processor": "lssr_cli.csl.processor",
    "Style": "lssr_cli.csl.style",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
