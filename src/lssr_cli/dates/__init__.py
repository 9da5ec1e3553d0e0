"""Dates of history: EDTF, its bounds, its order, its wording, and what people type.

>>> from lssr_cli import dates
>>> date = dates.parse_input("c. December 1918")
>>> date.text, date.earliest, date.latest
('1918-12~', (1918, 12, 1), (1918, 12, 31))
>>> dates.format(date, "mdy")
'c. December 1918'

Stands on the standard library alone and imports nothing of the rest of the project;
``docs/dates.md`` describes it as a package of its own.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 4 February 2019.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lssr_cli.dates.calendar import day_number, from_day_number
from lssr_cli.dates.errors import DateError
from lssr_cli.dates.filters import may_overlap, surely_within, window
from lssr_cli.dates.order import sort_bytes, sort_key
from lssr_cli.dates.parse import is_valid, parse
from lssr_cli.dates.values import Bounds, Date

if TYPE_CHECKING:
    from lssr_cli.dates.csl import to_csl
    from lssr_cli.dates.csl_input import from_csl
    from lssr_cli.dates.numbers import settled
    from lssr_cli.dates.toml import from_toml
    from lssr_cli.dates.typed import parse_input
    from lssr_cli.dates.wording import format
    from lssr_cli.dates.words import ENGLISH, Words

__all__ = [
    "ENGLISH",
    "Bounds",
    "Date",
    "DateError",
    "Words",
    "day_number",
    "format",
    "from_csl",
    "from_day_number",
    "from_toml",
    "is_valid",
    "may_overlap",
    "parse",
    "parse_input",
    "settled",
    "sort_bytes",
    "sort_key",
    "surely_within",
    "to_csl",
    "window",
]

_LAZY = {
    "ENGLISH": "words",
    "Words": "words",
    "format": "wording",
    "from_csl": "csl_input",
    "from_toml": "toml",
    "parse_input": "typed",
    "settled": "numbers",
    "to_csl": "csl",
}
"""Names whose modules are loaded at their first use: reading a fact file needs none of them."""


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = value
    return value
