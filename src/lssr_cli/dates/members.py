"""Read several typed dates: ranges, shortened years, and lists joined by "or" or "and".

A date may lack what a neighbour says: in "5, 7 or 9 January 1919" only the last is whole, in
"January 5, 7 or 9, 1919" month and year stand at opposite ends.
"""

import re
from typing import NamedTuple

from lssr_cli.dates.doubts import require_fields, without_doubt
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.fields import Fields, read_fields
from lssr_cli.dates.limits import AFTER, BEFORE, SINCE, UNTIL, read_limit
from lssr_cli.dates.notation import edtf_day
from lssr_cli.dates.parse import parse
from lssr_cli.dates.readings import Reading, borrowed, continued, reading
from lssr_cli.dates.shortened import read_years
from lssr_cli.dates.values import singles
from lssr_cli.dates.words import ENGLISH

_INTERVAL, _BETWEEN = "{}/{}", "[{}..{}]"
_BRACKETS = {"or": "[]", "and": ("{{", "}}")}
_OPEN_MEMBERS = {BEFORE: "..{}", UNTIL: "..{}", AFTER: "{}..", SINCE: "{}.."}

_JOINER = r",? (?<!in )(?<!on )(or|and) (?!(?:earlier|later|before|after)(?:,| or | and |$))"
TO = " (?:to|until|till|through|up to) "
_RANGE = (r"\.\.", TO, " [-–] ", "–", "/", "-")
"""What stands between the two ends of a range, strongest first."""
_LIMITS = (" and ", " to ", " [-–] ", "–", "-")
"""What stands between the two limits after "between"."""
_MOST_SEGMENTS = 3
"""Into how many parts commas cut one member: December 30, 1918 – January 2, 1919."""
_YEAR_AT_END = r"\b[0-9]{3,4}[?~%]?$"
_DAY = "[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9./-])"


class _Part(NamedTuple):
    """One date of several, as far as its own words tell it."""

    fields: Fields
    marks: str
    text: str


_Item = tuple[_Part, ...] | Reading
"""A member of a list: one date, a range of two, or an open end."""


def read_list(text: str) -> Reading | None:
    """Read dates joined by "or" or "and".

    Args:
        text: A text in normal form, without doubts around it.

    Returns:
        A set, or None if the text is no list.

    Raises:
        DateError: A member of the list is no date, or "or" and "and" are mixed.
    """
    pieces = re.split(_JOINER, text)
    joiners = set(pieces[1::2])
    if not joiners:
        return None
    if len(joiners) > 1:
        raise DateError(f"'{shown(text)}' mixes or with and", "join a list by one of them")
    items = _items(pieces[::2])
    if len(items) == 2 and [_pattern(item) for item in items] == [AFTER, BEFORE]:
        return _alike(Reading(_BETWEEN, _dates(items)))
    _complete(items)
    members = [_member(item) for item in items]
    opening, closing = _BRACKETS[joiners.pop()]
    patterns = ",".join(member.pattern for member in members)
    return Reading(
        f"{opening}{patterns}{closing}", tuple(date for member in members for date in member.dates)
    )


def read_range(text: str) -> Reading | None:
    """Read two dates with a dash, slash, dots or "to" between them; None if there is no such sign.

    Raises:
        DateError: What stands at either end is no date.
    """
    parts = _range(text, "", _RANGE)
    return None if parts is None else _stretch(parts, _INTERVAL)


def read_between(text: str) -> Reading:
    """Read what follows "between".

    Raises:
        DateError: It is not two dates.
    """
    parts = _range(text, "", _LIMITS)
    if parts is None:
        raise DateError(f"'between {shown(text)}' has one limit", "write between 1918 and 1920")
    return _alike(_stretch(parts, _BETWEEN))


def _items(pieces: list[str]) -> list[_Item]:
    """Read the members between the joiners; a comma separates some and belongs to others."""
    items: list[_Item] = []
    month = ""
    for piece in pieces:
        segments = piece.split(", ")
        while segments:
            item, count = _longest(segments, month)
            items.append(item)
            segments = segments[count:]
            month = month or (_month(item[0].fields) if not isinstance(item, Reading) else "")
    return items


