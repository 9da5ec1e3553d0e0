"""Read a date as people type it: words, numbers, ranges, limits, doubts.

What is EDTF means what EDTF says. Everything else is put into EDTF here and read as such. An answer
never depends on the day it is asked, and what two people could read as two dates is refused.
"""

from __future__ import annotations

import re

from lssr_cli.dates.doubts import not_understood, require_fields, without_doubt
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.fields import Fields, Reading, borrowed, read_fields, reading
from lssr_cli.dates.limits import read_limit
from lssr_cli.dates.notation import edtf_day, edtf_month, edtf_year
from lssr_cli.dates.parse import MAX_LENGTH, parse
from lssr_cli.dates.values import Date, singles
from lssr_cli.dates.vocabulary import PARTS, RELATIVE
from lssr_cli.dates.words import ENGLISH

_SIGNS = str.maketrans(
    {"—": "–", "−": "-", "‐": "-", "‑": "-", "(": " ", ")": " ", "'": "", "’": ""}
)
_INTERVAL, _BETWEEN = "{}/{}", "[{}..{}]"
_SEPARATORS = {
    "..": _INTERVAL,
    " to ": _INTERVAL,
    " until ": _INTERVAL,
    " till ": _INTERVAL,
    " through ": _INTERVAL,
    " - ": _INTERVAL,
    " – ": _INTERVAL,
    "–": _INTERVAL,
    "/": _INTERVAL,
    " or ": "[{},{}]",
    " and ": "{{{},{}}}",
}
"""What stands between two dates, and what the two are then; looked for in this order."""


def parse_input(text: str) -> Date:
    """Read a date as a person types it.

    Args:
        text: Such as ``16 Dec 1918``, ``1–3 October 1918``, ``before 1919`` or any EDTF.

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
    try:
        return parse(typed)
    except DateError as error:
        # Brackets and times of day are EDTF alone, so its own reason is the one to tell.
        if re.search(r"[][{}]|[0-9]T[0-9]", typed):
            raise DateError(f"'{shown(typed)}' is no date: {error.message}", error.hint) from None
    return _parse_words(typed)


def _parse_words(typed: str) -> Date:
    try:
        return parse(typed.upper())
    except DateError:
        edtf = _expression(_normal(typed)).text
    try:
        return parse(edtf)
    except DateError as error:
        raise DateError(f"'{shown(typed)}' is no date: {error.message}", error.hint) from None


def _normal(typed: str) -> str:
    """Fold case, signs and blanks, and drop what carries no meaning."""
    text = typed.casefold().translate(_SIGNS)
    text = re.sub(r"\b([0-9]{1,3}(?:,[0-9]{3})+)\b", lambda m: m[1].replace(",", ""), text)
    text = re.sub(r"\b([abc])\. ?([cde])\.(?: ?(e)\.)?", r"\1\2\3", text)
    text = re.sub(r"(?<=[a-z])\.(?!\.)", " ", text)
    text = re.sub(r"\bmid-", "mid ", text)
    text = re.sub(r",|\b(?:of|the)\b", " ", text)
    text = " ".join(text.split())
    parts = "|".join(sorted(PARTS, key=len, reverse=True))
    text = re.sub(rf"\b(?:{parts})\b", lambda m: f"#{PARTS[m[0]]}", text)
    text = re.sub("^(?:(?:in|on|during|year)(?! or) )+", "", text)
    return text if text.endswith("..") else text.removesuffix(".")


def _expression(text: str) -> Reading:
    """Read a whole input: doubts around it, then what they are about."""
    for word in re.findall("[a-z]+", text):
        if word in RELATIVE:
            raise DateError(f"'{word}' depends on the day it is asked", "write the date itself")
    core, marks = without_doubt(text)
    return _statement(core).marked(marks)


def _statement(text: str) -> Reading:
    """Read a limit, two dates or one."""
    between = re.fullmatch("between (.+?)(?: and | to | ?[–-] ?)(.+)", text)
    if between:
        return _alike(_two(between[1], between[2], _BETWEEN))
    from_to = re.fullmatch(r"from (.+ (?:to|until|till|through) .+)", text)
    if from_to:
        text = from_to[1]
    else:
        limit = read_limit(text)
        if limit is not None:
            return limit
    return _years(text) or _one_or_two(text)


def _one_or_two(text: str) -> Reading:
    fields = read_fields(text)
    if fields is not None:
        return reading(fields, text)
    for separator, pattern in _SEPARATORS.items():
        if text.count(separator) == 1:
            left, right = text.split(separator)
            return _two(left, right, pattern)
    parts = text.split("-")
    if len(parts) % 2 == 0:
        # Dates may hold hyphens of their own, as many on either side: 16-12-1918-20-12-1918.
        middle = len(parts) // 2
        return _two("-".join(parts[:middle]), "-".join(parts[middle:]), _INTERVAL)
    raise not_understood(text)


def _two(left: str, right: str, pattern: str) -> Reading:
    """Read two dates, each of which may lack what the other says."""
    start, start_marks = without_doubt(left.strip())
    end, end_marks = without_doubt(right.strip())
    first = require_fields(start)
    second = (_in_month(first, end) if not first.year else None) or require_fields(end)
    return Reading(
        pattern,
        (
            reading(borrowed(first, second), start).marked(start_marks).dates[0],
            reading(second, end).marked(end_marks).dates[-1],
        ),
    )


def _in_month(first: Fields, text: str) -> Fields | None:
    """Read the second date of "October 1–3, 1918", which takes its month from the first."""
    if not first.day:
        return None
    return read_fields(f"{ENGLISH.months[int(first.month) - 1].lower()} {text}")


def _alike(between: Reading) -> Reading:
    """Bring both limits to days where they are not equally precise, as a set demands."""
    first, last = (singles(parse(date).value)[0] for date in between.dates)
    if first.precision == last.precision:
        return between
    return between._replace(dates=(edtf_day(first.first), edtf_day(last.last)))


def _years(text: str) -> Reading | None:
    """Read two years of which the second is shortened: 1918–19."""
    match = re.fullmatch("([0-9]{3,4}) ?([-–/]) ?([0-9]{1,2})", text)
    if match is None:
        return None
    first, sign, short = match.groups()
    start, end = int(first), int(first[: -len(short)] + short)
    month = 1 <= int(short) <= 12 and sign != "–"
    if month and end > start:
        name = ENGLISH.months[int(short) - 1]
        raise DateError(
            f"'{text}' is ambiguous: {name} {first} or {start}–{end}? "
            f"write {edtf_month(start, int(short))} or {edtf_year(start)}/{edtf_year(end)}"
        )
    if month:
        return None
    return Reading(_INTERVAL, (edtf_year(start), edtf_year(end)))
