"""The dates of an entry: ``date`` and its kin as EDTF, or ``year``, ``month`` and ``day``.

Source: biblatex manual §2.3.8 (date fields are EDTF levels 0 and 1); btxdoc §3.2 and §4 (``month``
is a macro, to which a day may be joined).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from lssr_cli.exchange.bibtex.months import month_number
from lssr_cli.exchange.bibtex.syntax import Field
from lssr_cli.exchange.bibtex.tables import DATE_PARTS
from lssr_cli.exchange.dating import edtf, valid, years
from lssr_cli.exchange.latex.decode import decode

STATUS = re.compile(
    r"(?:in press|in print|forthcoming|to appear|submitted|accepted|in preparation|prepublished"
    r"|inpreparation|inpress|online first)\b",
    re.IGNORECASE,
)
"""What stands for the year of a work that is not out yet."""
_NO_DATE = re.compile(
    r"n\.?\s?d\.?$|no date$|undated$|unknown$|o\.?\s?[JD]\.?$|s\.?\s?[ad]\.?$|б\.?\s?г\.?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(-?(?:[0-9X]{4}|Y-?[0-9]+))([?~%]?)$")
_LETTER = re.compile(r"([0-9]{4})[a-z]$")
_ANY_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_BETWEEN = re.compile(r"\s*(?:[-–—/&]+|\b(?:and|und|et|to|bis)\b)\s*", re.IGNORECASE)
_WORD_OR_NUMBER = re.compile(r"[^\W\d_]+|[0-9]+")


class Read(NamedTuple):
    """What the date fields say.

    Attributes:
        date: An EDTF string, empty if there is no date.
        status: The status of a work that is not out yet.
        oddity: What could not be read.
        used: The fields that were looked at.
    """

    date: str = ""
    status: str = ""
    oddity: str = ""
    used: tuple[str, ...] = ()


class _When(NamedTuple):
    """A month and a day, 0 for what is not said."""

    month: int
    day: int = 0


def read_date(fields: Mapping[str, Field], name: str) -> Read:
    """Return the date that the field ``name`` gives, or the fields of its parts."""
    used = tuple(f for f in (name, *DATE_PARTS.get(name, ())) if f in fields)
    texts = {field: _text(fields[field]) for field in used}
    whole = texts.get(name, "")
    if whole and (date := _whole(fields[name].value.strip(), whole)):
        return Read(date, used=used)
    parts = [texts.get(part, "") for part in DATE_PARTS.get(name, ())]
    if parts and parts[0]:
        return _of_parts(parts, used)
    if whole:
        return _of_year(whole, used)
    if parts and any(parts):
        return Read(oddity=f"{' '.join(filter(None, parts))!r} without a year", used=used)
    return Read(used=used)


def _whole(written: str, text: str) -> str | None:
    """Return a date field as EDTF; there the sign that is a blank to TeX means "about"."""
    return valid(written) or edtf(text.replace("unknown", "").replace("open", ".."))


def _text(field: Field) -> str:
    return decode(field.value).text.replace("\u00a0", " ").strip()


def _of_parts(parts: list[str], used: tuple[str, ...]) -> Read:
    year_text, month_text, day_text = parts
    read = _of_year(year_text, used)
    if not read.date or not (month_text or day_text):
        return read
    whens = _months(month_text, day_text)
    ends = read.date.split("/")
    if not whens or len(ends) > len(whens):
        return read._replace(oddity=f"month {month_text!r} was not understood")
    date = _combine(ends, whens)
    if date is None:
        return read._replace(oddity=f"no such date: {' '.join(filter(None, parts))!r}")
    return read._replace(date=date)


def in_year(year: str, month: str) -> str | None:
    """Return a year and what is said of the month in it as EDTF, or None if that is no date.

    Args:
        year: A year of four digits.
        month: Months, seasons or days of a month: ``DEC``, ``MAY-JUN``, ``FAL``, ``SEP 15``.
    """
    whens = _months(month, "")
    return _combine([year], whens) if whens else None


def _of_year(text: str, used: tuple[str, ...]) -> Read:
    if date := years(text):
        return Read(date, used=used)
    if lettered := _LETTER.match(text):
        return Read(lettered[1], oddity=f"year {text!r} read as {lettered[1]}", used=used)
    if STATUS.match(bare := text.strip("[]() ")):
        return Read(status=bare, used=used)
    if _NO_DATE.match(bare):
        return Read(used=used)
    if any_year := _ANY_YEAR.search(text):
        return Read(any_year[0], oddity=f"date {text!r} read as {any_year[0]}", used=used)
    return Read(oddity=f"{text!r} is no date", used=used)


def _months(month: str, day: str) -> list[_When]:
    """Return one month and day, or two for a span; nothing if a word is no month."""
    sides = [_WORD_OR_NUMBER.findall(side.lower()) for side in _BETWEEN.split(month) if side]
    days = [_number(part) for part in _BETWEEN.split(day) if part]
    if not 1 <= len(sides) <= 2 or len(days) > 2:
        return []
    has_word = any(month_number(word) for side in sides for word in side)
    whens = [_when(side, has_word=has_word) for side in sides]
    if any(when is None for when in whens):
        return []
    known = [when for when in whens if when]
    if not known[0].month:
        known[0] = known[0]._replace(month=known[-1].month)
    if len(known) == 2 and not known[1].month:
        known[1] = known[1]._replace(month=known[0].month)
    if days and len(known) == 1 and len(days) == 2:
        known = [known[0], known[0]]
    if days and not any(when.day for when in known):
        known = [when._replace(day=days[min(i, len(days) - 1)]) for i, when in enumerate(known)]
    return known if all(when.month for when in known) else []


def _when(words: list[str], *, has_word: bool) -> _When | None:
    """Return month and day of one side; a number is a month only where no word is one."""
    month = day = 0
    for word in words:
        number = month_number(word)
        if number:
            month = number
        elif not word[0].isdigit():
            if word not in ("st", "nd", "rd", "th", "of", "the"):
                return None
        elif has_word or month:
            day = _number(word)
        else:
            month = _number(word)
    return _When(month, day)


def _number(text: str) -> int:
    digits = re.match(r"[0-9]{1,2}(?![0-9])", text.strip())
    return int(digits[0]) if digits else 0


def _combine(ends: list[str], whens: list[_When]) -> str | None:
    """Join years to months; a span over the turn of the year ends in the next."""
    if len(ends) == 1 and len(whens) == 2:
        ends = [ends[0], ends[0]]
        if (
            whens[1] < whens[0]
            and whens[0].month <= 12
            and (plain := re.fullmatch(r"[0-9]{4}", ends[0]))
        ):
            ends[1] = f"{int(plain[0]) + 1:04d}"
    dates = []
    for end, when in zip(ends, whens, strict=True):
        match = _YEAR.match(end)
        if match is None:
            return None
        text = f"{match[1]}-{when.month:02d}" + (f"-{when.day:02d}" if when.day else "")
        dates.append(text + match[2])
    return valid("/".join(dates)) if dates[0] != dates[-1] or len(dates) == 1 else valid(dates[0])
