"""Read a date as people type it: words, numbers, ranges, lists, limits, doubts.

What is EDTF means what EDTF says. Everything else is put into EDTF here and read as such. An answer
never depends on the day it is asked, and what two people could read as two dates is refused.
"""

from __future__ import annotations

import re

from lssr_cli.dates.calendar import GREGORIAN, day_number
from lssr_cli.dates.doubts import not_understood, without_doubt
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.fields import read_fields
from lssr_cli.dates.limits import read_limit
from lssr_cli.dates.members import TO, read_between, read_list, read_range
from lssr_cli.dates.normal import normal
from lssr_cli.dates.numbers import settled
from lssr_cli.dates.parse import MAX_LENGTH, is_valid, parse
from lssr_cli.dates.readings import Reading, reading
from lssr_cli.dates.shortened import read_years
from lssr_cli.dates.twofold import read_twofold
from lssr_cli.dates.values import Date
from lssr_cli.dates.vocabulary import RELATIVE, WEEKDAYS, unknown_words

_SIGNS = frozenset("0123456789XYESTZ?~%-+:/.,")
"""What EDTF is written with, but for the brackets of sets."""


def parse_input(text: str, order: str = "") -> Date:
    """Read a date as a person types it.

    Args:
        text: Such as ``16 Dec 1918``, ``1–3 October 1918``, ``before 1919`` or any EDTF.
        order: ``dmy`` or ``mdy`` where 12/11/1918 has one of two readings by agreement; without
            it such a text is refused.

    Returns:
        The date; its ``text`` is EDTF.

    Raises:
        DateError: The text is no date, has no year, or has two readings, which the message gives.
    """
    if len(text) > MAX_LENGTH:
        raise DateError(f"a date has at most {MAX_LENGTH} characters: '{shown(text)}'")
    typed = text.strip()
    if not typed:
        raise DateError("no date is given")
    if re.search(r"[][{}]|[0-9]T[0-9]", typed):
        # Brackets and times of day are EDTF alone, so its own reason is the one to tell.
        return _parse(typed, GREGORIAN, typed)
    if _is_edtf(typed, GREGORIAN):
        return parse(typed)
    typed = settled(typed, order)
    return read_twofold(typed, _parse_words) or _parse_words(typed)


def _parse_words(typed: str, calendar: str = GREGORIAN) -> Date:
    capitals = typed.strip().upper()
    if _is_edtf(capitals, calendar):
        return parse(capitals, calendar)
    text, weekdays = normal(typed)
    date = _parse(_expression(text).text, calendar, typed)
    if weekdays:
        _check_weekdays(typed, weekdays, date)
    return date


def _is_edtf(text: str, calendar: str) -> bool:
    return _SIGNS.issuperset(text) and is_valid(text, calendar)


def _parse(edtf: str, calendar: str, typed: str) -> Date:
    """Read EDTF; what is wrong with it is said of what was typed."""
    try:
        return parse(edtf, calendar)
    except DateError as error:
        raise DateError(f"'{shown(typed)}' is no date: {error.message}", error.hint) from None


def _check_weekdays(typed: str, weekdays: list[int], date: Date) -> None:
    """Compare the weekdays that were typed with those of the days, both in order."""
    days = [single.first for single in date.singles if single.precision == "day"]
    if len(days) < len(weekdays):
        raise DateError(f"'{shown(typed)}' names a weekday without its day")
    for weekday, day in zip(weekdays, days, strict=False):
        real = day_number(day, date.calendar) % 7
        if weekday != real:
            name, other = WEEKDAYS[weekday].capitalize(), WEEKDAYS[real].capitalize()
            raise DateError(f"'{shown(typed)}' was a {other}, not a {name}")


def _expression(text: str) -> Reading:
    """Read a whole input: doubts around it, then what they are about."""
    for word in re.findall("[a-z]+", text):
        if word in RELATIVE:
            raise DateError(f"'{word}' depends on the day it is asked", "write the date itself")
    core, marks = without_doubt(text)
    return _statement(core).marked(marks)


def _statement(text: str) -> Reading:
    """Read a list, a limit, a range or one date."""
    if text.startswith("between "):
        return read_between(text.removeprefix("between "))
    if re.fullmatch("-(?: [0-9]+|[0-9]{1,3})", text):
        raise DateError(f"'{text}' begins with a minus sign", "write 44 BC or until 1918")
    found = read_list(text)
    if found is None and text.startswith(("from ", "since ")):
        found = _since(text)
    found = found or read_limit(text) or _one(text) or read_range(text)
    if found is None:
        raise _unread(text)
    return found


def _one(text: str) -> Reading | None:
    if read_years(text):
        return None
    fields = read_fields(text)
    return None if fields is None else reading(fields, text)


def _since(text: str) -> Reading | None:
    """Read "from" with one date, or with the range that it opens."""
    rest = text.partition(" ")[2]
    if re.search(TO, rest) or read_years(rest):
        return read_range(rest)
    try:
        return read_limit(text)
    except DateError:
        try:
            found = read_range(rest)
        except DateError:
            found = None
        if found is None:
            raise
        return found


def _unread(text: str) -> DateError:
    """Return the error for what is neither one date nor several."""
    if ", " in text and not unknown_words(text):
        return DateError(f"'{shown(text)}' is not one date", "join several by or, by and, or by to")
    return not_understood(text)
