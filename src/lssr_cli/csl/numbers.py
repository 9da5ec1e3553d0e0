"""Numerals: ordinals, ordinals in words and Roman numerals.

Source: CSL 1.0.2, "Number", "Ordinal Suffixes" and "Long Ordinals".
"""

import re
from typing import NamedTuple

from lssr_cli.csl.locale import Locale
from lssr_cli.csl.terms import Term, TermKey

_DIGITS = r"[0-9]{1,12}"
_DEFAULT_MATCH = {1: "last-digit", 2: "last-two-digits"}


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
    """Return the ordinal suffix (CSL 1.0.2, "Ordinal Suffixes").

    As in citeproc-js a noun with a gender takes no suffix that has none but the general one.
    """
    general = locale.find("ordinal", gender_form=gender)
    if general is None:
        return _old_suffix(number, locale)
    for gender_form in (gender, "") if gender and not general.single else (gender,):
        found = _matching(str(number), gender_form, locale)
        if found is not None:
            return found.single
    return general.single


def _matching(digits: str, gender_form: str, locale: Locale) -> Term | None:
    """Return the ordinal term that matches a number most narrowly."""
    for match, end in (
        ("whole-number", digits),
        ("last-two-digits", digits[-2:]),
        ("last-digit", digits[-1:]),
    ):
        if len(end) > 2 or (end.startswith("0") and end != "0"):
            continue
        term = locale.terms.get(TermKey(f"ordinal-{end.zfill(2)}", "long", gender_form))
        if term is not None and (term.match or _DEFAULT_MATCH[len(end)]) == match:
            return term
    return None


def _old_suffix(number: int, locale: Locale) -> str:
    """Return the suffix of CSL 1.0, for a locale that lacks the term "ordinal"."""
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return locale.term(f"ordinal-0{last if 0 < last < 4 else 4}")


def long_ordinal(number: int, gender: str, locale: Locale) -> str:
    """Return an ordinal in words up to ten, with a suffix beyond (CSL 1.0.2, "Long Ordinals")."""
    term = locale.find(f"long-ordinal-{number:02d}", gender_form=gender)
    return term.single if term is not None else ordinal(number, gender, locale)
