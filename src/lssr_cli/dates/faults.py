"""Say why a text is not EDTF, and what to write instead where that can be told.

Only texts already refused come here, so nothing in this module is in the way of good ones.
"""

from __future__ import annotations

import re

from lssr_cli.dates.errors import DateError, shown

# The first pattern that is found in a text explains it.
_REASONS: tuple[tuple[str, str, str], ...] = (
    (r"\A\Z", "a date is empty", ""),
    (r"\s", "a date holds no blanks", ""),
    (r"[^\x20-\x7e]", "a date is written in plain digits, letters and signs", ""),
    (r"\?~|~\?", "two qualifiers", "write % for uncertain and approximate"),
    (r"[?~%]{2}", "two qualifiers on one side", "one of ? ~ %"),
    (r"[ux*]", "an unknown digit is written X", "write 191X"),
    (r"unknown", "unknown ends are left empty", "write 1918/"),
    (r"\Aopen|open\Z", "open ends are written ..", "write 1918/.."),
)


def explain(text: str) -> DateError:
    """Return the error for a text that is not EDTF."""
    for pattern, reason, hint in _REASONS:
        if re.search(pattern, text):
            return DateError(f'{reason}: "{shown(text)}"', hint)
    return DateError(f'"{shown(text)}" is not an EDTF date')
