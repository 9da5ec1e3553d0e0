"""Read two years of which the second is shortened: 1918–19, 1939-45, 800/14."""

from __future__ import annotations

import re

from lssr_cli.dates.errors import DateError
from lssr_cli.dates.notation import edtf_month, edtf_year
from lssr_cli.dates.words import ENGLISH

_LIFETIME = 50
"""Years up to which a range into the next century is proposed for 1899–01."""


def read_years(text: str) -> tuple[str, str] | None:
    """Return the two years, or None if the text is built otherwise or names a month.

    Raises:
        DateError: It may mean a month as well as years, or can mean neither.
    """
    match = re.fullmatch("([0-9]{3,4}) ?([-–/]) ?([0-9]{1,2})", text)
    if match is None:
        return None
    first, sign, short = match.groups()
    start, end = int(first), int(first[: -len(short)] + short)
    may_be_month = 1 <= int(short) <= 12 and sign != "–"
    if end > start:
        if may_be_month:
            raise _ambiguous(text, start, int(short), end)
        return edtf_year(start), edtf_year(end)
    if may_be_month:
        return None
    later = start - start % 100 + 100 + int(short)
    hint = f"write {first}/{later}" if len(short) == 2 and later - start < _LIFETIME else ""
    no_month = f"{short} is no month and " if sign != "–" else ""
    raise DateError(f"'{text}' is no range of years: {no_month}{end} is not after {start}", hint)


def _ambiguous(text: str, start: int, month: int, end: int) -> DateError:
    return DateError(
        f"'{text}' is ambiguous: {ENGLISH.months[month - 1]} {start} or {start}–{end}? "
        f"write {edtf_month(start, month)} or {edtf_year(start)}/{edtf_year(end)}"
    )
