"""Put a date into words, in a day-month or a month-day style, or write it as EDTF."""

from __future__ import annotations

from lssr_cli.dates.calendar import JULIAN
from lssr_cli.dates.errors import DateError, shown
from lssr_cli.dates.oldstyle import as_gregorian_edtf, worded_julian
from lssr_cli.dates.phrases import Phrases
from lssr_cli.dates.spans import worded
from lssr_cli.dates.values import Date
from lssr_cli.dates.words import ENGLISH, Words

ISO = "iso"


def format(date: Date, style: str = "dmy", words: Words = ENGLISH) -> str:
    """Put a date into words.

    Args:
        date: A date as read.
        style: ``dmy`` (16 December 1918), ``mdy`` (December 16, 1918), or ``iso`` for Gregorian
            EDTF, which `parse` reads back.
        words: The language.

    Returns:
        One line of text.

    Raises:
        DateError: There is no such style.
    """
    if style == ISO:
        return as_gregorian_edtf(date) if date.calendar == JULIAN else date.text
    if style not in words.layouts:
        known = ", ".join((*words.layouts, ISO))
        raise DateError(f'unknown style "{shown(style)}"', f"one of {known}")
    phrases = Phrases(words, words.layouts[style])
    if date.calendar == JULIAN:
        return worded_julian(phrases, date)
    return worded(phrases, date.value)