def _longest(segments: list[str], month: str) -> tuple[_Item, int]:
    """Read as many segments as make up one member, and tell how many they are."""
    # In "2454, June 12, 1552" the first year is whole and the second belongs to the day.
    most = 1 if len(segments) > 2 and re.search(_YEAR_AT_END, segments[0]) else _MOST_SEGMENTS
    for count in range(min(most, len(segments)), 1, -1):
        try:
            return _item(", ".join(segments[:count]), month), count
        except DateError:
            continue
    return _item(segments[0], month), 1


def _item(text: str, month: str) -> _Item:
    text = text.strip(" ,")
    limit = read_limit(text)
    if limit is not None:
        return limit
    try:
        return (_part(text, month),)
    except DateError:
        parts = _range(text, month, _RANGE)
        if parts is None:
            raise
        return parts


def _part(text: str, month: str = "") -> _Part:
    core, marks = without_doubt(text.strip(" ,"))
    in_month = read_fields(f"{month} {core}") if month and re.match(_DAY, core) else None
    return _Part(in_month or require_fields(core), marks, core)


def _month(first: Fields) -> str:
    """Return the month that days after "January 5" take from it, or nothing."""
    if not first.day or first.year:
        return ""
    return ENGLISH.months[int(first.month) - 1].lower()


def _range(text: str, month: str, separators: tuple[str, ...]) -> tuple[_Part, _Part] | None:
    years = read_years(text)
    if years is not None:
        start, end = (_Part(Fields(year), "", text) for year in years)
        return start, end
    for separator in separators:
        places = list(re.finditer(separator, text))
        if separator == "-" and not re.search("[a-z#]", text):
            # Dates of numbers hold hyphens of their own, as many on either side.
            places = places[len(places) // 2 :][: len(places) % 2]
        for place in places:
            try:
                start = _part(text[: place.start()], month)
                return start, _part(text[place.end() :], month or _month(start.fields))
            except DateError:
                if len(places) == 1:
                    raise
    return None


def _stretch(parts: tuple[_Part, ...], pattern: str) -> Reading:
    """Write a range; what is a stretch itself, such as late December, counts from end to end."""
    items: list[_Item] = [parts]
    _complete(items)
    start, end = _readings(items[0])
    return Reading(pattern, (start.dates[0], end.dates[-1]))


def _complete(items: list[_Item]) -> None:
    """Let every date borrow from its neighbours, in place."""
    parts = [part for item in items if not isinstance(item, Reading) for part in item]
    for i in range(len(parts) - 1, 0, -1):
        fields = borrowed(parts[i - 1].fields, parts[i].fields)
        parts[i - 1] = parts[i - 1]._replace(fields=fields)
    for i in range(1, len(parts)):
        fields = continued(parts[i].fields, parts[i - 1].fields)
        parts[i] = parts[i]._replace(fields=fields)
    rest = iter(parts)
    for i, item in enumerate(items):
        if not isinstance(item, Reading):
            items[i] = tuple(next(rest) for _ in item)


def _readings(item: _Item) -> list[Reading]:
    if isinstance(item, Reading):
        return [item]
    return [reading(part.fields, part.text).marked(part.marks) for part in item]


def _member(item: _Item) -> Reading:
    """Write a member of a set."""
    pattern = _pattern(item)
    if pattern:
        if pattern not in _OPEN_MEMBERS:
            raise DateError("an unknown beginning or end has no place in a list")
        return _readings(item)[0]._replace(pattern=_OPEN_MEMBERS[pattern])
    found = _readings(item)
    if len(found) == 2:
        dates = (found[0].dates[0], found[1].dates[-1])
        return _alike(Reading("{}..{}", dates))
    return found[0]._replace(pattern=found[0].pattern.strip("[]"))


def _pattern(item: _Item) -> str:
    return item.pattern if isinstance(item, Reading) else ""


def _dates(items: list[_Item]) -> tuple[str, ...]:
    return tuple(date for item in items for found in _readings(item) for date in found.dates)


def _alike(between: Reading) -> Reading:
    """Bring both limits to days where they are not equally precise, as a set demands."""
    first, last = (singles(parse(date).value)[0] for date in between.dates)
    if first.precision == last.precision:
        return between
    return between._replace(dates=(edtf_day(first.first), edtf_day(last.last)))
