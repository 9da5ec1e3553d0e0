"""Years beyond four digits and estimated ones: ``Y170000002``, ``Y-17E7``, ``1950S2``.

Source: Library of Congress EDTF specification, level 1 "Letter-prefixed calendar year", level 2
"Exponential year" and "Significant digits".
"""

from __future__ import annotations

import re

from lssr_cli.dates.errors import DateError, shown

MAX_DIGITS = 18
"""Longest year, in digits after an exponent is expanded."""

_LONG = r"(?:Y(-?)([1-9][0-9]*)(?:E([0-9]+))?|(-?)([0-9]{4}))(?:S([1-9][0-9]*))?"


def long_year_span(text: str) -> tuple[int, int] | None:
    """Return the first and last year that a long or estimated year can mean.

    ``1950S2`` is "some year between 1900 and 1999, estimated to be 1950". Digits are
    counted as written, so ``0753S3`` is one of the years 750 to 759.

    Returns:
        Both years included, or None if the text is no such year.

    Raises:
        DateError: The year is too long, or in a form that only longer ones have.
    """
    match = re.fullmatch(_LONG, text)
    if match is None:
        return None
    sign, digits, exponent, short_sign, short, significant = match.groups()
    if short is not None:
        sign, magnitude = short_sign, int(short)
    else:
        magnitude = _magnitude(text, digits, exponent)
    if sign and not magnitude:
        raise DateError(f'year zero has no sign in "{shown(text)}"', "write 0000")
    low, high = _significant_span(magnitude, significant)
    return (-high, -low) if sign else (low, high)


def _magnitude(text: str, digits: str, exponent: str | None) -> int:
    """Expand an exponent, after a look at the length that the result would have."""
    if exponent is None and len(digits) < 5:
        raise DateError(
            f'"{shown(text)}": Y is for years of more than four digits', f"write {digits:0>4}"
        )
    zeros = (exponent or "0").lstrip("0")
    if len(zeros) > 2 or len(digits) + int(zeros or "0") > MAX_DIGITS:
        raise DateError(f'the year in "{shown(text)}" has more than {MAX_DIGITS} digits')
    return int(digits + "0" * int(zeros or "0"))


def _significant_span(magnitude: int, significant: str | None) -> tuple[int, int]:
    length = max(4, len(str(magnitude)))
    if significant is None or len(significant) > 2 or int(significant) >= length:
        return magnitude, magnitude
    unit = 10 ** (length - int(significant))
    low = magnitude - magnitude % unit
    return low, low + unit - 1
