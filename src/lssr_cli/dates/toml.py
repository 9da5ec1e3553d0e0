"""Dates as TOML values: strings, dates, date-times and integer years."""

from __future__ import annotations

import datetime as dt

from lssr_cli.dates.errors import DateError
from lssr_cli.dates.notation import edtf_year
from lssr_cli.dates.parse import is_valid

_NAMES: dict[type, str] = {
    bool: "a boolean",
    float: "a float",
    dt.time: "a time without a day",
    list: "an array",
    dict: "a table",
}


def from_toml(value: object) -> str:
    """Return the EDTF text that a TOML value stands for.

    Args:
        value: As a TOML reader gives it. A string is returned as it stands, for `parse` to judge in
            its calendar.

    Raises:
        DateError: The value is of a kind that is no date, or an integer beyond four digits.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return _year(value)
    if isinstance(value, dt.datetime):
        return _moment(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    name = _NAMES.get(type(value), type(value).__name__)
    raise DateError(
        f"a date is a string, a TOML date or an integer year, not {name}", 'write "1918-12"'
    )


def _year(year: int) -> str:
    if abs(year) <= 9999:
        return edtf_year(year)
    if abs(year) >= 10**18:
        raise DateError("the integer is too long for a year")
    digits = str(year)
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    hint = f"write {day}" if len(digits) == 8 and is_valid(day) else f'write "Y{year}"'
    raise DateError(f"{year} is no year of four digits", hint)


def _moment(value: dt.datetime) -> str:
    if value.microsecond:
        raise DateError(f"fractions of a second are no part of a date: {value.isoformat()}")
    text = value.isoformat()
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text
