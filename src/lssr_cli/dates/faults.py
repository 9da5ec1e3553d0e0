"""Say why a text is not EDTF, and what to write instead where that can be told.

Only texts already refused come here, so nothing in this module is in the way of good ones.
"""

from __future__ import annotations

import re

from lssr_cli.dates.errors import DateError, shown

# The first pattern that is found in a text explains it.
_REASONS: tuple[tuple[str, str, str], ...] = (
    (r"\A\Z", "there is nothing to read", ""),
    (r"\s", "blanks have no place in a date", ""),
    (r"[^\x20-\x7e]", "a date is written in plain digits, letters and signs", ""),
    (r"\A[0-9]{8}\Z", "parts of a date are joined by hyphens", "write 1918-12-16"),
    (r"\?~|~\?", "one side takes one qualifier", "write ~ or %, not ?~"),
    (r"[?~%]{2}", "one side takes one qualifier", "one of ? ~ %"),
    (r"unknown", "an unknown end is left empty", "write 1918/"),
    (r"open", "an open end is written ..", "write 1918/.."),
    (r"[ux*]", "an unknown digit is written X", "write 191X"),
    (r"[ye]", "Y and E are capital letters", "write Y17E7"),
    (r"T.*[.,]", "a time of day has no fractions", ""),
    (r"T", "a date-time is a whole day with hours, minutes and seconds", "1918-11-11T11:00:00Z"),
    (r"\AY", "Y is followed by a year of more than four digits alone", "Y12000, Y17E7"),
    (r"S", "S and a number of significant digits end a year that stands alone", "1950S2"),
    (r"\A\(|,", "sets stand in brackets", "write [1918,1919]"),
    (r"\A-?[0-9]+\Z", "a year has four digits", "write 0800"),
    (r"\A-?[0-9X]{4}-", "month and day have two digits each", "write 1918-12-16"),
    (r"\A[0-9]{1,2}[-.][0-9]{1,2}[-.][0-9]{4}\Z", "the year comes first", "write 1918-12-16"),
)


def explain(text: str) -> DateError:
    """Return the error for a text that is not EDTF."""
    for pattern, reason, hint in _REASONS:
        if re.search(pattern, text):
            return DateError(f'{reason}: "{shown(text)}"', hint)
    return DateError(f'"{shown(text)}" is not a date', "write 1918-12-16")
