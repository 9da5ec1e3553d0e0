"""Dates of history: EDTF, its bounds, its order, its wording, and what people type.

Stands on the standard library alone and imports nothing of the rest of the project.
"""

from __future__ import annotations

from lssr_cli.dates.calendar import day_number, from_day_number
from lssr_cli.dates.errors import DateError
from lssr_cli.dates.filters import may_overlap, surely_within, window
from lssr_cli.dates.order import sort_bytes, sort_key
from lssr_cli.dates.parse import is_valid, parse
from lssr_cli.dates.values import Bounds, Date

__all__ = [
    "Bounds",
    "Date",
    "DateError",
    "day_number",
    "from_day_number",
    "is_valid",
    "may_overlap",
    "parse",
    "sort_bytes",
    "sort_key",
    "surely_within",
    "window",
]
