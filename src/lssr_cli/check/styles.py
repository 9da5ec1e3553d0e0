"""Whether a citation style is installed, asked without reading any."""

from __future__ import annotations

from functools import cache

from lssr_cli.csl.installed import STYLE_SUFFIX, styles_folder
from lssr_cli.csl.shortnames import SHORT_NAMES
from lssr_cli.csl.titles import former_ids
from lssr_cli.factfile.faults import did_you_mean


def is_style(name: str) -> bool:
    """Tell whether a name is a style's id, one of its former ids or a well-known short name.

    The file of a style of one's own is taken as it is.
    """
    return name.endswith(STYLE_SUFFIX) or name in _names()


def nearest_style(name: str) -> str:
    """Return the hint that names the style nearest to ``name``."""
    return did_you_mean(name, _names()) or "lssr styles finds one"


@cache
def _names() -> frozenset[str]:
    folder = styles_folder()
    files = (*folder.glob(f"*{STYLE_SUFFIX}"), *folder.glob(f"dependent/*{STYLE_SUFFIX}"))
    return frozenset((*SHORT_NAMES, *former_ids(), *(file.stem for file in files)))
