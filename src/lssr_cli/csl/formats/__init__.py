"""Output formats by name."""

from __future__ import annotations

import importlib
from functools import cache

from lssr_cli.csl.errors import CslError
from lssr_cli.csl.formats.base import Format, printed

FORMATS: dict[str, str] = {
    "html": "Html",
    "text": "Text",
    "markdown": "Markdown",
    "latex": "Latex",
    "rtf": "Rtf",
    "wikitext": "Wikitext",
}


@cache
def find_format(name: str) -> Format:
    """Return the format called `name`.

    Each format is a module of its name that is loaded when it is first asked for.

    Raises:
        CslError: There is no such format.
    """
    if name not in FORMATS:
        raise CslError(f"no output format {name!r}: one of {', '.join(FORMATS)}")
    module = importlib.import_module(f"{__name__}.{name}")
    found: Format = getattr(module, FORMATS[name])()
    return found


__all__ = ["FORMATS", "Format", "find_format", "printed"]
