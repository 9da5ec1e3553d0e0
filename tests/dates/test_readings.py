"""Parts of years, months, decades and centuries."""

from __future__ import annotations

import pytest

from lssr_cli import dates

MEANT = {
    "early 1919": "1919-37", "mid-1919": "1919-38", "late 1918": "1918-39",
    "spring 1919": "1919-21", "fall 1918": "1918-23", "winter 1918": "1918-24",
    "winter 1918-19": "1918-24", "winter of 1918–1919": "1918-24", "winter 44–43 BC": "-0043-24",
    "q1 1919": "1919-33", "1919Q2": "1919-34", "h1 1919": "1919-40",
    "first half of 1919": "1919-40", "last quarter of 1919": "1919-36",
    "spring 1918 (southern hemisphere)": "1918-29",
    "late December 1918": "[1918-12-21..1918-12-31]",
    "end of February 1919": "[1919-02-21..1919-02-28]",
    "first half of December 1918": "[1918-12-01..1918-12-15]",
    "second half of December 1918": "[1918-12-16..1918-12-31]",
}  # fmt: skip

REFUSED = {
    "summer 1918-19": "names two years, which only a winter has",
    "winter 1918-20": "is no one winter",
    "early 16 december 1918": "only years and months are early, mid or late",
    "late december 12,000": "only years and months are early, mid or late",
    "first quarter of december 1918": "a month has halves, but no quarters",
    "first quarter of the 1910s": "is no part that years can be counted in",
}


@pytest.mark.parametrize("typed", MEANT)
def test_a_part_is_a_code_of_edtf_or_a_stretch(typed):
    assert dates.parse_input(typed).text == MEANT[typed]


@pytest.mark.parametrize("typed", REFUSED)
def test_a_part_of_what_has_no_such_parts_is_refused(typed):
    with pytest.raises(dates.DateError) as refusal:
        dates.parse_input(typed)
    assert REFUSED[typed] in str(refusal.value)
