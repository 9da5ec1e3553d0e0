"""Read one date as people write it, whole or with parts that its neighbour in a range tells.

"3 October 1918" is whole; in "1–3 October 1918" the 1 takes month and year from what follows.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from lssr_cli.dates.bounds import PARTS
from lssr_cli.dates.calendar import Day, days_in_month
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.masks import year_span
from lssr_cli.dates.notation import edtf_day, edtf_year
from lssr_cli.dates.phrases import Phrases
from lssr_cli.dates.vocabulary import CENTURY, ERAS, MONTHS, PORTIONS, RANKS, spelled
from lssr_cli.dates.words import ENGLISH

_PHRASES = Phrases(ENGLISH, ENGLISH.layouts["dmy"])

_EDTF = r"(-?[0-9x]{4})(?:-([0-9x]{2})(?:-([0-9x]{2}))?)?"
_NUMERIC = r"([0-9]{1,4})( ?[-–./] ?| )([0-9]{1,2})\2([0-9]{1,4})"
_DAY_MONTH = r"([0-9]{1,2})\.([0-9]{1,2})\.?"
_MONTH_YEAR = r"([0-9]{1,2})(?: ?[-–./] ?| )([0-9]{3,4})"
_YEAR_MONTH = r"([0-9]{3,4})(?: ?[-–./] ?| )([0-9]{1,2})"
_SEASON_YEARS = r"#([0-9]{2}) ([0-9]{3,4}) ?[-–/] ?([0-9]{2}|[0-9]{4})"
_KINDS: dict[str, Container[str]] = {
    "month": MONTHS,
    "portion": PORTIONS,
    "era": ERAS,
    "century": CENTURY,
}
_KIND_PATTERNS = {
    "number": "[0-9]+(?:st|nd|rd|th)?",
    "decade": "[1-9][0-9]{2}0'?s",
    "part": "#[0-9]{2}",
}

_DAY_THIRDS = ((1, 10), (11, 20), (21, 31))
_DECADE_THIRDS = ((0, 3), (4, 6), (7, 9))
_CENTURY_THIRDS = ((0, 33), (34, 66), (67, 99))


class Fields(NamedTuple):
    """What a text says of one date; empty where it says nothing.

    Attributes:
        year: An EDTF year, perhaps with ``X``.
        month: Two digits, or the code of a part of the year.
        day: Two digits.
        number: A number that is a day, year or century only by what stands beside it.
        backwards: Whether an era that counts backwards is told; None without an era.
        is_century: Whether the number or the year is a century.
        portion: Which third of it is meant, 0 to 2, or None.
    """

    year: str = ""
    month: str = ""
    day: str = ""
    number: int | None = None
    backwards: bool | None = None
    is_century: bool = False
    portion: int | None = None


class Reading(NamedTuple):
    """EDTF in the making: a pattern with a place for each single date in it."""

    pattern: str
    dates: tuple[str, ...]

    @property
    def text(self) -> str:
        """The EDTF text."""
        return self.pattern.format(*self.dates)

    def marked(self, marks: str) -> Reading:
        """Return the same with qualifiers on every date, joined with one that is there."""
        return self._replace(dates=tuple(_marked(date, marks) for date in self.dates))


def _marked(date: str, marks: str) -> str:
    plain = date.rstrip("?~%")
    found = {*marks, *date[len(plain) :]}
    return plain + ("%" if len(found) > 1 else "".join(found))


def read_fields(text: str) -> Fields | None:
    """Read one date.

    Args:
        text: Lower-case words, numbers, blanks and signs; parts of a year as ``#`` and their code.

    Returns:
        What it says, or None if it is not built as one date.

    Raises:
        DateError: It is built as one date and yet can mean none, or two.
    """
    edtf = re.fullmatch(_EDTF, text)
    if edtf:
        year, month, day = edtf.groups("")
        return Fields(year.upper(), month.upper(), day.upper())
    numbers = re.fullmatch(_NUMERIC, text)
    if numbers:
        return _three_numbers(text, *numbers.groups())
    pair = re.fullmatch(_DAY_MONTH, text)
    if pair:
        return Fields(month=_month(text, pair[2]), day=f"{int(pair[1]):02d}")
    pair = re.fullmatch(_MONTH_YEAR, text)
    if pair:
        return Fields(_four(pair[2]), _month(text, pair[1]))
    pair = re.fullmatch(_YEAR_MONTH, text)
    if pair:
        return Fields(_four(pair[1]), _month(text, pair[2]))
    plain, south, _ = text.partition(" southern hemisphere")
    plain, north, _ = plain.partition(" northern hemisphere")
    shift = 8 if south else 4 if north else 0
    season = re.fullmatch(_SEASON_YEARS, plain)
    if season:
        return _season_of_two_years(int(season[1]) + shift, season[2], season[3])
    return _worded(plain, shift)


def _three_numbers(text: str, first: str, separator: str, second: str, third: str) -> Fields | None:
    """Read three numbers: the year is the one of three or four digits, at either end."""
    if len(first) > 2:
        if len(third) > 2:
            return None
        return Fields(_four(first), _month(text, second), f"{int(third):02d}")
    if len(third) < 3:
        raise DateError(f"'{text}' has no year of three or four digits", "write 1918, not 18")
    day, month, year = int(first), int(second), int(third)
    if separator.strip() != "." and day <= 12:
        if month <= 12 and day != month:
            raise _ambiguous(text, (year, month, day), (year, day, month))
        day, month = month, day
    return Fields(_four(third), _month(text, str(month)), f"{day:02d}")


def _ambiguous(text: str, one: Day, other: Day) -> DateError:
    return DateError(
        f"'{text}' is ambiguous: {_PHRASES.day(one)} or {_PHRASES.day(other)}? "
        f"write {edtf_day(one)} or {edtf_day(other)}"
    )


def _month(text: str, digits: str) -> str:
    if not 1 <= int(digits) <= 12:
        raise DateError(f"'{text}' names no month: {digits} is not 1 to 12")
    return f"{int(digits):02d}"


def _four(digits: str) -> str:
    return f"{int(digits):04d}"


def _season_of_two_years(code: int, first: str, second: str) -> Fields:
    year = int(first)
    written = f"{ENGLISH.parts_alone[code]} {first}–{second}"
    if PARTS[code][1] <= 12:
        raise DateError(f"'{written}' names two years, which only a winter has")
    if int(second) not in (year + 1, (year + 1) % 100):
        raise DateError(f"'{written}' is no one winter: that ends in the year after it began")
    return Fields(_four(first), str(code))


def _worded(text: str, shift: int) -> Fields | None:
    """Read words and numbers in any order, each kind of word at most once."""
    words = [RANKS.get(word, word) for word in re.split("[-–./ ]+", text)]
    kinds = [_kind(word) for word in words]
    named = [kind for kind in kinds if kind != "number"]
    if "" in named or len(set(named)) < len(named):
        return None
    index = _year_index(words, kinds)
    numbers = [w for i, w in enumerate(words) if kinds[i] == "number" and i != index]
    given = dict(zip(kinds, words, strict=True))
    if len(numbers) == 2 and index is None and "month" in given:
        raise DateError(f"'{text}' has no year of three or four digits", "write 1918, not 18")
    if len(numbers) > 1 or (numbers and index is not None and "month" not in given):
        return None
    return _fields(
        given, "" if index is None else _digits(words[index]), *map(_digits, numbers), shift=shift
    )


def _kind(word: str) -> str:
    """Name the kind of a word, or nothing if it is none of a date."""
    for kind, known in _KINDS.items():
        if word in known:
            return kind
    for kind, pattern in _KIND_PATTERNS.items():
        if re.fullmatch(pattern, word):
            return kind
    return ""


def _digits(word: str) -> str:
    return word.rstrip("sthndr")


def _year_index(words: list[str], kinds: list[str]) -> int | None:
    """Find the number that is the year or century: beside its era, or of three digits or more."""
    for index, kind in enumerate(kinds):
        if kind in ("era", "century"):
            for beside in (index - 1, index + 1):
                if 0 <= beside < len(kinds) and kinds[beside] == "number":
                    return beside
    long = [i for i, word in enumerate(words) if kinds[i] == "number" and len(_digits(word)) > 2]
    return long[0] if len(long) == 1 else None


def _fields(given: dict[str, str], year: str, number: str = "", *, shift: int) -> Fields | None:
    backwards = ERAS[given["era"]] if "era" in given else None
    is_century = "century" in given
    if year:
        if "decade" in given:
            return None
    elif is_century or backwards is not None:
        return None
    month = f"{MONTHS[given['month']]:02d}" if "month" in given else ""
    if "part" in given:
        if month:
            return None
        month = str(int(given["part"][1:]) + shift)
    return Fields(
        year=given["decade"][:3] + "X"
        if "decade" in given
        else _named_year(year, backwards, is_century=is_century),
        month=month,
        day=f"{int(number):02d}" if number and month else "",
        number=int(number) if number and not month else None,
        backwards=backwards,
        is_century=is_century,
        portion=PORTIONS.get(given.get("portion", "")),
    )


def _named_year(digits: str, backwards: bool | None, *, is_century: bool) -> str:
    """Return an EDTF year or century, or nothing for no digits."""
    if not digits:
        return ""
    number = int(digits)
    if not number or (is_century and number > 100):
        raise DateError(f"there is no year or century {digits}", "the first is 1")
    if is_century:
        return f"{'-' if backwards else ''}{number - 1:02d}XX"
    if backwards is None and number > 9999:
        hint = "write 1918-12-16" if len(digits) == 8 else f"write Y{number}"
        raise DateError(f"'{digits}' is no year of at most four digits", hint)
    return edtf_year(1 - number if backwards else number)


def borrowed(left: Fields, right: Fields) -> Fields:
    """Complete the first date of a range with what only the second one says."""
    if left.year:
        return left
    if left.number is None:
        month = left.month or (right.month if left.portion is not None else "")
        return left._replace(year=right.year, month=month)
    if right.day:
        return right._replace(day=f"{left.number:02d}", number=None)
    if right.is_century or right.backwards is not None:
        year = _named_year(str(left.number), right.backwards, is_century=right.is_century)
        return left._replace(year=year, number=None)
    return left


def reading(fields: Fields, text: str) -> Reading:
    """Write what is whole as EDTF.

    Raises:
        DateError: There is no year, or an early, middle or late part of what has none.
    """
    if not fields.year:
        raise DateError(f"'{shown(spelled(text))}' has no year of three or four digits")
    if fields.month > "32" and "X" in fields.year:
        return Reading("[{}..{}]", _share(fields, text))
    if fields.portion is None:
        parts = [part for part in (fields.year, fields.month, fields.day) if part]
        return Reading("{}", ("-".join(parts),))
    if fields.day or fields.month > "12":
        raise DateError(f"'{shown(spelled(text))}': only years and months are early, mid or late")
    if not fields.month and "X" not in fields.year:
        return Reading("{}", (f"{fields.year}-{37 + fields.portion}",))
    return Reading("[{}..{}]", _third(fields, fields.portion))


def _share(fields: Fields, text: str) -> tuple[str, str]:
    """Return the first and last year of a half or quarter of a decade or century."""
    first, last = year_span(fields.year)
    code = int(fields.month)
    count, index = (4, code - 33) if code < 37 else (2, code - 40)
    width, remainder = divmod(last - first + 1, count)
    if remainder or fields.portion is not None or fields.day:
        raise DateError(f"'{shown(spelled(text))}' is no part that years can be counted in")
    start = first + index * width
    return edtf_year(start), edtf_year(start + width - 1)


def _third(fields: Fields, portion: int) -> tuple[str, str]:
    """Return the first and last day of a third of a month, or year of a third of years."""
    if "X" not in fields.year:
        year, month = int(fields.year), int(fields.month)
        first, last = _DAY_THIRDS[portion]
        last = min(last, days_in_month(year, month))
        return edtf_day((year, month, first)), edtf_day((year, month, last))
    start = year_span(fields.year)[0]
    thirds = _CENTURY_THIRDS if fields.is_century else _DECADE_THIRDS
    first, last = thirds[portion]
    return edtf_year(start + first), edtf_year(start + last)
