"""Read one typed date with the words of doubt around it: "c. 1918", "perhaps December 1918"."""

from __future__ import annotations

import re

from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.fields import Fields, read_fields
from lssr_cli.dates.readings import Reading, reading
from lssr_cli.dates.shortened import read_years
from lssr_cli.dates.vocabulary import (
    APPROXIMATE,
    APPROXIMATE_AFTER,
    UNCERTAIN,
    UNCERTAIN_AFTER,
    nearest,
    spelled,
    unknown_words,
)

_ABOUT = rf"(?P<about>(?:{'|'.join(APPROXIMATE)})(?: |(?=y?[0-9]))|~ ?)"
_PERHAPS = rf"(?P<perhaps>(?:{'|'.join(UNCERTAIN)}) |\? ?)"
_PREFIX = f"(?:{_ABOUT}|{_PERHAPS}|% ?)"
_SUFFIX = (
    rf",? ?(?:(?P<about>\b(?:{'|'.join(APPROXIMATE_AFTER)})|~)"
    rf"|(?P<perhaps>\b(?:{'|'.join(UNCERTAIN_AFTER)})|\?)|%)$"
)


def without_doubt(text: str) -> tuple[str, str]:
    """Take the words of doubt off both ends and return what they say as qualifiers."""
    marks = ""
    while match := re.match(_PREFIX, text):
        marks += _mark(match)
        text = text[match.end() :]
    while match := re.search(_SUFFIX, text):
        marks += _mark(match)
        text = text[: match.start()]
    return text, marks


def _mark(match: re.Match[str]) -> str:
    return "~" if match["about"] else "?" if match["perhaps"] else "%"


def read_date(text: str) -> Reading:
    """Read one date with its doubts.

    Raises:
        DateError: It is no date.
    """
    core, marks = without_doubt(text)
    return reading(require_fields(core), core).marked(marks)


def require_fields(text: str) -> Fields:
    """Read one date without doubts, or say what is not understood.

    Raises:
        DateError: It is no date, or a range of years (1918/19) where one date must stand.
    """
    if read_years(text):
        raise DateError(f"'{shown(text)}' are two years where one date must stand")
    fields = read_fields(text)
    if fields is None:
        raise not_understood(text)
    return fields


def not_understood(text: str) -> DateError:
    """Return the error for a text that is no date, with the word meant if one is misspelt."""
    if not text:
        return DateError("there is no date where one must stand")
    unknown = unknown_words(text)
    for word in unknown:
        if guess := nearest(word):
            return DateError(f"'{shown(word)}' is no word of a date, did you mean {guess}?")
    culprit = unknown[0] if unknown else text
    return DateError(
        f"'{shown(spelled(culprit))}' is not understood", "write 16 December 1918 or 1918-12-16"
    )
