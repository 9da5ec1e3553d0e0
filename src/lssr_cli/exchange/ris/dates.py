"""RIS dates: ``YYYY/MM/DD/other``, as files have it and not only as the specification has.

Source: *RIS Format Specifications*, "Date fields": all three slashes are to be there, the parts
between them may be empty, and the other information is free text.
"""

from __future__ import annotations

import re

from lssr_cli.exchange.bibtex.dates import in_year
from lssr_cli.exchange.bibtex.months import month_number
from lssr_cli.exchange.dating import edtf, from_parts, valid, years

_SLASHED = re.compile(r"\s*(-?[0-9]{4})\s*/\s*([^/]*)/?\s*([^/]*)/?(.*)$", re.DOTALL)
_ANY_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")


def read_date(text: str) -> str | None:
    """Return an RIS date as EDTF, or None if it is none."""
    text = text.strip()
    if not text.strip("/") or text.startswith("0000/") or text == "0000":
        return None
    other = text.split("/", 3)[3].strip() if text.count("/") >= 3 else ""
    if other and (exact := valid(other)):
        return exact
    slashed = _SLASHED.match(text)
    if slashed is None:
        if date := years(text.strip("/")):
            return date
        found = _ANY_YEAR.search(text)
        return found[0] if found else None
    year, month, day, other = slashed.groups()
    if not month and not day and (date := in_year(year, other)):
        return date
    months = _month(month) or (0 if day.strip() else _month(other))
    return (
        from_parts(int(year), months, _number(day) if months else 0)
        or (edtf(text.rstrip("/")) if not months else None)
        or from_parts(int(year), months)
        or year
    )


def agreed(dates: list[str]) -> tuple[str, list[str]]:
    """Return the most exact of several dates that agree, and those that do not.

    The first date decides the year: the tags stand in the order in which they are trusted.
    """
    first = dates[0]
    alike = [date for date in dates if date.startswith(first) or first.startswith(date)]
    best = max(alike, key=len)
    return best, [date for date in dates if not best.startswith(date)]


def _month(text: str) -> int:
    text = text.strip().lower().rstrip(".")
    if number := _number(text):
        return number if number <= 12 else 0
    words = re.findall(r"[^\W\d_]+", text)
    return month_number(words[0]) if len(words) == 1 else 0


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if re.fullmatch("[0-9]{1,2}", text) else 0
