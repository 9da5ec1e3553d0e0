"""Write what was read of a typed date as EDTF, after borrowing what its neighbour tells."""

from typing import NamedTuple

from lssr_cli.dates.calendar import days_in_month
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.fields import Fields, named_year
from lssr_cli.dates.masks import year_span
from lssr_cli.dates.notation import edtf_day, edtf_year
from lssr_cli.dates.vocabulary import spelled

_DAY_THIRDS = ((1, 10), (11, 20), (21, 31))
_DAY_HALVES = ((1, 15), (16, 31))
_DECADE_THIRDS = ((0, 3), (4, 6), (7, 9))
_CENTURY_THIRDS = ((0, 33), (34, 66), (67, 99))


class Reading(NamedTuple):
    """EDTF in the making: a pattern with a place for each single date in it."""

    pattern: str
    dates: tuple[str, ...]

    @property
    def text(self) -> str:
        """The EDTF text."""
        return self.pattern.format(*self.dates)

    def marked(self, marks: str) -> "Reading":
        """Return the same with qualifiers on every date, joined with one that is there."""
        return self._replace(dates=tuple(_marked(date, marks) for date in self.dates))


def _marked(date: str, marks: str) -> str:
    plain = date.rstrip("?~%")
    found = {*marks, *date[len(plain) :]}
    return plain + ("%" if len(found) > 1 else "".join(found))


def borrowed(left: Fields, right: Fields) -> Fields:
    """Complete a date with what only the one after it says."""
    if left.year:
        is_bare = left.backwards is None and not left.month and left.year[0] in "0123456789Y"
        if right.backwards and is_bare and "X" not in left.year:
            year = named_year(left.year.lower(), True, False)
            return left._replace(year=year, backwards=True)
        return left
    if left.number is None:
        month = left.month or (right.month if left.portion is not None or left.share else "")
        return left._replace(year=right.year, month=month, is_century=right.is_century)
    if right.day:
        return right._replace(day=f"{left.number:02d}", number=None)
    if right.is_century or right.backwards is not None:
        year = named_year(str(left.number), right.backwards, right.is_century)
        return left._replace(year=year, number=None, is_century=right.is_century)
    return left


def _is_plain(year: str) -> bool:
    return "X" not in year and "Y" not in year


def continued(right: Fields, left: Fields) -> Fields:
    """Complete a date with what only the one before it says: 1910s–20s, AD 2–71."""
    if right.tens and left.year[3:] == "X":
        return right._replace(year=f"{left.year[:2]}{right.tens}X", tens="")
    if right.number is not None and left.backwards is False and not left.is_century:
        return right._replace(year=named_year(str(right.number), False, False), number=None)
    return right


def reading(fields: Fields, text: str) -> Reading:
    """Write what is whole as EDTF.

    Args:
        fields: What was read.
        text: What it was read from, for messages.

    Raises:
        DateError: There is no year, or a part of what has no such parts.
    """
    if not fields.year:
        raise _without_year(text)
    if fields.share or fields.portion is not None:
        return _portion(fields, text)
    parts = [part for part in (fields.year, fields.month, fields.day) if part]
    return Reading("{}", ("-".join(parts),))


def _without_year(text: str) -> DateError:
    culprit = shown(spelled(text))
    hint = f"write 19{text} or AD {int(text)}" if text.isdigit() and len(text) == 2 else ""
    return DateError(f"'{culprit}' has no year of three or four digits", hint)


def _portion(fields: Fields, text: str) -> Reading:
    """Write an early, middle or late part, a half or a quarter."""
    culprit = shown(spelled(text))
    whole_year = not fields.month and "X" not in fields.year
    if fields.share and fields.portion is not None:
        raise DateError(f"'{culprit}' names two parts of one time")
    if fields.day or fields.month > "12" or (fields.month and not _is_plain(fields.year)):
        raise DateError(f"'{culprit}': only years and months are early, mid or late")
    if fields.portion is not None and whole_year:
        return Reading("{}", (f"{fields.year}-{37 + fields.portion}",))
    if fields.month:
        limits = _days(fields, culprit)
    else:
        limits = _third(fields) if fields.portion is not None else _share(fields, culprit)
    return Reading("[{}..{}]", limits)


def _days(fields: Fields, culprit: str) -> tuple[str, str]:
    """Return the first and last day of a third or half of a month."""
    if fields.portion is not None:
        first, last = _DAY_THIRDS[fields.portion]
    elif fields.share in ("40", "41"):
        first, last = _DAY_HALVES[int(fields.share) - 40]
    else:
        raise DateError(f"'{culprit}': a month has halves, but no quarters")
    year, month = int(fields.year), int(fields.month)
    last = min(last, days_in_month(year, month))
    return edtf_day((year, month, first)), edtf_day((year, month, last))


def _third(fields: Fields) -> tuple[str, str]:
    """Return the first and last year of an early, middle or late part of years."""
    start = year_span(fields.year)[0]
    thirds = _CENTURY_THIRDS if fields.is_century else _DECADE_THIRDS
    first, last = thirds[fields.portion or 0]
    return edtf_year(start + first), edtf_year(start + last)


def _share(fields: Fields, culprit: str) -> tuple[str, str]:
    """Return the first and last year of a half or quarter of a decade or century."""
    first, last = year_span(fields.year)
    code = int(fields.share)
    count, index = (4, code - 33) if code < 37 else (2, code - 40)
    width, remainder = divmod(last - first + 1, count)
    if remainder:
        raise DateError(f"'{culprit}' is no part that years can be counted in")
    start = first + index * width
    return edtf_year(start), edtf_year(start + width - 1)
