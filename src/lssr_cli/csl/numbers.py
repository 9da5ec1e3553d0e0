"""Number variables: taken apart, tested, and written as numerals, ordinals or Roman numerals.

Source: CSL 1.0.2, "Number" and "Choose" (`is-numeric`); where a text is only partly a number, its
beginning decides, as in citeproc-js.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from lssr_cli.csl.locale import Locale
from lssr_cli.csl.pageranges import format_range

_NUMERIC = r"[^\W\d_]{0,12}[0-9]+(?:/[0-9]+)?[^\W\d_]{0,12}|[ivxlcdm]+"
_JOINED_BY_WORD = r"[0-9]+ [^\W\d_]+ [0-9]+"
_RANGE_END = r"[^\W\d_]{0,12}[0-9]+[^\W\d_]{0,12}|[ivxlcdm]+|[0-9]+n[0-9]+|n[0-9]+"
_SPLIT = r"\s*\\?[-–]\s*|,\s+|\s*&\s*|\s+and\s+"
_DIGITS = r"[0-9]{1,12}"


class Piece(NamedTuple):
    """One number of a field and what follows it."""

    text: str
    separator: str
    is_range: bool

    @property
    def numeric(self) -> bool:
        """It is a number, perhaps with letters before or after it."""
        return bool(re.fullmatch(_NUMERIC, self.text) or re.fullmatch(_JOINED_BY_WORD, self.text))


@lru_cache(4096)
def split(text: str, joiner: str = "and") -> tuple[Piece, ...]:
    """Return the numbers of a field.

    Args:
        text: The value of the field.
        joiner: The word for "and" of the locale.
    """
    pattern = _SPLIT if joiner in ("", "and") else rf"{_SPLIT}|\s+{re.escape(joiner)}\s+"
    pieces: list[Piece] = []
    start = 0
    for match in re.finditer(pattern, text):
        if match.start() == 0:
            continue
        mark = match[0].strip()
        pieces.append(Piece(text[start : match.start()], match[0], mark in ("-", "–")))
        start = match.end()
    pieces.append(Piece(text[start:].strip(), "", is_range=False))
    return tuple(pieces)


def is_numeric(text: str) -> bool:
    """Tell whether a field is a number (CSL 1.0.2, "Choose", `is-numeric`)."""
    pieces = split(text)
    if not text or not pieces[0].numeric:
        return False
    return len(pieces) == 1 or bool(pieces[-1].text or pieces[-2].is_range)


def is_plural(text: str, variable: str, joiner: str = "and") -> bool:
    """Tell whether a field names several things (CSL 1.0.2, "Label", `plural`)."""
    pieces = split(text, joiner)
    if variable in ("number-of-pages", "number-of-volumes") and len(pieces) == 1:
        return bool(re.fullmatch(_DIGITS, text)) and int(text) != 1
    if not pieces[0].numeric:
        return False
    if any(piece.is_range for piece in pieces):
        return True
    return sum(piece.numeric for piece in pieces) > 1


class Numerals(NamedTuple):
    """How numbers are written.

    Attributes:
        form: "numeric", "ordinal", "long-ordinal" or "roman".
        gender: The gender of the noun that is counted.
        page_format: A value of `page-range-format`, for pages alone.
    """

    form: str = "numeric"
    gender: str = ""
    page_format: str = ""


def write(text: str, numerals: Numerals, locale: Locale) -> str:
    """Return a field with its numbers written as asked for."""
    joiner = locale.term("and")
    pieces = split(text.strip(), joiner)
    if len(pieces) == 1:
        return _one(pieces[0].text, numerals, locale)
    dash = locale.term("page-range-delimiter") or "–"
    out: list[str] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if _is_range(pieces, place):
            last = pieces[place + 1]
            out += [_range(piece.text, last.text, numerals, locale, dash), _between(last)]
            place += 2
        else:
            out += [_one(piece.text, numerals, locale), _between(piece)]
            place += 1
    return "".join(out)


def _is_range(pieces: tuple[Piece, ...], place: int) -> bool:
    """Tell whether the piece at `place` and the next are a range of numbers."""
    if not pieces[place].is_range or place + 1 >= len(pieces):
        return False
    if place + 2 < len(pieces) and pieces[place + 1].is_range:
        return False
    return bool(
        re.fullmatch(_RANGE_END, pieces[place].text)
        and re.fullmatch(_RANGE_END, pieces[place + 1].text)
    )


def _range(first: str, last: str, numerals: Numerals, locale: Locale, dash: str) -> str:
    if numerals.form == "numeric":
        return format_range(first, last, numerals.page_format, dash)
    return f"{_one(first, numerals, locale)}{dash}{_one(last, numerals, locale)}"


def _between(piece: Piece) -> str:
    mark = piece.separator.strip()
    if mark == "&":
        return " & "
    if mark == ",":
        return ", "
    if mark in ("-", "–"):
        return mark
    return mark.removeprefix("\\") if mark.startswith("\\") else piece.separator


def _one(text: str, numerals: Numerals, locale: Locale) -> str:
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
    """Return a number in small Roman numerals; beyond 1–4999 in Arabic ones."""
    if not 0 < number < 5000:
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
