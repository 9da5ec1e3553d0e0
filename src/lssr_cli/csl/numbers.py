"""Numerals: ordinals, ordinals in words and Roman numerals.

Source: CSL 1.0.2, "Number", "Ordinal Suffixes" and "Long Ordinals".
"""

import re
from typing import NamedTuple

from lssr_cli.csl.locale import Locale

_DIGITS = r"[0-9]{1,12}"


class Numerals(NamedTuple):
    """How numbers are written.

    Attributes:
        form: "numeric", "ordinal", "long-ordinal" or "roman".
        gender: The gender of the noun that is counted.
    """

    form: str = "numeric"
    gender: str = ""


def write(text: str, numerals: Numerals, locale: Locale) -> str:
    """Return a number as asked for; a text that is no number as it is."""
    if numerals.form == "numeric" or not re.fullmatch(_DIGITS, text):
        return text
    number = int(text)
    if numerals.form == "roman":
        return roman(number)
    if numerals.form == "long-ordinal":
        return long_ordinal(number, numerals.gender, locale)
    return ordinal(number, numerals.gender, locale)


_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """Return a number in small Roman numerals; beyond 1–5999 in Arabic ones."""
    if not 0 < number < 6000:
        return str(number)
    out = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out.append(letters * count)
    return "".join(out)


def ordinal(number: int, gender: str, locale: Locale) -> str:
    """Return a number with its ordinal suffix."""
    return f"{number}{_suffix(number, gender, locale)}"


def _suffix(number: int, gender: str, locale: Locale) -> str:
    """Return the ordinal suffix (CSL 1.0.2, "Ordinal Suffixes")."""
    for digits, default in ((number % 100, "last-two-digits"), (number % 10, "last-digit")):
        name = f"ordinal-{digits:02d}"
        wholes: tuple[str, ...]
        if default == "last-two-digits" and digits < 10:
            wholes = ("whole-number", "last-two-digits")
        else:
            wholes = ("", "whole-number", default)
        for gender_form in (gender, "") if gender else ("",):
            term = locale.find(name, gender_form=gender_form)
            if term is None or term.match not in wholes:
                continue
            if term.match == "whole-number" and number != digits:
                continue
            return term.single
    for gender_form in (gender, "") if gender else ("",):
        term = locale.find("ordinal", gender_form=gender_form)
        if term is not None:
            return term.single
    return _old_suffix(number, locale)


def _old_suffix(number: int, locale: Locale) -> str:
    """Return the suffix of CSL 1.0, for a locale that lacks the term "ordinal"."""
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return locale.term(f"ordinal-0{last if 0 < last < 4 else 4}")


def long_ordinal(number: int, gender: str, locale: Locale) -> str:
    """Return an ordinal in words up to ten, with a suffix beyond (CSL 1.0.2, "Long Ordinals")."""
    if 1 <= number <= 10:
        for gender_form in (gender, "") if gender else ("",):
            term = locale.find(f"long-ordinal-{number:02d}", gender_form=gender_form)
            if term is not None:
                return term.single
    return ordinal(number, gender, locale)
